import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { database } from '#db/client.ts';
import { compileQuestion, compileRows } from '#db/queries/explorer/compile.ts';
import { statementOf } from '#db/queries/explorer/run.ts';
import { externalTraining } from '#db/schema/learning.ts';
import { useTestDatabase } from '#db/testing/database.ts';
import { asSent, courseCode, deviceFor, insertLearningWorld } from '#db/testing/learning-world.ts';
import { insertCourses, insertRandomPeople } from '#db/testing/random-facts.ts';
import { now, today, world } from '#db/testing/world.ts';
import type { Actor } from '#domain/access/permission.ts';
import {
  behind,
  closedValues,
  datasetNames,
  datasets,
  isClosed,
  kindOf,
  measures,
} from '#domain/explorer/layer.ts';
import { columnsOf, valueIn } from '#domain/explorer/pivot.ts';
import { fitted, type Question } from '#domain/explorer/question.ts';
import { Forbidden, InvalidInput, NotFound } from '#domain/refusal.ts';
import { env } from '#lib/env.ts';
import { newId } from '#lib/ids.ts';
import { recordLearningEvents } from '../learning/record-learning-events.ts';
import { startCourse } from '../learning/start-course.ts';
import { askQuestion } from './ask-question.ts';
import { downloadAnswer } from './download-answer.ts';
import { listQuestionRows } from './list-question-rows.ts';
import { readDictionary } from './read-dictionary.ts';

useTestDatabase();
const { actors, people, units } = world;
const as = (actor: Actor) => ({ actor, now });
const plain: Question = {
  ...{ dataset: 'posts', measures: ['people', 'posts'], rows: [], column: null, unit: null },
  ...{ filters: [], from: null, to: null, sort: 'names' },
};

beforeAll(async () => {
  await insertLearningWorld();
  for (const key of ['em', 'hoa', 'khanh', 'yen', 'quyen', 'thuy'] as const) {
    const actor = {
      kind: 'account',
      accountId: people[key],
      personId: people[key],
      displayName: '',
      grants: [],
    } as const;
    const { enrolmentId } = await startCourse({ actor, now }, { courseCode });
    const device = await deviceFor(enrolmentId);
    const all = [...device.lessons(), ...device.attempt(99)];
    const events = key === 'em' || key === 'yen' ? all : key === 'hoa' ? all.slice(0, 2) : [];
    if (events.length > 0) await recordLearningEvents({ actor, now }, { events: asSent(events) });
  }
  await database().transaction(async (tx) => {
    const courses = await insertCourses(tx);
    const places = (['province', 'health', 'hospital', 'ward', 'education', 'communeA', 'shop'] as const).map(
      (key) => ({ unitId: units[key], sector: 'state' as const }),
    );
    await insertRandomPeople(tx, { seed: 5, count: 60, units: places, courses, cutOff: today });
    await tx.insert(externalTraining).values({
      ...{ tenantId: env.tenant, id: newId(), personId: people.yen, courseName: '=1+1', courseKey: '=1+1' },
      ...{ contentGroup: 'general', hoursPeriods: 8.5, completedOn: '2026-03-03', recordedAt: now },
    });
  });
});

/** Any question there is: of a random data set, divided and narrowed at random. */
const questions: fc.Arbitrary<Question> = fc.constantFrom(...datasetNames).chain((dataset) => {
  const { dimensions, measures: known } = datasets[dataset];
  const dimension = fc.constantFrom(...dimensions);
  const filter = fc.constantFrom(...dimensions.filter(isClosed)).chain((each) =>
    fc.record({
      dimension: fc.constant(each),
      values: fc.uniqueArray(fc.constantFrom<string>(...closedValues[each]), { minLength: 1, maxLength: 3 }),
    }),
  );
  return fc
    .record({
      dataset: fc.constant(dataset),
      measures: fc.uniqueArray(fc.constantFrom(...known), { minLength: 1, maxLength: 4 }),
      rows: fc.uniqueArray(dimension, { maxLength: 2 }),
      column: fc.option(dimension),
      unit: fc.constant(null),
      filters: fc.uniqueArray(filter, { maxLength: 2, selector: (one) => one.dimension }),
      from: fc.option(fc.constantFrom('2023-01-01', '2025-06-30')),
      to: fc.option(fc.constantFrom('2026-06-30', '2026-12-31')),
      sort: fc.constantFrom<Question['sort']>('names', 'largest'),
    })
    .map(fitted);
});

const ask = (actor: Actor, question: Question) => askQuestion(as(actor), { question });

describe('a question about the data', () => {
  it('gives unit HR what it gives province HR about her units, whatever is asked', async () => {
    await fc.assert(
      fc.asyncProperty(questions, async (question) => {
        const own = await ask(actors.unitHrHealth, question);
        const whole = await ask(actors.provinceHr, { ...question, unit: units.health });
        expect(own.pivot).toEqual(whole.pivot);
      }),
      { numRuns: 30, seed: 7 },
    );
  });

  it('has every count, totals too, equal to the rows behind it', async () => {
    await fc.assert(
      fc.asyncProperty(questions, async (question) => {
        const { pivot } = await ask(actors.unitHrHealth, question);
        const lines = [...pivot.body.slice(0, 3), { labels: [], ...pivot.foot }];
        for (const line of lines) {
          for (const column of columnsOf(pivot, question.measures).slice(-6)) {
            const { measure } = column;
            if (!behind[measure]) continue;
            const place = {
              rows: question.rows.map((_, at) => line.labels[at]?.key ?? null),
              column: column.at?.key ?? null,
            };
            const { total } = await listQuestionRows(as(actors.unitHrHealth), { question, measure, place });
            expect(total).toBe(valueIn(line, column, (each) => kindOf(each) === 'count') ?? 0);
          }
        }
      }),
      { numRuns: 8, seed: 3 },
    );
  });

  it('counts somebody in two rows once in their total, and what she learned once too', async () => {
    const filters = [{ dimension: 'course' as const, values: ['=1+1'] }];
    const asked: Question = {
      ...plain,
      dataset: 'learning',
      measures: ['people', 'turns', 'hours'],
      rows: ['unit'],
      filters,
    };
    const { pivot } = await ask(actors.provinceHr, asked);
    expect(pivot.body.map(({ total }) => total)).toEqual([
      [1, 1, 8.5],
      [1, 1, 8.5],
    ]);
    expect(pivot.foot.total).toEqual([1, 1, 8.5]);
    const enrolled = await ask(actors.provinceHr, {
      ...plain,
      dataset: 'enrolments',
      measures: ['people', 'completed', 'completion-rate'],
      filters: [{ dimension: 'course', values: [courseCode] }],
    });
    expect(enrolled.pivot.foot.total).toEqual([6, 2, 3333]);
  });

  it('never has in its statement what somebody typed', () => {
    const typed = fc
      .string({ minLength: 3, maxLength: 40 })
      .map((text) => `⟦${text}⟧'; drop table person --`);
    fc.assert(
      fc.property(questions, typed, fc.constantFrom(...measures), (question, text, measure) => {
        const narrowed = {
          ...question,
          unit: units.health,
          filters: [...question.filters, { dimension: 'unit' as const, values: [text] }],
        };
        const at = { today, to: question.to, language: 'vi' as const };
        const place = { rows: question.rows.map(() => text), column: text };
        for (const compiled of [
          compileQuestion(narrowed, [units.health], at),
          compileRows(
            narrowed,
            ['province', [units.health]],
            at,
            { place, measure },
            { offset: 0, limit: 50 },
          ),
        ]) {
          const statement = statementOf(compiled);
          expect(statement.text).not.toContain('⟦');
          expect(statement.text).not.toContain(units.health);
          expect(statement.params).toContain(text);
        }
      }),
    );
  });

  it('is for those who may ask, in their units, and opens to people for those who may read them', async () => {
    await expect(ask(actors.learner, plain)).rejects.toThrow(Forbidden);
    await expect(ask(actors.trainer, plain)).rejects.toThrow(Forbidden);
    await expect(ask(actors.unitHrHealth, { ...plain, unit: units.communeA })).rejects.toThrow(Forbidden);
    await expect(ask(actors.provinceHr, { ...plain, unit: newId() })).rejects.toThrow(NotFound);
    expect((await ask(actors.leader, plain)).opens).toBe(false);
    expect((await ask(actors.unitHrHealth, plain)).opens).toBe(true);
    const rows = { question: plain, measure: 'people', place: { rows: [], column: null } } as const;
    await expect(listQuestionRows(as(actors.leader), rows)).rejects.toThrow(Forbidden);
    await expect(ask(actors.provinceHr, { ...plain, measures: ['hours'] })).rejects.toThrow(InvalidInput);
    expect((await readDictionary(as(actors.leader), {})).map(({ dataset }) => dataset)).toEqual(datasetNames);
  });

  it('comes as a file with its sentence, and without cells that would run', async () => {
    const question: Question = { ...plain, dataset: 'learning', measures: ['turns'], rows: ['course'] };
    const csv = await downloadAnswer(as(actors.provinceHr), { question, format: 'csv' });
    const lines = new TextDecoder().decode(csv.bytes).trim().split('\r\n');
    const { pivot } = await ask(actors.provinceHr, question);
    expect(lines).toHaveLength(pivot.body.length + 4);
    expect(lines[0]).toContain('Kết quả học tập đã hoàn thành: số lượt, theo khóa học.');
    expect(lines.at(-1)).toBe(`Tổng số,${pivot.foot.total[0]}`);
    expect(lines).toContain("'=1+1,1");
    const xlsx = await downloadAnswer(as(actors.provinceHr), { question, format: 'xlsx' });
    expect(new TextDecoder().decode(xlsx.bytes.subarray(0, 2))).toBe('PK');
  });
});

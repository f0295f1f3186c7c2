import type { Tx } from '#db/client.ts';
import { insertMany } from '#db/queries/import-write/insert-many.ts';
import { addRound } from '#db/queries/unit-reports.ts';
import { declaration, declarationDeadline, declarationStep } from '#db/schema/declarations.ts';
import { registerEntry, registerEvent } from '#db/schema/registers.ts';
import type { Answers } from '#domain/declarations/answers.ts';
import { declaredPeriodOf, questionsFor } from '#domain/declarations/form.ts';
import type { DeclarationAct } from '#domain/declarations/state.ts';
import type { DeclaredRegister } from '#domain/plan/rule.ts';
import type { Level, Register, SchoolLevel } from '#domain/registers/register.ts';
import { reportingYearOf } from '#domain/reporting/period.ts';
import { fold } from '#domain/text/vietnamese.ts';
import { addDays, dayOf } from '#domain/time/day.ts';
import { env } from '#lib/env.ts';
import type { Dice } from './random.ts';

const since = '2018-09-01';
type Entry = {
  id: string;
  register: Register;
  code: string;
  name: string;
  levels: readonly Level[];
  unit: string;
};

const kindsOfSchool: readonly (readonly [string, string, readonly SchoolLevel[]])[] = [
  ['TH', 'Trường Tiểu học', ['primary']],
  ['THCS', 'Trường Trung học cơ sở', ['lower-secondary']],
  ['MN', 'Trường Mầm non', ['kindergarten']],
];
const named: readonly (readonly [string, string, readonly SchoolLevel[]])[] = [
  ['THPT-VT', 'Trường THPT Vị Thanh (minh họa)', ['upper-secondary']],
  ['THPT-LM', 'Trường THPT Long Mỹ (minh họa)', ['upper-secondary']],
  ['LC-NB', 'Trường THCS và THPT Ngã Bảy (minh họa)', ['lower-secondary', 'upper-secondary']],
  ['GDTX', 'Trung tâm Giáo dục thường xuyên thành phố (minh họa)', ['continuing']],
  ['CDCD', 'Trường Cao đẳng Cộng đồng (minh họa)', ['college']],
  ['TCN', 'Trường Trung cấp Kỹ thuật (minh họa)', ['vocational']],
  ['DH', 'Trường Đại học Sông Hậu (minh họa)', ['university']],
];
const programmes = [
  ...['Công nghệ ô tô', 'Điện công nghiệp', 'Kế toán doanh nghiệp', 'Thú y', 'Công nghệ thông tin', 'Hàn'],
  ...[
    'Nuôi trồng thủy sản',
    'Chế biến thực phẩm',
    'Du lịch',
    'May thời trang',
    'Cơ điện tử',
    'Bảo vệ thực vật',
  ],
] as const;

/**
 * Sixty schools over the communes, twelve vocational programmes, and declarations in every state for the periods of
 * `now`. Written in a handful of statements; no declaration of the demo carries a file.
 */
export const seedDemoDeclarations = async (
  tx: Tx,
  options: { seatCodes: readonly string[]; names: ReadonlyMap<string, string>; now: Date; dice: Dice },
  unitIdOf: (code: string) => string,
): Promise<void> => {
  const { dice, seatCodes, names, now } = options;
  // From Vị Thanh on, where the demo's declarant is at home.
  const communeSchools = seatCodes
    .slice(seatCodes.indexOf('31321'))
    .slice(0, 18)
    .flatMap((seat) =>
      kindsOfSchool.map(
        ([short, title, levels]): Entry => ({
          ...{ id: dice.id(), register: 'schools', code: `${short}-${seat}`, levels, unit: `UB-${seat}` },
          name: `${title} ${bareName(names.get(seat) ?? seat)} (minh họa)`,
        }),
      ),
    );
  const provinceSchools = named.map(
    ([code, name, levels]): Entry => ({
      id: dice.id(),
      register: 'schools',
      code,
      name,
      levels,
      unit: 'SGDDT',
    }),
  );
  const teachers = provinceSchools.filter(({ code }) => code === 'CDCD' || code === 'TCN');
  const taught = programmes.map((name, at): Entry & { school: string } => ({
    ...{ id: dice.id(), register: 'programmes' as const, code: `CT-${String(at + 1).padStart(2, '0')}` },
    ...{
      name: `${name} (minh họa)`,
      levels: [at % 2 === 0 ? 'college-diploma' : 'intermediate'],
      unit: 'SGDDT',
    },
    school: teachers[at % 2]?.id ?? '',
  }));
  const entries = [...communeSchools, ...provinceSchools, ...taught];
  await insertMany(
    tx,
    registerEntry,
    entries.map(({ id, register, code }) => ({
      ...{ tenantId: env.tenant, id, register, code, codeKey: fold(code), demo: true, recordedAt: now },
    })),
  );
  const event = (entry: Entry, more: Partial<typeof registerEvent.$inferInsert>) => ({
    ...{
      tenantId: env.tenant,
      id: dice.id(),
      entryId: entry.id,
      kind: 'opened' as const,
      effectiveOn: since,
    },
    ...{ name: entry.name, nameFolded: fold(entry.name), levels: entry.levels, unitId: unitIdOf(entry.unit) },
    ...{
      schoolId: 'school' in entry ? String(entry.school) : null,
      intoId: null,
      document: null,
      recordedAt: now,
    },
    ...more,
  });
  const [goesOn, , , merges] = communeSchools;
  await insertMany(tx, registerEvent, [
    ...entries.map((entry) => event(entry, {})),
    ...(goesOn && merges
      ? [
          event(merges, {
            ...{ kind: 'merged', effectiveOn: '2026-07-01', intoId: goesOn.id },
            document: 'Quyết định 120/QĐ-UBND (minh họa)',
          }),
        ]
      : []),
  ]);
  const schools = [...communeSchools, ...provinceSchools].filter(({ id }) => id !== merges?.id);
  const higher = provinceSchools.filter(({ code }) => code === 'CDCD' || code === 'DH');
  const subjects: readonly { register: DeclaredRegister; id: string; levels: readonly Level[] }[] = [
    ...schools.map(({ id, levels }) => ({ register: 'schools' as const, id, levels })),
    ...taught.map(({ id, levels }) => ({ register: 'programmes' as const, id, levels })),
    ...['UBND', ...seatCodes.map((seat) => `UB-${seat}`)].map((code) => ({
      ...{ register: 'units' as const, id: unitIdOf(code), levels: [] },
    })),
    ...higher.map(({ id, levels }) => ({ register: 'institutions' as const, id, levels })),
    ...higher.map(({ id, levels }) => ({ register: 'graduates' as const, id, levels })),
  ];
  await writeStates(tx, subjects, now, dice);
};

/** The units are asked for their report of the running year; nobody has submitted yet. */
export const seedDemoUnitReports = async (
  tx: Tx,
  agencies: readonly { readonly code: string; readonly parent: string | null }[],
  unitIdOf: (code: string) => string,
  now: Date,
): Promise<void> => {
  const units = agencies.map(({ code, parent }) => ({
    unitId: unitIdOf(code),
    parentId: parent === null || parent === 'UBND' ? null : unitIdOf(parent),
  }));
  const round = {
    ...{ planCode: 'kh-183-hau-giang', periodId: reportingYearOf(dayOf(now)).id },
    ...{ dueOn: addDays(dayOf(now), 14), recordedBy: null },
  };
  await addRound(tx, round, units, now);
};

/** Which acts each subject has behind it, in turn. The first of each register stays untouched, to be tried. */
const pasts: readonly (readonly DeclarationAct[])[] = [
  [],
  ['save', 'submit', 'accept'],
  ['save', 'submit', 'accept'],
  ['save', 'submit'],
  ['save', 'submit', 'accept'],
  ['save'],
  ['save', 'submit', 'return'],
];

const writeStates = async (
  tx: Tx,
  subjects: readonly { register: DeclaredRegister; id: string; levels: readonly Level[] }[],
  now: Date,
  dice: Dice,
): Promise<void> => {
  const today = dayOf(now);
  const counts = new Map<DeclaredRegister, number>();
  const begun: (typeof declaration.$inferInsert)[] = [];
  const steps: (typeof declarationStep.$inferInsert)[] = [];
  for (const { register, id, levels } of subjects) {
    const at = counts.get(register) ?? 0;
    counts.set(register, at + 1);
    const asked = questionsFor(register, levels);
    const past = pasts[at % pasts.length] ?? [];
    if (past.length === 0 || asked.length === 0) continue;
    const declarationId = dice.id();
    const periodId = declaredPeriodOf(register, today).id;
    begun.push({
      tenantId: env.tenant,
      id: declarationId,
      register,
      periodId,
      subjectId: id,
      recordedAt: now,
    });
    const answers: Answers = Object.fromEntries(
      asked.map(({ code, kind, document }) => [
        code,
        {
          value: kind === 'count' ? 14 : at % 5 !== 4,
          document: document ? `${at + 10}/QĐ-UBND (minh họa)` : null,
          ...{ documentOn: document ? '2026-03-02' : null, note: 'Số liệu minh họa' },
        },
      ]),
    );
    past.forEach((act, index) => {
      steps.push({
        ...{
          tenantId: env.tenant,
          declarationId,
          number: index + 1,
          act,
          answers,
          fileIds: [],
          recordedAt: now,
        },
        comment: act === 'return' ? 'Chưa thấy minh chứng: xin gửi ảnh hoặc kế hoạch dạy học.' : null,
      });
    });
  }
  await insertMany(tx, declaration, begun);
  await insertMany(tx, declarationStep, steps);
  await insertMany(
    tx,
    declarationDeadline,
    [...counts.keys()].map((register) => ({
      ...{ tenantId: env.tenant, register, periodId: declaredPeriodOf(register, today).id, number: 1 },
      ...{ dueOn: addDays(today, register === 'units' ? 20 : -4), recordedAt: now },
    })),
  );
};

/** `Phường Vị Thanh` as `Vị Thanh`. */
const bareName = (name: string): string => name.replace(/^(Phường|Xã|Thị trấn) /, '');

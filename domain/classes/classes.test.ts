import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { minutesOf, outcomesOf } from '#domain/classes/attendance.ts';
import { takenSteps, takesCodes } from '#domain/classes/code.ts';
import { leave, placeOf, promote, type RegistrationEvent, register, rollOf } from '#domain/classes/roll.ts';

describe('the roll of a class', () => {
  const act = fc.record({
    kind: fc.constantFrom('register', 'leave', 'room'),
    who: fc.integer({ min: 0, max: 7 }),
  });

  it('never seats more people than there are seats, and nobody waits while one is free', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 4 }), fc.array(act, { maxLength: 60 }), (seats, acts) => {
        let capacity = seats;
        const events: RegistrationEvent[] = [];
        for (const { kind, who } of acts) {
          const roll = rollOf(events);
          if (kind === 'room') {
            capacity = Math.max(capacity, 1 + (who % 6));
            events.push(...promote(roll, capacity));
          } else events.push(...(kind === 'register' ? register : leave)(roll, capacity, `p${who}`));
          const after = rollOf(events);
          expect(after.seated.length).toBeLessThanOrEqual(capacity);
          if (after.seated.length < capacity) expect(after.waiting).toEqual([]);
          expect(new Set([...after.seated, ...after.waiting]).size).toBe(
            after.seated.length + after.waiting.length,
          );
        }
      }),
    );
  });

  it('gives a freed seat to whoever waits longest, and moves the others up', () => {
    const events: RegistrationEvent[] = [];
    for (const who of ['an', 'binh', 'chau', 'dung']) events.push(...register(rollOf(events), 2, who));
    expect(placeOf(rollOf(events), 'dung')).toEqual({ kind: 'waiting', position: 2 });
    const left = leave(rollOf(events), 2, 'an');
    expect(left).toEqual([
      { personId: 'an', kind: 'cancelled' },
      { personId: 'chau', kind: 'promoted' },
    ]);
    expect(placeOf(rollOf([...events, ...left]), 'dung')).toEqual({ kind: 'waiting', position: 1 });
  });

  it('puts who comes back at the end of the queue', () => {
    const events: RegistrationEvent[] = [];
    for (const who of ['an', 'binh', 'chau']) events.push(...register(rollOf(events), 1, who));
    events.push(...leave(rollOf(events), 1, 'binh'));
    events.push(...register(rollOf(events), 1, 'binh'));
    expect(rollOf(events).waiting).toEqual(['chau', 'binh']);
  });
});

describe('attendance', () => {
  const session = (id: string, from: string, to: string) => ({
    id,
    startsAt: new Date(from),
    endsAt: new Date(to),
  });
  const morning = session('1', '2026-11-23T01:00:00Z', '2026-11-23T03:00:00Z');
  const late = session('2', '2026-11-24T16:30:00Z', '2026-11-24T17:30:00Z');

  it.each([
    [80, 120, 24, true],
    [80, 120, 23, false],
    [80, 120, 60, true],
    [67, 120, 0, false],
    [66, 120, 0, true],
    [100, 120, 59, false],
  ])('at %i%% with %i and %i of 120 and 60 minutes: %s', (percent, first, second, met) => {
    const presence = [
      { sessionId: '1', personId: 'p', minutes: first },
      { sessionId: '2', personId: 'p', minutes: second },
    ];
    expect(outcomesOf(percent, [morning, late], presence, ['p'])[0]?.met).toBe(met);
  });

  it('dates the beginning by the first session attended and the completion by the last day in Việt Nam', () => {
    const presence = [{ sessionId: '2', personId: 'p', minutes: 60 }];
    expect(outcomesOf(30, [morning, late], presence, ['p', 'q'])).toEqual([
      // 17:30 UTC is half past midnight of the next day in Việt Nam.
      {
        personId: 'p',
        minutes: 60,
        totalMinutes: 180,
        met: true,
        beganOn: '2026-11-24',
        completedOn: '2026-11-25',
      },
      { personId: 'q', minutes: 0, totalMinutes: 180, met: false, beganOn: null, completedOn: null },
    ]);
  });

  it('counts no more minutes than a session has, and none of an empty class', () => {
    const presence = [{ sessionId: '1', personId: 'p', minutes: 720 }];
    expect(outcomesOf(80, [morning], presence, ['p'])[0]?.minutes).toBe(minutesOf(morning));
    expect(outcomesOf(1, [], presence, ['p'])[0]?.met).toBe(false);
  });
});

describe('the code on the screen', () => {
  const session = {
    startsAt: new Date('2026-11-24T01:00:00Z'),
    endsAt: new Date('2026-11-24T03:00:00Z'),
    cancelledAt: null,
  };

  it.each([
    ['2026-11-24T00:29:59Z', false],
    ['2026-11-24T00:30:00Z', true],
    ['2026-11-24T03:00:00Z', true],
    ['2026-11-24T03:00:01Z', false],
  ])('is taken at %s: %s', (now, taken) => {
    expect(takesCodes(session, new Date(now))).toBe(taken);
    expect(takesCodes({ ...session, cancelledAt: new Date(now) }, new Date(now))).toBe(false);
  });

  it('is taken for half a minute after it left the screen, and not longer', () => {
    const shown = new Date('2026-11-24T01:00:00Z');
    const [step] = takenSteps(shown);
    expect(takenSteps(new Date('2026-11-24T01:00:39Z'))).toContain(step);
    expect(takenSteps(new Date('2026-11-24T01:00:40Z'))).not.toContain(step);
  });
});

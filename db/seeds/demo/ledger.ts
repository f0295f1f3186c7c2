import type { Tx } from '#db/client.ts';
import { communication, ledgerValue } from '#db/schema/ledger.ts';
import { retirementAge } from '#domain/ledger/working-age.ts';
import type { Day } from '#domain/time/day.ts';
import { env } from '#lib/env.ts';
import { chunksOf } from '../chunks.ts';
import { diceOf } from './random.ts';

type Commune = { readonly id: string; readonly code: string; readonly name: string };

const source = 'Số liệu minh họa';
const years: readonly { year: number; from: Day; to: Day; on: Day }[] = [
  { year: 2025, from: '2025-07-01', to: '2025-12-31', on: '2025-08-15' },
  { year: 2026, from: '2026-01-01', to: '2026-12-31', on: '2026-03-31' },
];

const workingAge = (year: number): string => {
  const [men, women] = [retirementAge('male', year), retirementAge('female', year)];
  return `Đủ 15 tuổi đến tuổi nghỉ hưu năm ${year} (nam ${men.years} tuổi ${men.months} tháng, nữ ${women.years} tuổi ${women.months} tháng)`;
};

/** Invented populations of every commune, and one commune about which two sources disagree. Marked as demo. */
export const seedDemoLedger = async (
  tx: Tx,
  communes: readonly Commune[],
  unitIdOf: (code: string) => string,
  options: { seed: number; now: Date },
): Promise<void> => {
  const dice = diceOf(options.seed + 12);
  const recordedAt = (day: string): Date =>
    new Date(Math.min(Date.parse(`${day}T02:00:00Z`), options.now.getTime()));
  const shared = { tenantId: env.tenant, demo: true, sourceTitle: source };
  const values: (typeof ledgerValue.$inferInsert & { value: number })[] = communes.flatMap(
    ({ id: unitId }) => {
      const population = 14_000 + dice.roll(32_000);
      return years.flatMap(({ year, from, to, on }, index) => {
        const people = Math.round(population * (1 + index * 0.006));
        const row = {
          ...shared,
          unitId,
          validFrom: from,
          validTo: to,
          sourceOn: on,
          recordedAt: recordedAt(on),
        };
        return [
          { ...row, id: dice.id(), series: 'population' as const, value: people, definition: null },
          {
            ...{ ...row, id: dice.id(), series: 'working-age-population' as const },
            ...{ value: Math.round(people * (0.61 + dice.roll(5) / 100)), definition: workingAge(year) },
          },
        ];
      });
    },
  );
  const doubtful = values.find(
    ({ unitId, validFrom }) => unitId === communes[6]?.id && validFrom === '2026-01-01',
  );
  if (doubtful)
    values.push({
      ...{
        ...doubtful,
        id: dice.id(),
        value: doubtful.value + 812,
        sourceTitle: `${source}: báo cáo của xã`,
      },
      ...{ sourceOn: '2026-05-20', recordedAt: recordedAt('2026-05-20') },
    });
  for (const chunk of chunksOf(values)) await tx.insert(ledgerValue).values(chunk);

  const kinds = ['broadcast', 'post', 'event'] as const;
  const told = {
    broadcast: [
      'Bản tin chuyển đổi số trên đài truyền thanh',
      'Đài truyền thanh xã',
      'Ước tính của đài (minh họa)',
    ],
    post: ['Bài hướng dẫn dùng dịch vụ công trực tuyến', 'Trang Zalo của xã', 'Thống kê của Zalo (minh họa)'],
    event: ['Ngày hội Chuyển đổi số 10/10', 'Nhà văn hóa xã', 'Danh sách ký tên (minh họa)'],
  } as const;
  const works = communes.flatMap(({ code }, index) => {
    if (index % 4 === 3) return [];
    return kinds
      .filter((_, at) => at <= index % 3)
      .map((kind) => {
        const on = kind === 'event' ? '2026-10-10' : `2026-0${3 + dice.roll(6)}-${10 + dice.roll(18)}`;
        const counted = !dice.chance(10);
        const [title, channel, reachSource] = told[kind];
        return {
          ...{ tenantId: env.tenant, id: dice.id(), unitId: unitIdOf(`UB-${code}`), kind, title, channel },
          ...{ fromOn: on, toOn: on, times: kind === 'event' ? 1 : 4 + dice.roll(20), demo: true },
          reach: counted ? (kind === 'event' ? 120 + dice.roll(400) : 2_000 + dice.roll(9_000)) : null,
          reachCounts: kind === 'event' ? ('people' as const) : ('times' as const),
          reachSource: counted ? reachSource : null,
          recordedAt: recordedAt(on),
        };
      });
  });
  for (const chunk of chunksOf(works)) await tx.insert(communication).values(chunk);
};

import type { Database, Tx } from '#db/client.ts';
import { account, accountPassword, roleGrant } from '#db/schema/people.ts';
import type { Role } from '#domain/access/permission.ts';
import { env } from '#lib/env.ts';
import { hashPassword } from '#lib/passwords.ts';
import type { DemoPerson } from './people.ts';
import type { Dice } from './random.ts';

export const demoPassword = 'hoc-so-demo-2026';

type Staff = { email: string; name: string; role: Role; unit: string | null };
const staff: readonly Staff[] = [
  { email: 'nhan-su@demo.example', name: 'Nhân sự thành phố', role: 'province-hr', unit: null },
  {
    email: 'nhan-su.so-khcn@demo.example',
    name: 'Nhân sự Sở Khoa học và Công nghệ',
    role: 'unit-hr',
    unit: 'SKHCN',
  },
  { email: 'nhan-su.so-y-te@demo.example', name: 'Nhân sự Sở Y tế', role: 'unit-hr', unit: 'SYT' },
  { email: 'to-chuc@demo.example', name: 'Cán bộ tổ chức bộ máy', role: 'organisation-officer', unit: null },
  { email: 'thong-tin@demo.example', name: 'Cán bộ thông tin', role: 'information-officer', unit: null },
  {
    email: 'so-gddt@demo.example',
    name: 'Đầu mối chỉ tiêu, Sở Giáo dục và Đào tạo',
    role: 'indicator-owner',
    unit: null,
  },
  {
    email: 'truong-hoc@demo.example',
    name: 'Người kê khai của trường học',
    role: 'declarant',
    unit: 'UB-31321',
  },
  { email: 'lanh-dao@demo.example', name: 'Lãnh đạo thành phố', role: 'leader', unit: null },
  { email: 'giang-vien@demo.example', name: 'Giảng viên', role: 'trainer', unit: null },
  { email: 'dieu-tra@demo.example', name: 'Cộng tác viên điều tra', role: 'surveyor', unit: 'UBND' },
  { email: 'kiem-tra@demo.example', name: 'Người kiểm tra, đối chiếu', role: 'auditor', unit: null },
  { email: 'quan-tri@demo.example', name: 'Quản trị hệ thống', role: 'administrator', unit: null },
];
const learners = 12;

/** Accounts by role, all with the same printed password, and twelve learners who owe the yearly duty. */
export const writeAccounts = async (
  db: Database | Tx,
  people: readonly DemoPerson[],
  unitIdOf: (code: string) => string,
  dice: Dice,
  now: Date,
): Promise<void> => {
  const hash = await hashPassword(demoPassword);
  const add = async (email: string, displayName: string, personId: string | null): Promise<string> => {
    const id = dice.id();
    await db
      .insert(account)
      .values({ tenantId: env.tenant, id, personId, email, displayName, demo: true, recordedAt: now });
    await db.insert(accountPassword).values({ tenantId: env.tenant, accountId: id, hash, setAt: now });
    return id;
  };
  for (const { email, name, role, unit } of staff) {
    const accountId = await add(email, name, null);
    await db.insert(roleGrant).values({
      tenantId: env.tenant,
      id: dice.id(),
      accountId,
      role,
      unitId: unit ? unitIdOf(unit) : null,
      // Since the plan's first day, so that past year ends can be tried by setting the clock.
      validFrom: '2022-10-19',
      recordedAt: now,
    });
  }
  for (const [index, learner] of owingFirst(people).slice(0, learners).entries()) {
    await add(`hoc-vien-${String(index + 1).padStart(2, '0')}@demo.example`, learner.fullName, learner.id);
  }
};

/** Those in post who owe the yearly duty; in a small province, where nearly all are leaders, leaders and others stand behind. */
const owingFirst = (people: readonly DemoPerson[]): readonly DemoPerson[] => {
  const rank = ({ positions: [main] }: DemoPerson): number =>
    main?.leader ? 2 : main?.category === 'civil-servant' ? 0 : 1;
  return people
    .filter(({ positions: [main] }) => main?.validTo === null && main.validFrom < '2026-11-01')
    .filter(({ positions: [main] }) => main?.category !== 'part-time')
    .toSorted((a, b) => rank(a) - rank(b));
};

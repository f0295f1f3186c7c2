import type { Tx } from '#db/client.ts';
import { identity, person, position } from '#db/schema/people.ts';
import type { Gender, StaffCategory } from '#domain/organisation/terms.ts';
import { fold } from '#domain/text/vietnamese.ts';
import type { Day } from '#domain/time/day.ts';
import { env } from '#lib/env.ts';
import { storedIdNumber } from '#lib/id-number.ts';
import { fixedId } from './fixed-id.ts';
import { type UnitKey, units } from './world-units.ts';

type Flag = 'leader' | 'dx' | 'core';
type Post = readonly [
  unit: UnitKey,
  title: string,
  category: StaffCategory,
  flags: readonly Flag[],
  from: Day,
  to?: Day,
];
type PersonSpec = { name: string; born: Day; gender: Gender; posts: readonly Post[] };

const since = '2023-01-01';

/** Twenty-one people: every category and flag, two posts, ended posts, no post at all. */
const specs = {
  an: {
    name: 'Nguyễn Văn An',
    born: '1970-03-04',
    gender: 'male',
    posts: [['province', 'Phó Chủ tịch', 'cadre', ['leader'], since]],
  },
  binh: {
    name: 'Trần Thị Bình',
    born: '1980-05-06',
    gender: 'female',
    posts: [['province', 'Chuyên viên', 'civil-servant', ['core'], since]],
  },
  chau: {
    name: 'Lê Minh Châu',
    born: '1975-01-02',
    gender: 'female',
    posts: [['health', 'Giám đốc', 'civil-servant', ['leader'], since]],
  },
  dung: {
    name: 'Phạm Quốc Dũng',
    born: '1988-07-09',
    gender: 'male',
    posts: [['health', 'Chuyên viên CNTT', 'civil-servant', ['dx'], since]],
  },
  em: {
    name: 'Võ Thị Ém',
    born: '1990-10-11',
    gender: 'female',
    posts: [['health', 'Chuyên viên nhân sự', 'civil-servant', ['core'], since]],
  },
  giang: {
    name: 'Đặng Hoàng Giang',
    born: '1979-02-03',
    gender: 'male',
    posts: [['hospital', 'Phó Giám đốc', 'public-employee', ['leader', 'core'], since]],
  },
  hoa: {
    name: 'Hồ Thị Hòa',
    born: '1985-12-12',
    gender: 'female',
    posts: [['hospital', 'Điều dưỡng', 'public-employee', [], since]],
  },
  khanh: {
    name: 'Bùi Gia Khánh',
    born: '1992-06-07',
    gender: 'male',
    posts: [['ward', 'Bác sĩ', 'public-employee', [], since]],
  },
  lan: {
    name: 'Ngô Thị Lan',
    born: '1983-08-08',
    gender: 'female',
    posts: [['education', 'Chuyên viên', 'civil-servant', [], since]],
  },
  minh: {
    name: 'Đỗ Nhật Minh',
    born: '1986-09-10',
    gender: 'male',
    posts: [['education', 'Chuyên viên CNTT', 'civil-servant', ['dx', 'core'], since]],
  },
  nga: {
    name: 'Dương Thúy Nga',
    born: '1991-11-01',
    gender: 'female',
    posts: [['school', 'Giáo viên', 'public-employee', [], since]],
  },
  oanh: {
    name: 'Lý Kim Oanh',
    born: '1994-04-05',
    gender: 'female',
    posts: [['school', 'Nhân viên hợp đồng', 'worker', [], since]],
  },
  phuc: {
    name: 'Huỳnh Hữu Phúc',
    born: '1972-02-02',
    gender: 'male',
    posts: [['communeA', 'Chủ tịch', 'cadre', ['leader'], since]],
  },
  quyen: {
    name: 'Mai Lệ Quyên',
    born: '1989-03-03',
    gender: 'female',
    posts: [['communeA', 'Công chức văn phòng', 'civil-servant', ['core'], since]],
  },
  son: {
    name: 'Trịnh Văn Sơn',
    born: '1996-01-20',
    gender: 'male',
    posts: [['communeA', 'Trưởng ấp', 'part-time', [], since]],
  },
  thuy: {
    name: 'Cao Thị Thủy',
    born: '1987-05-15',
    gender: 'female',
    posts: [['communeB', 'Công chức tư pháp', 'civil-servant', [], since]],
  },
  uyen: {
    name: 'Phan Thảo Uyên',
    born: '1981-07-17',
    gender: 'female',
    posts: [['waterCompany', 'Giám đốc', 'worker', ['leader'], since]],
  },
  viet: {
    name: 'Tô Quốc Việt',
    born: '1984-06-16',
    gender: 'male',
    posts: [['shop', 'Giám đốc', 'worker', ['leader'], since]],
  },
  /** Left on the last day of June 2026. */
  xuan: {
    name: 'Lâm Thanh Xuân',
    born: '1966-06-26',
    gender: 'female',
    posts: [['health', 'Trưởng phòng', 'civil-servant', ['leader'], since, '2026-06-30']],
  },
  /** Two posts in two subtrees. */
  yen: {
    name: 'Tăng Hải Yến',
    born: '1982-02-22',
    gender: 'female',
    posts: [
      ['hospital', 'Dược sĩ', 'public-employee', [], since],
      ['communeA', 'Phó Chủ tịch', 'cadre', ['leader'], '2026-03-01'],
    ],
  },
  /** Known to the system, without any post. */
  y: { name: 'Y Nhã', born: '1999-09-09', gender: 'female', posts: [] },
} as const satisfies Record<string, PersonSpec>;

export type PersonKey = keyof typeof specs;
export const personKeys = Object.keys(specs) as PersonKey[];

/** The ids of the world's people. */
export const people = Object.fromEntries(personKeys.map((key, i) => [key, fixedId(5, i + 1)])) as Record<
  PersonKey,
  string
>;

export const fullNames = Object.fromEntries(personKeys.map((key) => [key, specs[key].name])) as Record<
  PersonKey,
  string
>;

/** A valid-looking số định danh for each. */
export const idNumbers = Object.fromEntries(
  personKeys.map((key, i) => {
    const { born, gender } = specs[key];
    return [key, `092${gender === 'male' ? 0 : 1}${born.slice(2, 4)}${String(100001 + i)}`];
  }),
) as Record<PersonKey, string>;

/** The id of a person's first (0) or second (1) post. */
export const postId = (key: PersonKey, which = 0): string =>
  fixedId(6, (personKeys.indexOf(key) + 1) * 10 + which);

export const insertPeople = async (tx: Tx): Promise<void> => {
  const tenantId = env.tenant;
  await tx.insert(person).values(personKeys.map((key) => ({ tenantId, id: people[key], demo: true })));
  await tx.insert(identity).values(
    personKeys.map((key) => {
      const { name, born, gender } = specs[key];
      const contact = { email: `${key}@cantho.example.vn`, phone: null };
      return {
        tenantId,
        personId: people[key],
        fullName: name,
        nameFolded: fold(name),
        bornOn: born,
        gender,
        ...storedIdNumber(idNumbers[key]),
        ...contact,
      };
    }),
  );
  const postsOf = (key: PersonKey): readonly Post[] => specs[key].posts;
  await tx.insert(position).values(
    personKeys.flatMap((key) =>
      postsOf(key).map(([unit, title, category, flags, validFrom, validTo], i) => ({
        tenantId,
        id: postId(key, i),
        personId: people[key],
        unitId: units[unit],
        title,
        titleFolded: fold(title),
        category,
        leader: flags.includes('leader'),
        dxSpecialist: flags.includes('dx'),
        coreOfficer: flags.includes('core'),
        validFrom,
        validTo: validTo ?? null,
        recordedAt: new Date('2023-01-01T01:00:00Z'),
      })),
    ),
  );
};

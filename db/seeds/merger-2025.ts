import type { NewUnit, OrgEvent, OrgEventBody } from '#domain/organisation/event.ts';
import type { UnitHistory } from '#domain/organisation/history.ts';
import { fold } from '#domain/text/vietnamese.ts';
import type { Day } from '#domain/time/day.ts';
import { type OldCommune, readAddresses } from './reference-addresses.ts';

/** Resolution 202/2025/QH15 (provinces), Resolution 1668/NQ-UBTVQH15 (communes). */
export const mergerDay: Day = '2025-07-01';
const document = 'NQ 202/2025/QH15; NQ 1668/NQ-UBTVQH15 ngày 16/6/2025';
/** Old units are known from the day the plan counts from; when they were founded does not matter here. */
const knownFrom: Day = '2022-10-19';

/** The new city has kept the code of the old one; the other old units stand under the letters of their province. */
const provinces = [
  { name: 'Thành phố Cần Thơ', prefix: 'CT', code: '92', kind: 'Thành phố trực thuộc trung ương' },
  { name: 'Tỉnh Hậu Giang', prefix: 'HG', code: 'HG-93', kind: 'Tỉnh' },
  { name: 'Tỉnh Sóc Trăng', prefix: 'ST', code: 'ST-94', kind: 'Tỉnh' },
] as const;
const city = '92';

export type Merger = {
  /** The three provinces, their districts and communes as they stood before, without an end. */
  readonly before: readonly UnitHistory[];
  /** What happened on 1 July 2025, in an order in which each event can be applied. */
  readonly events: readonly OrgEvent[];
};

/**
 * The merger of Cần Thơ, Hậu Giang and Sóc Trăng as events: communes merge into new ones, the eight that stayed as they
 * were come to stand right under the city, the districts are dissolved, the provinces merge into the city.
 */
export const mergerOf2025 = (newId: () => string): Merger => {
  const { wards, oldCommunes } = readAddresses();
  const ids = new Map<string, string>();
  const idOf = (code: string): string => {
    const id = ids.get(code) ?? newId();
    ids.set(code, id);
    return id;
  };
  const before: UnitHistory[] = [];
  const known = (code: string, name: string, kind: string, parent: string | null): void => {
    const dated = { from: knownFrom, to: null, document: null };
    before.push({
      ...{ id: idOf(code), tree: 'administrative', code },
      names: [{ ...dated, value: name }],
      kinds: [{ ...dated, value: { kind, sector: null } }],
      parents: parent === null ? [] : [{ ...dated, value: idOf(parent) }],
    });
  };
  const districts = new Map<string, string>();
  for (const { name, code, kind } of provinces) {
    known(code, name, kind, null);
    for (const commune of oldCommunes.filter((each) => each.province === name)) {
      const district = districtCode(commune);
      if (!districts.has(district)) known(district, commune.district, kindOf(commune.district), code);
      districts.set(district, commune.district);
      known(codeOf(commune, oldCommunes), commune.name, kindOf(commune.name), district);
    }
  }
  const happened = (body: OrgEventBody): OrgEvent => ({
    ...{ tree: 'administrative', effectiveOn: mergerDay, document },
    body,
  });
  const communeEvents = wards.map(({ code, name }): OrgEvent => {
    const sources = oldCommunes.filter((each) => each.newCode === code);
    const [only] = sources;
    if (only && stayed(only, oldCommunes))
      return happened({ kind: 'move', unitId: idOf(code), parentId: idOf(city) });
    const unit: NewUnit = {
      ...{ id: idOf(code), code, name, kind: kindOf(name), sector: null },
      parentId: idOf(city),
    };
    const unitIds = sources.map((each) => idOf(codeOf(each, oldCommunes)));
    return happened({ kind: 'merge', unitIds, into: { found: unit } });
  });
  return {
    before,
    events: [
      ...communeEvents,
      ...[...districts.keys()].map((code) => happened({ kind: 'dissolve', unitId: idOf(code) })),
      happened({
        kind: 'merge',
        unitIds: provinces.flatMap(({ code }) => (code === city ? [] : [idOf(code)])),
        into: { unitId: idOf(city) },
      }),
    ],
  };
};

/** A commune that no other went together with, under its old code and name. */
const stayed = (commune: OldCommune, all: readonly OldCommune[]): boolean =>
  commune.code === commune.newCode &&
  commune.name === commune.newName &&
  all.filter((each) => each.newCode === commune.newCode).length === 1;

/** New units were given codes of old ones: an old unit that ended stands under the letters of its province. */
const codeOf = (commune: OldCommune, all: readonly OldCommune[]): string =>
  stayed(commune, all) ? commune.code : `${prefixOf(commune)}-${commune.code}`;

const districtCode = (commune: OldCommune): string =>
  `${prefixOf(commune)}-${fold(commune.district).replaceAll(' ', '-')}`;

const prefixOf = ({ province }: OldCommune): string =>
  provinces.find(({ name }) => name === province)?.prefix ?? province;

const kindOf = (name: string): string =>
  /^(Thành phố|Thị xã|Thị trấn|Huyện|Quận|Phường|Xã)(?=\s)/u.exec(name)?.[1] ?? name.split(' ')[0] ?? name;

import { type OrgEventKind, orgEventKinds } from '#domain/organisation/event.ts';
import { trees } from '#domain/organisation/terms.ts';
import type { EventInput } from '#usecases/organisation-plan.ts';

export type Search = Readonly<Record<string, string | string[] | undefined>>;

/** How many parts a split can have on the form. */
export const partCount = 4;

/** What was typed into the form, as it stands in the address. */
export type TypedEvent = {
  readonly kind: OrgEventKind | undefined;
  readonly tree: 'agency' | 'administrative';
  readonly effectiveOn: string;
  readonly units: readonly string[];
  readonly one: (name: string) => string;
  readonly people: Readonly<Record<string, number>>;
  readonly asked: boolean;
};

export const typedEvent = (search: Search, today: string): TypedEvent => {
  const one = (name: string): string => {
    const value = search[name];
    return (Array.isArray(value) ? value[0] : value) ?? '';
  };
  const units = [search.units ?? []].flat().filter((unit) => unit.trim() !== '');
  const people = Object.entries(search).flatMap(([name, value]) =>
    name.startsWith('p.') && typeof value === 'string' && /^\d$/.test(value)
      ? [[name.slice(2), Number(value)] as const]
      : [],
  );
  return {
    kind: orgEventKinds.find((kind) => kind === one('kind')),
    tree: trees.find((tree) => tree === one('tree')) ?? 'agency',
    effectiveOn: one('effectiveOn') || today,
    // Whoever comes from a unit's page has named the first unit already.
    units: units.length > 0 || one('unit') === '' ? units : [one('unit')],
    one,
    people: Object.fromEntries(people),
    asked: one('preview') === 'yes',
  };
};

/** The same as the input of the use cases. */
export const eventInputOf = (typed: TypedEvent): EventInput | null => {
  const { kind, one, tree, effectiveOn, units } = typed;
  if (kind === undefined) return null;
  if (kind === 'correct') return { kind, eventId: one('event'), document: one('document') };
  // Parts that are not used are left out; the people's choices name the parts as they stand on the form.
  const used = Array.from({ length: partCount }, (_, index) => index).filter(
    (index) => !['', 'none'].includes(one(`part${index}.as`)),
  );
  const people = Object.entries(typed.people).flatMap(([person, part]) =>
    used.includes(part) ? [[person, used.indexOf(part)] as const] : [],
  );
  return {
    ...{ kind, tree, effectiveOn, document: one('document') },
    ...{ unit: one('unit'), units: [...units], code: one('code'), name: one('name') },
    ...{ unitKind: one('unitKind'), sector: one('sector'), parent: one('parent') },
    into: one('into') === 'existing' ? 'existing' : 'new',
    intoUnit: one('intoUnit'),
    parts: used.map((index) => ({
      as: (['itself', 'existing'] as const).find((as) => as === one(`part${index}.as`)) ?? 'new',
      ...{ unit: one(`part${index}.unit`), code: one(`part${index}.code`) },
      ...{ name: one(`part${index}.name`), share: one(`part${index}.share`) },
    })),
    people: Object.fromEntries(people),
  };
};

/** The field of the form that a fault of the input is about: `parts.1.code` is what stands at the second part used. */
export const formField = (typed: TypedEvent, field: string): string => {
  const [, number, name] = /^parts\.(\d+)(?:\.(\w+))?$/.exec(field) ?? [];
  if (number === undefined) return field === 'parts' ? 'part0.as' : field;
  const used = Array.from({ length: partCount }, (_, index) => index).filter(
    (index) => !['', 'none'].includes(typed.one(`part${index}.as`)),
  );
  return `part${used[Number(number)] ?? 0}.${name ?? 'code'}`;
};

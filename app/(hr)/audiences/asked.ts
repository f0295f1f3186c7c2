import { changed, type Draft, draftFrom, fieldsOf } from '#domain/audiences/draft.ts';

export type Search = Readonly<Record<string, string | string[] | undefined>>;

const lists = ['all', 'enters', 'leaves'] as const;
export type List = (typeof lists)[number];

/** What the address of the form says: the draft after the button that was pressed, and which preview is asked for. */
export const askedOf = (
  search: Search,
  saved: Draft | null,
): { draft: Draft; unit: string | null; previewed: boolean; list: List; after: string | null } => {
  const fields = Object.entries(search).flatMap(([name, value]) =>
    [value ?? []].flat().map((each): [string, string] => [name, each]),
  );
  const one = (name: string): string => fields.find(([field]) => field === name)?.[1] ?? '';
  const typed = fields.some(([name]) => /^\d/.test(name)) || !saved ? draftFrom(fields) : saved;
  const button = one('do');
  const [, clause = ''] = button.split(':');
  return {
    draft: changed(typed, button, one(`add.${clause}`)),
    unit: fields.some(([name]) => name === 'unit') ? one('unit') : null,
    previewed: button === 'preview',
    list: lists.find((list) => list === one('list')) ?? 'all',
    after: one('after') || null,
  };
};

/** The address of a page of a preview, with everything that was typed. */
export const previewHref = (
  path: string,
  draft: Draft,
  unit: string | null,
  list: List,
  after: string | null,
): string => {
  const query = new URLSearchParams(fieldsOf(draft));
  if (unit) query.set('unit', unit);
  query.set('do', 'preview');
  query.set('list', list);
  if (after) query.set('after', after);
  return `${path}?${query}#preview`;
};

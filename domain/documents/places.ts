/** What each place of the closed list prints: `chi-tieu.I-04.ty-le` → `87,4%`. Which there are follows from the plan. */
export type PlaceValues = ReadonlyMap<string, string>;

/** A place that is not in the list, on which line of the text (from 1). */
export type UnknownPlace = { readonly line: number; readonly name: string };

const place = /\{\{([^{}]*)\}\}/g;

/** Every place nobody can fill in, an unclosed bracket included. */
export const unknownPlaces = (text: string, values: PlaceValues): readonly UnknownPlace[] =>
  text.split('\n').flatMap((words, index) => {
    const named = [...words.matchAll(place)].map(([, name = '']) => name.trim());
    const torn = /\{\{|\}\}/.exec(words.replaceAll(place, ''));
    return [...named.filter((name) => !values.has(name)), ...(torn ? [torn[0]] : [])].map((name) => ({
      line: index + 1,
      name,
    }));
  });

/** The text with every known place filled in; an unknown one stays as it is written, for everybody to see. */
export const filledIn = (text: string, values: PlaceValues): string =>
  text.replaceAll(place, (whole, name: string) => values.get(name.trim()) ?? whole);

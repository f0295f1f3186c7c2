/** The address of the list of people, without what is not asked for. */
export const peopleHref = (asked: Readonly<Record<string, string | undefined>>): string => {
  const given = Object.entries(asked).flatMap(([name, value]) =>
    value?.trim() ? [[name, value.trim()]] : [],
  );
  return given.length > 0 ? `/people?${new URLSearchParams(given)}` : '/people';
};

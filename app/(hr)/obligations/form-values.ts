/** What was typed into a field, without the blanks around it. */
export const textIn = (form: FormData, name: string): string => String(form.get(name) ?? '').trim();

/** The people whose boxes (`p-` and the id) were ticked. */
export const chosenPeople = (form: FormData): string[] =>
  [...form.keys()].filter((name) => name.startsWith('p-')).map((name) => name.slice(2));

import type { LocalText } from '#domain/catalogue/course.ts';

/** What the form of an audience offers; units in the order of the tree. */
export type Choices = {
  readonly units: readonly { readonly id: string; readonly name: string; readonly depth: number }[];
  readonly courses: readonly { readonly id: string; readonly title: LocalText }[];
  readonly tags: readonly string[];
};

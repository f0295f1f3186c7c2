/** Parts of BC-01 that only people can write; the numbers between them come from the snapshot. */
export const textSections = ['basis', 'direction', 'strengths', 'difficulties', 'proposals'] as const;
export type TextSection = (typeof textSections)[number];

/** Free text by section; a line break begins a paragraph, and numbers stand as places to fill in. */
export type ReportText = Readonly<Record<TextSection, string>>;

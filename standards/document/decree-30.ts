import { prescribed } from '#domain/documents/prescribed.ts';

/**
 * Measures and fixed words of Decree 30/2020/NĐ-CP, Annex I (layout of administrative documents); where a Party body
 * writes otherwise, of Instruction 36-HD/VPTW. Lengths in twips (1/20 pt), font sizes in half points as Word counts them.
 */
const mm = (millimetres: number): number => Math.round((millimetres * 1440) / 25.4);

export const page = {
  width: mm(210),
  height: mm(297),
  margin: { top: mm(20), bottom: mm(20), left: mm(30), right: mm(20), header: mm(10), footer: mm(10) },
} as const;

export const FONT = 'Times New Roman';

export const size = {
  nationalName: 26,
  motto: 28,
  partyName: 30,
  body: 28,
  number: 26,
  pageNumber: 28,
  recipientsTitle: 24,
  recipients: 22,
  table: 24,
  note: 24,
  verification: 20,
} as const;

export const FIRST_LINE = mm(10);
export const BETWEEN_PARAGRAPHS = 120;
export const RULE = { style: 'single', size: 6, color: '000000', space: 1 } as const;
/** The left of the two columns at the head and the foot of a document. */
export const LEFT_SHARE = 0.42;
/** Side of the square code. */
export const QR_SIDE = mm(22);
/** Empty lines for signature and seal. */
export const SIGNATURE_LINES = 4;

/** The width of the text of a page of this orientation. */
export function textWidth(orientation: 'portrait' | 'landscape'): number {
  const whole = orientation === 'portrait' ? page.width : page.height;
  return whole - page.margin.left - page.margin.right;
}

export const words = {
  ...prescribed,
  annex: (label: string): string => `Phụ lục ${label}`,
  attachedTo: (reference: string): string => `(Kèm theo Báo cáo ${reference} ${prescribed.date})`,
} as const;

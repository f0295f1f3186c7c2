/** State bodies write by Decree 30/2020; Party bodies by the Party's own instruction, without the national title. */
export const documentLayouts = ['state', 'party'] as const;
export type DocumentLayout = (typeof documentLayouts)[number];

/** In whose place somebody signs: of a body as a whole, of its head, by order, by authorisation; `own`: as oneself. */
export const signingForms = ['own', 'behalf', 'deputy', 'order', 'authorised'] as const;
export type SigningForm = (typeof signingForms)[number];

/** One line above the signature: `TM. ỦY BAN NHÂN DÂN`, `KT. CHỦ TỊCH`, `PHÓ CHỦ TỊCH`. */
export type SigningLine = { readonly form: SigningForm; readonly title: string };

/** How a body heads, addresses and signs its reports. What the clerk gives (number, day) is never in it. */
export type DocumentTemplate = {
  /** What the desk calls it. */
  readonly name: string;
  readonly layout: DocumentLayout;
  readonly superiorBody: string | null;
  readonly issuingBody: string;
  /** With `{số}` where the clerk writes the number, e.g. `Số: {số}/BC-UBND`. */
  readonly numberPattern: string;
  readonly place: string;
  readonly addressees: readonly string[];
  readonly recipients: readonly string[];
  /** Top to bottom; the last one is the signer's own title. */
  readonly signing: readonly SigningLine[];
  /** Null leaves the place of the name blank. */
  readonly signerName: string | null;
};

/** A template in one of its versions, 0 being the one the product comes with. */
export type TemplateVersion = {
  readonly code: string;
  readonly number: number;
  readonly content: DocumentTemplate;
};

const numberMark = '{số}';

/** Whether a pattern leaves exactly one place for the number. */
export const isNumberPattern = (pattern: string): boolean => pattern.split(numberMark).length === 2;

/** The pattern with an empty place for the number, and how an annex refers to it. */
export const blankNumber = (pattern: string): { readonly number: string; readonly reference: string } => {
  const [before = '', after = ''] = pattern.split(numberMark);
  return { number: `${before}${blank}${after}`.trim(), reference: `số ${blank}${after}`.trimEnd() };
};

const blank = '        ';

const prefixes: Readonly<Record<DocumentLayout, Readonly<Record<SigningForm, string>>>> = {
  state: { own: '', behalf: 'TM. ', deputy: 'KT. ', order: 'TL. ', authorised: 'TUQ. ' },
  party: { own: '', behalf: 'T/M ', deputy: 'K/T ', order: 'T/L ', authorised: 'T/UQ ' },
};

/** The lines above a signature as they are printed. */
export const signingText = ({ layout, signing }: Pick<DocumentTemplate, 'layout' | 'signing'>): string[] =>
  signing.map(({ form, title }) => `${prefixes[layout][form]}${title}`);

/** A draft report of a state body; plain text and tables, laid out by `writeDocx`. */
export type OfficialDocument = {
  /** The body above the issuing one; null when there is none. */
  readonly superiorBody: string | null;
  readonly issuingBody: string;
  /** What follows the number, e.g. `BC-SKHCN`. The number itself is given by the clerk and stays blank. */
  readonly symbol: string;
  readonly place: string;
  /** "BÁO CÁO", and below it the summary (trích yếu). */
  readonly kind: string;
  readonly summary: string;
  /** "Kính gửi"; empty for none. */
  readonly addressees: readonly string[];
  readonly body: readonly BodyBlock[];
  readonly signature: Signature;
  /** Lines of "Nơi nhận", without the dash. */
  readonly recipients: readonly string[];
  readonly annexes: readonly Annex[];
};

export type BodyBlock =
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string };

export type Signature = {
  /** One line each, e.g. `KT. GIÁM ĐỐC`, `PHÓ GIÁM ĐỐC`. */
  readonly authority: readonly string[];
  /** Null leaves the place of the name blank. */
  readonly name: string | null;
};

export type Annex = {
  /** e.g. `PL-01`. */
  readonly label: string;
  readonly title: string;
  /** Lines between title and table: period, cut-off. */
  readonly lines: readonly string[];
  readonly orientation: 'portrait' | 'landscape';
  readonly table: DocumentTable;
  /** Lines below the table: source of the denominator, who made it, checksum. */
  readonly notes: readonly string[];
};

export type DocumentTable = {
  readonly columns: readonly TableColumn[];
  readonly rows: readonly TableLine[];
};

/** `weight` is the share of the page's width, in any unit. */
export type TableColumn = {
  readonly header: string;
  readonly weight: number;
  readonly align: 'left' | 'center' | 'right';
};

export type TableLine = { readonly cells: readonly string[]; readonly bold?: boolean };

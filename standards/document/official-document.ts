/** A draft report of a state or Party body; plain text and tables, laid out by `writeDocx` and `writePdf`. */
export type OfficialDocument = {
  readonly layout: 'state' | 'party';
  /** The body above the issuing one; null when there is none. */
  readonly superiorBody: string | null;
  readonly issuingBody: string;
  /** e.g. `Số:         /BC-SKHCN`. The number itself is given by the clerk and stays blank. */
  readonly number: string;
  /** How an annex names the report it belongs to: `số         /BC-SKHCN`. */
  readonly reference: string;
  readonly place: string;
  /** "BÁO CÁO", and below it the summary (trích yếu). */
  readonly kind: string;
  readonly summary: string;
  /** "Kính gửi"; empty for none. */
  readonly addressees: readonly string[];
  /** Empty: the file holds annexes alone, without the report they belong to. */
  readonly body: readonly BodyBlock[];
  readonly signature: Signature;
  /** Lines of "Nơi nhận", without the dash. */
  readonly recipients: readonly string[];
  readonly annexes: readonly Annex[];
  /** Stands at the end of the report and of each annex; null for a document that nothing seals. */
  readonly verification: Verification | null;
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

/** How a reader of the paper finds what was sealed: a square code (PNG) and the same in words beside it. */
export type Verification = { readonly qr: Uint8Array; readonly lines: readonly string[] };

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

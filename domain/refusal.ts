/**
 * Refusals by a rule: a closed union. Each code has its sentence in every language (`content/messages/refusals.*`),
 * which says what happened, that nothing was lost, and what to do.
 */
export const refusalCodes = [
  'sign-in-failed',
  'sign-in-throttled',
  'password-too-short',
  'link-expired',
  'account-disabled',
  'account-exists',
  'import-not-ready',
  'import-refused',
  'import-busy',
  'import-expired',
  'leaving-not-confirmed',
  'leaving-above-limit',
  'mapping-other-headings',
  'columns-already-agreed',
  'file-missing',
  'file-too-large',
  'period-already-closed',
  'correction-needs-reason',
  'correction-without-change',
  'closing-checks-open',
  'closing-needs-reason',
  'proof-not-a-proof',
  'proof-not-canonical',
  'proof-content-changed',
  'proof-people-changed',
  'proof-signature-wrong',
  'proof-other-key',
  'proof-numbers-differ',
  'list-too-long',
  'open-data-published',
  'open-data-newer-published',
  'open-data-withdrawn',
  'template-changed-meanwhile',
  'template-unchanged',
  'text-changed-meanwhile',
  'text-unchanged',
  'report-corrected',
  'period-not-ended',
  'period-not-started',
  'question-too-slow',
  'enrolment-needs-position',
  'course-not-published',
  'attempt-needs-lessons',
  'events-conflict',
  'class-cancelled',
  'class-closed',
  'class-begun',
  'class-not-ended',
  'class-without-sessions',
  'class-closing-unchanged',
  'class-capacity-below-seats',
  'class-registration-not-open',
  'class-registration-over',
  'class-not-registered',
  'class-code-wrong',
  'class-code-throttled',
  'class-device-used',
  'session-cancelled',
  'session-attended',
  'session-not-begun',
  'clock-not-settable',
  'role-already-held',
  'last-administrator',
  'decision-withdrawn',
  'duty-not-recurring',
  'duty-ended',
  'evidence-reviewed',
  'evidence-not-accepted',
  'evidence-taken-back',
  'evidence-file-kind',
  'evidence-file-too-large',
  'register-code-taken',
  'register-opened-once',
  'register-not-alive',
  'register-over-already',
  'register-into-gone',
  'register-event-not-last',
  'declaration-changed',
  'declaration-not-now',
  'declaration-needs-evidence',
  'declaration-own',
  'declaration-subject-ended',
  'sample-before-deadline',
  'sample-drawn-already',
  'sample-nothing-to-draw',
  'check-not-in-sample',
  'tasks-all-loaded',
  'task-code-taken',
  'task-changed',
  'task-ended',
  'task-report-changed',
  'task-report-not-now',
  'task-report-own',
  'task-units-reminded-today',
  'declarants-reminded-today',
  'unit-report-changed',
  'unit-report-not-now',
  'unit-report-round-exists',
  'unit-reminded-today',
  'deputy-unknown-account',
  'deputy-is-self',
  'deputy-beyond-own-role',
  'deputy-already-named',
  'deputy-not-current',
  'deputy-already-acting',
  'organisation-changed',
  'organisation-settling',
  'organisation-event-corrected',
  'organisation-people-joined',
  'audience-closed',
  'audience-unchanged',
  'audience-same-name',
  'audience-changed-meanwhile',
  'tag-already-borne',
  'tag-changed-meanwhile',
  'position-changed',
  'nobody-to-remind',
  'list-changed',
  'merge-already-one',
  'merge-not-kept',
  'merge-undone-already',
  'survey-without-frame',
  'survey-response-set-aside',
  'ledger-same-source',
  'ledger-corrected-meanwhile',
  'ledger-settled-meanwhile',
  'communication-corrected-meanwhile',
  'plan-version-meanwhile',
  'plan-version-unchanged',
] as const;
export type RefusalCode = (typeof refusalCodes)[number];
export type RefusalParams = Readonly<Record<string, string | number>>;

/** The request is understood and allowed, but a rule says no. */
export class Refused extends Error {
  readonly code: RefusalCode;
  readonly params: RefusalParams;
  constructor(code: RefusalCode, params: RefusalParams = {}) {
    super(`refused: ${code}`);
    this.name = 'Refused';
    this.code = code;
    this.params = params;
  }
}

/** The input does not parse: one entry a field, `path` dotted, `code` from the schema. */
/** `params` fill in the `{names}` of the code's sentence. */
export type FieldFault = {
  readonly path: string;
  readonly code: string;
  readonly params?: Readonly<Record<string, string | number>>;
};

export class InvalidInput extends Error {
  readonly fields: readonly FieldFault[];
  constructor(fields: readonly FieldFault[]) {
    super(`invalid input: ${fields.map((f) => `${f.path} ${f.code}`).join(', ')}`);
    this.name = 'InvalidInput';
    this.fields = fields;
  }
}

/** The subject does not exist, or not in this province. */
export class NotFound extends Error {
  constructor(what: string) {
    super(`not found: ${what}`);
    this.name = 'NotFound';
  }
}

/** Somebody is signed in, but may not do this. */
export class Forbidden extends Error {
  constructor(what: string) {
    super(`forbidden: ${what}`);
    this.name = 'Forbidden';
  }
}

/** Nobody is signed in and the door needs somebody. */
export class SignedOut extends Error {
  constructor() {
    super('nobody is signed in');
    this.name = 'SignedOut';
  }
}

/** How a unit's report for a period stands. `none`: not submitted. */
export const unitReportStates = ['none', 'submitted', 'returned', 'accepted', 'locked'] as const;
export type UnitReportState = (typeof unitReportStates)[number];

export const unitReportActs = ['submit', 'return', 'accept', 'lock', 'reopen'] as const;
export type UnitReportAct = (typeof unitReportActs)[number];

const moves: Readonly<Record<UnitReportState, { readonly [Act in UnitReportAct]?: UnitReportState }>> = {
  none: { submit: 'submitted' },
  submitted: { return: 'returned', accept: 'accepted' },
  returned: { submit: 'submitted' },
  accepted: { return: 'returned', lock: 'locked' },
  locked: { reopen: 'returned' },
};

/** The state an act leads to; null when it cannot be done from here. */
export const afterAct = (state: UnitReportState, act: UnitReportAct): UnitReportState | null =>
  moves[state][act] ?? null;

/** The unit itself submits; everything else is done above it. */
export const isReviewAct = (act: UnitReportAct): boolean => act !== 'submit';

/** A return and a reopening say why. */
export const needsComment = (act: UnitReportAct): boolean => act === 'return' || act === 'reopen';

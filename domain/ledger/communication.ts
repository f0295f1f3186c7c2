export const communicationKinds = ['broadcast', 'post', 'event'] as const;
export type CommunicationKind = (typeof communicationKinds)[number];

/**
 * What a reach counts: times somebody was reached (lượt), or, where the source says so, different people (người). Only
 * the latter may stand over a population, and not even those may be added up over two works. Source: indicators.md, rule 2.
 */
export const reachCounts = ['times', 'people'] as const;
export type ReachCounts = (typeof reachCounts)[number];

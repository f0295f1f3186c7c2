/** How a declaration stands. `none`: nobody has begun it. */
export const declarationStates = ['none', 'draft', 'submitted', 'returned', 'accepted'] as const;
export type DeclarationState = (typeof declarationStates)[number];

/** What may be done to it; every act is a row that stays. */
export const declarationActs = ['save', 'submit', 'return', 'accept'] as const;
export type DeclarationAct = (typeof declarationActs)[number];

export type Side = 'declarant' | 'reviewer';

/** Who may do what in which state, and what comes of it. What is not here cannot be done. */
const moves: Readonly<
  Record<DeclarationState, { readonly [Act in DeclarationAct]?: readonly [Side, DeclarationState] }>
> = {
  none: { save: ['declarant', 'draft'] },
  draft: { save: ['declarant', 'draft'], submit: ['declarant', 'submitted'] },
  submitted: { return: ['reviewer', 'returned'], accept: ['reviewer', 'accepted'] },
  returned: { save: ['declarant', 'draft'], submit: ['declarant', 'submitted'] },
  // A deeper review may find that what was accepted does not hold.
  accepted: { return: ['reviewer', 'returned'] },
};

/** The state an act leads to; null when it cannot be done from here. */
export const after = (state: DeclarationState, act: DeclarationAct): DeclarationState | null =>
  moves[state][act]?.[1] ?? null;

/** Which side does an act. */
export const sideOf = (act: DeclarationAct): Side =>
  act === 'save' || act === 'submit' ? 'declarant' : 'reviewer';

/** The kinds of correction; the first is the default. */
export const correctionKinds = ['correction', 'clarification', 'update', 'editors-note'] as const;

export type CorrectionKind = (typeof correctionKinds)[number];

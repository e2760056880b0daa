/** The placements of a figure; the first is the default. */
export const figurePlacements = ['center', 'wide', 'full'] as const;

export type FigurePlacement = (typeof figurePlacements)[number];

/** What a credit can be for; the first is the default. */
export const creditKinds = ['none', 'photo', 'illustration'] as const;

export type CreditKind = (typeof creditKinds)[number];

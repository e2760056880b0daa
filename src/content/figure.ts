/** Where a figure may stand; the first is the default. */
export const figurePlacements = ['center', 'wide', 'full'] as const;

export type FigurePlacement = (typeof figurePlacements)[number];

/** What a credit may be for; the first is the default. */
export const creditKinds = ['none', 'photo', 'illustration'] as const;

export type CreditKind = (typeof creditKinds)[number];

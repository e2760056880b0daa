/** Replaces what loads the switch in place: in the single-language bundles a link is only a link. */
export const toggleWhenAsked = () => () => undefined;

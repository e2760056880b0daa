const key = 'oped-elements.tuning';

type Tokens = Readonly<Record<string, string>>;

/** The tokens that were set at the desk: they dress every story of this window until they are cleared. */
export const tunedTokens = (): Tokens => JSON.parse(sessionStorage.getItem(key) ?? '{}') as Tokens;

export const keepTuning = (tokens: Tokens): void => {
  sessionStorage.setItem(key, JSON.stringify(tokens));
};

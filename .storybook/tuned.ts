const key = 'oped-elements.tuning';

type Tokens = Readonly<Record<string, string>>;

/** The values set in the table of tokens: they apply to all stories in this window until they are cleared. */
export const tunedTokens = (): Tokens => JSON.parse(sessionStorage.getItem(key) ?? '{}') as Tokens;

export const keepTuning = (tokens: Tokens): void => {
  sessionStorage.setItem(key, JSON.stringify(tokens));
};

/** A range of a source, from `start` to before `end`, that `text` replaces. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** The source with its edits made. Every character outside of them stays as it is. */
export const applyEdits = (source: string, edits: readonly Edit[]) => {
  const parts: string[] = [];
  let from = 0;
  for (const {start, end, text} of [...edits].sort((a, b) => a.start - b.start || a.end - b.end)) {
    parts.push(source.slice(from, start), text);
    from = end;
  }
  return parts.join('') + source.slice(from);
};

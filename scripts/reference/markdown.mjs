/** Text for a cell of a table: in one line, without a bar that would end the cell. */
const cell = (text) => text.replace(/\s+/g, ' ').replaceAll('|', '\\|').trim();

/** A table; nothing where there are no rows. Columns without any text are left out. */
export const table = (columns, rows) => {
  const used = columns.map((_, i) => rows.some((row) => row[i]));
  const lineOf = (cells) => `| ${cells.filter((_, i) => used[i]).join(' | ')} |`;
  if (!rows.length) return '';
  return [
    lineOf(columns),
    lineOf(columns.map(() => '---')),
    ...rows.map((row) => lineOf(row.map((text) => cell(text || '—')))),
  ].join('\n');
};

export const code = (text) => (text.includes('`') ? `\`\` ${text} \`\`` : `\`${text}\``);

/** A section, unless it is empty. */
export const section = (title, ...blocks) => {
  const text = blocks.filter(Boolean).join('\n\n');
  return text ? `## ${title}\n\n${text}` : '';
};

export const page = (source, title, ...blocks) =>
  [`<!-- Generated from ${source} by \`npm run docs\`. Do not edit. -->`, `# ${title}`, ...blocks]
    .filter(Boolean)
    .join('\n\n');

/** The address of a heading on its page, as GitHub forms it. */
export const anchorOf = (heading) =>
  `#${heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, '')
    .replaceAll(' ', '-')}`;

/** The first paragraph of a description, in one line. */
export const summaryOf = (description = '') =>
  description.split('\n\n')[0].replace(/\s+/g, ' ').trim();

/** The first sentence of a description. */
export const sentenceOf = (description) => summaryOf(description).split(/(?<=\.)\s+(?=[A-Z])/)[0];

/** A description without its sentence on the default, and what that says. */
export const splitDefault = (description = '') => {
  const [sentence = '', value = ''] = /\s*\bDefault: (.+?)\.(?=\s|$)/s.exec(description) ?? [];
  return {text: description.replace(sentence, '').trim(), fallback: value};
};

/** The allowed strings of a type such as `'a' | 'b'`, in the order of the description. */
export const choicesIn = (type, description) =>
  Array.from(type.matchAll(/'([^']+)'/g), ([, value]) => value).sort(
    (a, b) => description.indexOf(`\`${a}\``) - description.indexOf(`\`${b}\``),
  );

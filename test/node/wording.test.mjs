// The terms of the project: prerendered, hydrated, built-in messages, stylesheet, CSP. A list of the
// phrases that they replace, looked for in comments, documentation, titles and messages. To look in some
// places only: WORDING=docs/,README.md node --test test/node/wording.test.mjs
import assert from 'node:assert/strict';
import {execFileSync} from 'node:child_process';
import {existsSync, readFileSync} from 'node:fs';
import {describe, it} from 'node:test';
import {fileURLToPath} from 'node:url';

process.chdir(fileURLToPath(new URL('../..', import.meta.url)));

const spelling = [
  /\b(?:colou?rs?(?<=colours?)|(?:re|multi)?colour(?:ed|ing|s)?|colourful|centres?|centred|centring|behaviours?|behavioural|neighbou?r(?<=neighbour)\w*|favou?r(?<=favour)\w*|honou?r(?<=honour)\w*|greys?|greyed|cancell(?:ed|ing)|labell(?:ed|ing)|modell(?:ed|ing)|travell(?:ed|ing|er)\w*|judgements?|catalogues?|licences?|programmes?|artefacts?|analys(?:e|ed|ing)|(?:normal|recogn|organ|real|serial|initial|custom|minim|maxim|optim|summar|local|capital|character|categor|emphas|general|special|synchron|util|visual|standard)is(?:e[sdr]?|ing|ation)s?|metres?|theatres?|fulfil|whilst|amongst|learnt|spelt|defence|grey-?scale)\b/i,
  'the US spelling',
  'the colour of the neighbour is grey',
  /[\w-]*aria-labelledby|labelledby|theatre-\w+|licences?\.txt/i,
];

/** `[pattern, what to write instead, an example that the pattern finds, names that it leaves alone]`. */
const phrases = [
  [
    // Also in identifiers: finishPages, serveFinished.
    /(?<![a-z])(?:un)?finish(?:e[sd]|ing)?(?![a-z])|Finish(?:e[sd]|ing)?(?![a-z])/,
    'prerender, prerendered',
    'A finished page is one that a server finishes: finish(html), serveFinished()',
  ],
  [
    /\b(?:take[ns]?|taking|took) (?:\w+ ){0,2}over\b|takeOver/i,
    'hydrate, hydrated',
    'The script takes the page over',
    /\btak(?:es?|en|ing) precedence over\b/i,
  ],
  [
    /\b(?:our|the library’s|the library's|the elements?['’]s?) (?:own )?words\b|\bwords of (?:ours|the library)\b/i,
    'built-in text, built-in messages; one string: message',
    'shows our words in its language',
  ],
  [
    /\bwords of (?:your|its|their|one[’']s|the (?:house|publication|page)[’']s) own\b|\b(?:your|their|its|the page[’']s) own words\b/i,
    'custom messages (strings of the library), your own text (content)',
    'finishes with words of your own',
  ],
  [
    /(?<!first |last |few |many |count |counts |the number of |whole |count the |counts the |counted from the )\bwords of (?:the|a|an) (?:piece|page|passage|quote|article|element|caption|house|label|translation)\b|\bwithout words\b|\bhas no words\b/i,
    'text, passage, content',
    'lifts the words of a passage',
  ],
  [/\bstyle(?: |-)sheets?\b/i, 'stylesheet', 'without a style sheet'],
  [
    /(?<!\bcontact |\bspread|[a-z.])sheets?(?![a-z])|(?<=[a-z])Sheets?(?![a-z])/,
    'stylesheet',
    'links the sheet, const sheetOf = wrongSheet',
    /adoptedStyleSheets|CSSStyleSheet|\.styleSheets\b|contactSheets?|ContactSheets?|contact sheets?|Contact sheets?/,
  ],
  [
    /\bstrict(?:er|est)? polic|\bpolic(?:y|ies) of (?:a|the) (?:strict )?(?:page|publisher|site|server)\b|\bunder (?:its|a|the|their|such a) polic(?:y|ies)\b|\b(?:security|CSP) polic|\ba policy (?:that )?(?:allows|does not allow|forbids|blocks|needs)\b/i,
    'Content Security Policy, CSP',
    'under a strict policy',
    /Content(?: |-)Security(?: |-)Polic(?:y|ies)/i,
  ],
  [
    /\b(?:of|by|in) the house\b|\bthe house[’']s\b|\ba house (?:has|says|writes|wants|may|can|that)\b/i,
    'publication',
    'the label of the house',
    /in the house of\b/i,
  ],
  [
    /\b(?:the|this) (?:style ?)?book\b|\bstyle book\b|\bof this book\b/i,
    'Storybook',
    'as it is in the book',
  ],
  [
    /\b(?:when|once|until|before|after|while|where|if|as|lets?|has|that|no|whether) (?:the|a|its|this|no|your)?\s?(?:\w+ )?(?:scripts?|librar(?:y|ies)|bundles?|modules?) (?:that )?(?:has come|have come|had come|comes?|came|is there|are there|arrives?)\b|\bscripts? (?:never )?comes? (?:late|first)\b/i,
    'loads, runs',
    'before the script comes',
  ],
  [
    /\b(?:messages|words|translations|variants?|wordings?|fonts?|elements|children|texts?|stylesheets?) (?:that )?(?:do not |never |has |have |may |can )?com(?:es?|ing)\b(?! from| back| (?:before|after|first|in|out|up)\b)/i,
    'load, are added',
    'while the messages come',
    /messages? com(?:es?|ing) (?:in|as)\b/i,
  ],
  [
    /\b(?:one|once|twice|two|three|several|line|file|request|times) an? (?:page|language|file|element|quote|row|second|side|theme|message|key|locale|author|engine|story|day|minute|event|kind|bundle)\b/i,
    'one per …, once per …',
    'one line, once a page',
    /\bis (?:one|two|three|several) an? \w+/i,
  ],
  spelling,
  [/\bhard links are parted\b/i, 'hard links are broken', 'hard links are parted'],
  [
    /\btwice is as once\b|\btwice as once\b/i,
    'running it twice is safe (idempotent)',
    'so twice is as once',
  ],
  [/\bcalled wrongly\b/i, 'usage error', 'called wrongly'],
  [/\bthat there (?:is|are) not\b/i, 'unknown', 'a kind that there is not'],
  [/\btrackers hang\b|\bwords of trackers\b/i, 'tracking parameters', 'what trackers hang on it'],
  [/\bkeeps no word of\b/i, 'retains no content of', 'keeps no word of a page'],
  [/\bthe page that was\b/i, 'the original response', 'the page that was'],
  [/\bgives? way to ours\b/i, 'are replaced by the defaults', 'give way to ours'],
  [/\bone language for good\b/i, 'a page that never switches language', 'in one language for good'],
  [/\bcounts there unless\b/i, 'applies unless', 'what counts there unless'],
  [/\bfor voices\b/i, 'for speech synthesis', 'for voices and for its marks'],
  [/\bwhose words nobody shows\b/i, 'whose messages are never used', 'whose words nobody shows'],
  [/\bESLint can mend\b/i, 'auto-fixable problems', 'what ESLint can mend'],
  [
    /\ba name that is nowhere\b/i,
    'a pattern that matches nothing',
    'a name that is nowhere passes',
  ],
  [
    /\b(?:the )?parts inside\b|\bother part of the piece\b|\bEvery other part\b/i,
    'child elements, elements inside the article',
    'The parts inside go by it',
  ],
  [
    /\b(?:go|goes) by (?:it|that|its)\b/i,
    'inherit it, depend on it, use it',
    'The table of tokens goes by that',
  ],
  [/\bNo landmark comes\b/, 'It creates no landmark', 'No landmark comes from it'],
  [
    /\bnot one of ours\b|\bnone of ours\b|\bof ours moves\b/i,
    'unknown, not built in',
    'is not one of ours',
  ],
  [
    /\b(?:do|does|did) not speak\b|\bspeaks? (?:a|the|no|one|its|another|several|only)? ?(?:languages?|locales?|English|Spanish)\b|\blanguages? that (?:we|it|the library|the element) speaks?\b/i,
    'support a language',
    'a language that it does not speak',
  ],
  [/\blet it lead to\b/i, 'link to', 'Let it lead to the language'],
  [/\btells? what is (?:allowed|wrong)\b/i, 'see …; reports problems', 'tells what is allowed'],
  [/\bas they should be\b/i, 'unchanged', '2 finished, 0 as they should be'],
  [/\bdresses (?:the|every|all)\b/i, 'applies to', 'dresses the stories'],
  [
    /\bstands? (?:in(?! line)|at|on|beside|below|above|before|after|between|outside|inside|there|alone|first|last|for words|around|under)\b|\bstanding in\b|\bstood in\b|\bmay (?:also )?stand\b/i,
    'is (in, at, …)',
    'what stands in the page',
  ],
  [/\blight tree\b/i, 'light DOM', 'in the light tree'],
  [
    /\bboxes (?:that are )?reserved\b|\breserved boxes\b|\b(?:those|the) boxes alone\b/i,
    'placeholder styles',
    'the boxes reserved before it',
  ],
  [/\bnothing moves\b|\bnothing has moved\b/i, 'no layout shift', 'With it nothing moves'],
  [/\bwho shows the page\b/i, 'rendering mode', 'who shows the page'],
  [
    /\btake their width with the script\b/i,
    'reach their final width only once the script runs',
    'take their width with the script',
  ],
  [/\bloses dark\b/i, 'breaks dark mode', 'loses dark'],
  [/\bmakes no request but\b/i, 'makes no network requests except', 'makes no request but for'],
  [
    /\bbefore your own sheets\b|\bA head with everything\b/i,
    'A complete <head>',
    'A head with everything',
  ],
  [
    /\bone of its own choice\b|\bwithout a word\b/i,
    'without an error, without output',
    'hangs without a word',
  ],
];

/** Text that is not the project’s, or that keeps its record as it was. */
const isExcepted = (path) =>
  /^docs\/decisions\/|^CHANGELOG\.md$|package-lock\.json$|^LICENSE$|^test\/node\/wording\.test\.mjs$/.test(
    path,
  );

const isText = (path) =>
  /\.(?:md|mdx|ts|js|mjs|cjs|json|css|html|liquid|xlf|yml|yaml|php|svg)$/.test(path);

const tracked = execFileSync('git', ['ls-files', '-z'], {encoding: 'utf8'})
  .split('\0')
  .filter((path) => isText(path) && !isExcepted(path) && existsSync(path));

const wanted = process.env.WORDING?.split(',') ?? [''];
const paths = tracked.filter((path) => wanted.some((start) => path.startsWith(start)));

/** Blanks what matches, and keeps the lines. */
const blank = (text, pattern) => text.replace(pattern, (match) => match.replace(/[^\n]/g, ' '));

/** Everything that is not a comment, blanked. */
const commentsOf = (text) =>
  text.replace(
    /(<!--.*?-->|\/\*.*?\*\/|(?<=^|\s)\/\/[^\n]*)|[^\n]/gs,
    (_, comment) => comment ?? ' ',
  );

/** The notes for translators. The messages are what readers see. */
const xliffNotes = (text) => text.replace(/(<note.*?<\/note>)|[^\n]/gs, (_, note) => note ?? ' ');

/** Files whose strings are essays: only their comments are about the project. */
const isContent = (path) =>
  /^stories\/(?:pieces|long-form|openings|bench|.*\.stories)\.ts$|^test\/fixtures\/.*\.html$|^examples\/.*\.(?:html|liquid|md|svg)$|^examples\/portuguese\//.test(
    path,
  );

/** Names and descriptions of stories, in files whose other strings are essays. */
const labelsOf = (text) =>
  text.replace(
    /(^ *(?:name|story|summary|detail|description):[^\n]*)|[^\n]/gm,
    (_, label) => label ?? ' ',
  );

/** The texts of a file to look in: what is written about the project. */
function textsOf(path, text) {
  if (path.endsWith('.xlf')) return [xliffNotes(text)];
  if (isContent(path)) return [commentsOf(text), ...(path.endsWith('.ts') ? [labelsOf(text)] : [])];
  return [text];
}

/** Names in the API of Storybook and @web/test-runner, and the exact names of public API. */
const othersNames = [
  /phase === 'finished'/g,
  /['"]?storyFinished['"]?/g,
  /\bonTestRunFinished\b|\btestsFinishTimeout\b/g,
  /`(?:slot=")?policy"?`/g,
];

/** The pattern with line breaks, and the starts of comment lines, where it has spaces. */
const acrossLines = ({source, flags}) =>
  new RegExp(source.replaceAll(' ', '(?: |[ \\t]*\\n[ \\t*/#]*)'), `${flags}g`);

function findingsIn(text, list = phrases) {
  const prose = othersNames.reduce(blank, text);
  return list.flatMap(([pattern, instead, , names]) => {
    const searched = names ? blank(prose, acrossLines(names)) : prose;
    return Array.from(searched.matchAll(acrossLines(pattern)), (match) => ({
      line: searched.slice(0, match.index).split('\n').length,
      found: match[0].replace(/\s[\s*/#]*/g, ' '),
      instead,
    }));
  });
}

describe('The wording', () => {
  for (const [pattern, , example] of phrases) {
    it(`finds “${example}”`, () => {
      const [found] = findingsIn(example.replaceAll(' ', '\n * '));
      assert.ok(found, `${pattern}`);
      assert.match(example, pattern);
    });
  }

  it('leaves names of the platform and of other projects alone', () => {
    const names =
      "document.adoptedStyleSheets = [new CSSStyleSheet()]; phase === 'finished'; aria-labelledby; a contact sheet; Content Security Policy; takes precedence over";
    assert.deepEqual(findingsIn(names), []);
  });

  it('looks at the files of the repository', () => assert.ok(tracked.length > 150));

  for (const path of paths) {
    it(`of ${path} uses the terms of the project`, () => {
      const text = readFileSync(path, 'utf8');
      const findings = textsOf(path, text).flatMap((one) => findingsIn(one));
      if (isContent(path)) findings.push(...findingsIn(text, [spelling]));
      const lines = findings.map(
        ({line, found, instead}) => `${path}:${line}: “${found}” — write: ${instead}`,
      );
      assert.ok(!lines.length, `\n${lines.join('\n')}\n`);
    });
  }
});

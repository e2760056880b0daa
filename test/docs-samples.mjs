// The code samples of the guides: what they are, and what is wrong with them.
import {execFile} from 'node:child_process';
import {existsSync, readdirSync, readFileSync} from 'node:fs';
import {mkdir, mkdtemp, rm, symlink, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {dirname, join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {promisify} from 'node:util';
import {DOMParser} from '@xmldom/xmldom';
import {transform} from 'esbuild';
import MarkdownIt from 'markdown-it';
import {parse as parseDocument, parseFragment} from 'parse5';
import postcss from 'postcss';
import ts from 'typescript';
import {prerender, styleHashes} from 'oped-elements/prerender.js';

const run = promisify(execFile);

const root = fileURLToPath(new URL('..', import.meta.url));
const pathOf = (path) => join(root, path);
const read = (path) => readFileSync(pathOf(path), 'utf8');
const listOf = (folder, ending) =>
  readdirSync(pathOf(folder), {recursive: true})
    .map((path) => `${folder}/${path.replaceAll('\\', '/')}`)
    .filter((path) => path.endsWith(ending))
    .sort();

const packageJson = JSON.parse(read('package.json'));

/** The guides whose samples are tested. */
export const guides = [
  'README.md',
  ...readdirSync(pathOf('docs'))
    .filter((file) => file.endsWith('.md'))
    .sort()
    .map((file) => `docs/${file}`),
  ...listOf('stories', '.mdx'),
];

/** Everything that is read on the web, for its links. */
export const linkedGuides = ['README.md', 'CONTRIBUTING.md', ...listOf('docs', '.md')];

const markdown = new MarkdownIt({html: true});

// --- Samples -----------------------------------------------------------------------------------------

/** What a file is named in the first line of a sample: `// site.js` or `/* site.css *\/`. */
const nameIn = (text) => /^(?:\/\/|\/\*) ([\w./-]+\.(?:m?js|css))(?: \*\/)?\n/.exec(text)?.[1];

/**
 * The fenced code blocks of a Markdown text: `{id, file, guide, line, lang, text, name, note}`. `note` is what a
 * comment right before it says to the test: `<!-- sample: … -->`.
 */
export function samplesIn(text, file) {
  const tokens = markdown.parse(text, {});
  return tokens
    .map((token, i) => ({token, before: tokens[i - 1]}))
    .filter(({token}) => token.type === 'fence')
    .map(({token, before}, i) => {
      const line = token.map[0] + 1;
      const lang = token.info.trim().split(/\s/)[0];
      const note = before?.type === 'html_block' ? before.content : '';
      return {
        id: `${file}:${line}, sample ${i + 1} (${lang || 'no language'})`,
        file,
        guide: text,
        line,
        lang,
        text: token.content,
        name: nameIn(token.content),
        note: /<!-- sample: (.+?) -->/s.exec(note)?.[1],
      };
    });
}

export const samplesOf = (file) => samplesIn(read(file), file);

/** Why a sample is not tested; there is no other way. */
export const skipped = ({note}) => /^not tested: (.+)/s.exec(note ?? '')?.[1];

export const isDocument = ({lang, text}) => lang === 'html' && /^<!doctype html>/i.test(text);

// --- HTML --------------------------------------------------------------------------------------------

const manifest = new Map(
  JSON.parse(read('dist/custom-elements.json'))
    .modules.flatMap(({declarations}) => declarations)
    .filter(({tagName}) => tagName)
    .map((declaration) => [
      declaration.tagName,
      {
        attributes: new Map(
          (declaration.attributes ?? []).map(({name, type}) => [name, type?.text ?? '']),
        ),
        slots: (declaration.slots ?? []).map(({name}) => name),
        parts: (declaration.cssParts ?? []).map(({name}) => name),
        tokens: (declaration.cssProperties ?? []).map(({name}) => name),
      },
    ]),
);

const globalAttribute =
  /^(?:id|class|slot|lang|dir|hidden|role|title|style|tabindex|translate|aria-\w+|data-[\w-]+)$/;

const allSlots = new Set([...manifest.values()].flatMap(({slots}) => slots));
const allTokens = new Set([...manifest.values()].flatMap(({tokens}) => tokens));

function problemOfAttribute(tag, {name, value}) {
  if (globalAttribute.test(name)) return undefined;
  const type = manifest.get(tag).attributes.get(name);
  if (type === undefined) return `<${tag}> has no attribute ${name}`;
  const allowed = [...type.matchAll(/'([^']+)'/g)].map(([, word]) => word);
  if (allowed.length && !allowed.includes(value)) return `<${tag} ${name}> cannot be "${value}"`;
  if (type === 'boolean' && value) return `<${tag} ${name}> takes no value`;
  return undefined;
}

/** Elements without an end tag, as far as the guides have them. */
const voids = new Set(['br', 'hr', 'img', 'input', 'link', 'meta', 'source']);

const endTags = (node) =>
  (node.sourceCodeLocation?.endTag ? 1 : 0) +
  (node.childNodes ?? []).reduce((sum, child) => sum + endTags(child), 0);

/** A numbered name, such as `author-2`, is that of its slot. */
const slotName = (slot) => slot.replace(/-\d+$/, '');

function* problemsOfTree(node, at) {
  for (const child of node.childNodes ?? []) {
    const {tagName: tag, attrs = []} = child;
    const place = at(child);
    if (tag?.startsWith('oped-')) {
      if (!manifest.has(tag)) {
        yield `${place}: there is no <${tag}>`;
        continue;
      }
      for (const attribute of attrs) {
        const problem = problemOfAttribute(tag, attribute);
        if (problem) yield `${place}: ${problem}`;
      }
    }
    if (tag && !voids.has(tag) && child.sourceCodeLocation && !child.sourceCodeLocation.endTag) {
      yield `${place}: <${tag}> has no end tag`;
    }
    const slot = attrs.find(({name}) => name === 'slot')?.value;
    const host = manifest.get(node.tagName);
    if (slot && !(host ? host.slots.includes(slotName(slot)) : allSlots.has(slotName(slot)))) {
      yield `${place}: there is no slot "${slot}"`;
    }
    const address = attrs.find(({name}) => name === 'src' || name === 'href')?.value ?? '';
    const [, themes, file] = /^\/oped\/(themes\/)?([\w.-]+)$/.exec(address) ?? [];
    if (file && !existsSync(pathOf(`dist/${themes ?? 'cdn/'}${file}`))) {
      yield `${place}: there is no ${address}`;
    }
    yield* problemsOfTree(child, at);
    if (child.content) yield* problemsOfTree(child.content, at);
  }
}

/** A fragment as it would be in a page: inside an article, unless it has one. */
export const inArticle = ({text}) =>
  !text.includes('<oped-') || text.includes('<oped-article')
    ? text
    : `<oped-article>${text}</oped-article>`;

function problemsOfHtml(sample) {
  const {text, line} = sample;
  const problems = [];
  const parse = isDocument(sample) ? parseDocument : parseFragment;
  const tree = parse(text, {
    sourceCodeLocationInfo: true,
    onParseError: ({code, startLine}) => problems.push(`line ${line + startLine}: ${code}`),
  });
  const at = ({sourceCodeLocation}) => `line ${line + (sourceCodeLocation?.startLine ?? 0)}`;
  problems.push(...problemsOfTree(tree, at));
  if (text.match(/<\//g)?.length > endTags(tree)) problems.push('an end tag closes nothing');
  prerender(inArticle(sample), {
    url: 'https://daily.example/',
    onProblem(problem) {
      // A page of a guide is not prerendered yet.
      if (!/ links \S*oped\.css[:;] /.test(problem.message)) {
        problems.push(`line ${line + problem.line}: ${problem.message}`);
      }
    },
  });
  return problems;
}

// --- CSS ---------------------------------------------------------------------------------------------

function problemsOfCss({text, line}) {
  const problems = [];
  let css;
  try {
    css = postcss.parse(text);
  } catch (error) {
    return [`line ${line + (error.line ?? 0)}: ${error.reason ?? error.message}`];
  }
  const report = (node, problem) =>
    problems.push(`line ${line + node.source.start.line}: ${problem}`);
  css.walkDecls((declaration) => {
    for (const [token] of `${declaration.prop} ${declaration.value}`.matchAll(/--oped-[\w-]+/g)) {
      if (!allTokens.has(token)) report(declaration, `there is no token ${token}`);
    }
  });
  css.walkRules((rule) => {
    for (const [, tag, part] of rule.selector.matchAll(/(oped-[a-z-]+)(?:::part\(([^)]*)\))?/g)) {
      if (!manifest.has(tag)) report(rule, `there is no <${tag}>`);
      else if (part && !manifest.get(tag).parts.includes(part)) {
        report(rule, `<${tag}> has no part ${part}`);
      }
    }
  });
  return problems;
}

// --- JavaScript and TypeScript -----------------------------------------------------------------------

const isScript = ({lang}) => ['js', 'ts'].includes(lang);

/** Where the files are that the samples import as a page or a bundler does. */
const typesOf = (name) => {
  if (/(?:^|\/)oped-pt\.js$/.test(name)) return 'examples/portuguese/oped-pt.ts';
  if (name === '/oped/es-ES.js') return 'dist/locale/variants/es-ES.d.ts';
  const [, file] = /^\/oped\/([\w.-]+)\.js$/.exec(name) ?? [];
  return file ? `dist/cdn/${file.replace('.dev', '')}.d.ts` : undefined;
};

/** Type-checks the samples together, in one program. */
export function typeProblemsOf(samples) {
  if (!samples.some(isScript)) return new Map();
  const virtual = new Map(
    samples.filter(isScript).map((sample, i) => [pathOf(`sample-${i}.${sample.lang}`), sample]),
  );
  const options = {
    allowJs: true,
    checkJs: true,
    noEmit: true,
    strict: true,
    noImplicitAny: false,
    noImplicitThis: false,
    skipLibCheck: true,
    target: ts.ScriptTarget.ESNext,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    moduleDetection: ts.ModuleDetectionKind.Force,
    lib: ['lib.es2023.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts'],
    types: ['node'],
  };
  const host = ts.createCompilerHost(options);
  const {fileExists, getSourceFile} = host;
  host.getCurrentDirectory = () => root;
  host.fileExists = (path) => virtual.has(path) || fileExists(path);
  host.getSourceFile = (path, ...rest) =>
    virtual.has(path)
      ? ts.createSourceFile(path, virtual.get(path).text, ...rest)
      : getSourceFile(path, ...rest);
  host.resolveModuleNameLiterals = (literals, importer) =>
    literals.map(({text: name}) => {
      const types = virtual.has(importer) && typesOf(name);
      if (types)
        return {resolvedModule: {resolvedFileName: pathOf(types), extension: ts.Extension.Dts}};
      return ts.resolveModuleName(name, importer, options, host);
    });
  const program = ts.createProgram([...virtual.keys(), pathOf('dist/index.d.ts')], options, host);
  const problems = new Map(samples.map((sample) => [sample, []]));
  for (const [path, sample] of virtual) {
    const file = program.getSourceFile(path);
    for (const {start = 0, messageText, code} of [
      ...program.getSyntacticDiagnostics(file),
      ...program.getSemanticDiagnostics(file),
    ]) {
      // A package without types.
      if (code === 7016) continue;
      const {line} = file.getLineAndCharacterOfPosition(start);
      const message = ts.flattenDiagnosticMessageText(messageText, ' ');
      problems.get(sample).push(`line ${sample.line + 1 + line}: ${message}`);
    }
  }
  return problems;
}

const importsOf = ({text}) => ts.preProcessFile(text).importedFiles.map(({fileName}) => fileName);

function problemsOfImports(sample) {
  return importsOf(sample).flatMap((name) => {
    if (name.startsWith('/oped/') && !existsSync(pathOf(name.replace('/oped', 'dist/cdn')))) {
      return [`there is no ${name}`];
    }
    if (!/^[a-z@]/.test(name) || name.startsWith('node:')) return [];
    try {
      return existsSync(fileURLToPath(import.meta.resolve(name))) ? [] : [`${name} is no file`];
    } catch (error) {
      return [`${name}: ${error.message}`];
    }
  });
}

/** True for what needs no page and no bundler. */
const runsOnNode = (sample) =>
  sample.lang === 'js' &&
  !/\bdocument\b|addEventListener/.test(sample.text) &&
  importsOf(sample).every(
    (name) =>
      !name.startsWith('/') &&
      !name.endsWith('.css') &&
      !/^oped-elements(?!\/prerender)/.test(name),
  );

/** Runs a sample in a project that has the package installed. */
async function problemsOfRun(sample) {
  const folder = await mkdtemp(join(tmpdir(), 'oped-sample-'));
  try {
    await mkdir(join(folder, 'node_modules'));
    await symlink(root, join(folder, 'node_modules/oped-elements'), 'junction');
    await symlink(pathOf('node_modules/express'), join(folder, 'node_modules/express'), 'junction');
    const portuguese = await transform(read('examples/portuguese/oped-pt.ts'), {loader: 'ts'});
    await writeFile(join(folder, 'oped-pt.js'), portuguese.code);
    await writeFile(join(folder, 'package.json'), '{"type": "module"}');
    await writeFile(join(folder, 'sample.js'), sample.text);
    await run(process.execPath, ['sample.js'], {cwd: folder, timeout: 60_000});
    return [];
  } catch (error) {
    return [`it does not run: ${error.stderr || error.message}`];
  } finally {
    await rm(folder, {recursive: true});
  }
}

// --- Commands ----------------------------------------------------------------------------------------

const systemCommands = new Set(['cd', 'cp', 'find', 'iconv', 'mkdir']);

/** The words of a command, without quotes. */
const wordsOf = (command) =>
  (command.match(/'[^']*'|"[^"]*"|\S+/g) ?? []).map((word) => word.replace(/^(['"])(.*)\1$/, '$2'));

/** The command line of the package accepts these words. */
async function problemsOfCli(words) {
  try {
    await run(process.execPath, [pathOf('dist/cli.js'), ...words, '--help']);
    return words[0] === 'prerender' || words[0]?.startsWith('--') ? [] : [`no command ${words[0]}`];
  } catch (error) {
    return [`the command does not accept this: ${error.stderr.split('\n')[0]}`];
  }
}

function problemsOfNpm([name, ...rest]) {
  const [argument] = rest;
  if (name === 'run') {
    return packageJson.scripts[argument] ? [] : [`there is no script ${argument}`];
  }
  if (['start', 'test'].includes(name)) {
    return packageJson.scripts[name] ? [] : [`there is no script ${name}`];
  }
  if (name === 'install') {
    const packed = `${packageJson.name}-${packageJson.version}.tgz`;
    return argument.endsWith(`/${packed}`) ? [] : [`npm pack makes ${packed}`];
  }
  return ['ci', 'pack'].includes(name) ? [] : [`npm ${name} is not known`];
}

async function problemsOfCommand([name, ...rest]) {
  if (name === 'npm') return problemsOfNpm(rest);
  if (name === 'npx') {
    const [bin, ...words] = rest;
    if (bin === 'oped-elements') return problemsOfCli(words);
    return existsSync(pathOf(`node_modules/.bin/${bin}`)) ? [] : [`there is no ${bin}`];
  }
  if (name === 'node') {
    const [file, ...words] = rest;
    if (file.endsWith('dist/cli.js')) return problemsOfCli(words);
    return existsSync(pathOf(file)) ? [] : [`there is no ${file}`];
  }
  if (name === 'xargs') {
    const start = rest.findIndex((word) => ['npx', 'node'].includes(word));
    return start < 0 ? ['xargs runs nothing that is known'] : problemsOfCommand(rest.slice(start));
  }
  if (name === 'cp') {
    const missing = rest.filter((word) => word.startsWith('dist/') && !existsSync(pathOf(word)));
    return missing.map((path) => `there is no ${path}`);
  }
  return systemCommands.has(name) ? [] : [`the command ${name} is not known`];
}

async function problemsOfShell({text}) {
  const commands = text
    .replaceAll('\\\n', ' ')
    .replaceAll(/(?:^|\s)#.*$/gm, '')
    .split(/\n|&&|\||;/)
    .map(wordsOf)
    .filter(({length}) => length);
  return (await Promise.all(commands.map(problemsOfCommand))).flat();
}

// --- The rest ----------------------------------------------------------------------------------------

const directives = new Set(
  'default-src script-src style-src img-src font-src require-trusted-types-for trusted-types'.split(
    ' ',
  ),
);

/** The Content Security Policy of a sample of headers. */
export const cspIn = ({lang, text}) =>
  lang === 'http' ? /^Content-Security-Policy: (.+)$/m.exec(text)?.[1] : undefined;

async function problemsOfHeaders(sample) {
  const problems = sample.text
    .trimEnd()
    .split('\n')
    .filter((header) => !/^[A-Za-z-]+: \S/.test(header))
    .map((header) => `not a header: ${header}`);
  const csp = cspIn(sample);
  if (!csp) return problems;
  for (const directive of csp.split(';')) {
    const [name] = directive.trim().split(' ');
    if (!directives.has(name)) problems.push(`unknown directive ${name}`);
  }
  const written = [...csp.matchAll(/'(sha256-[^']+)'/g)].map(([, hash]) => hash);
  const wanted = Object.values(await styleHashes());
  if (written.length && written.join() !== wanted.join()) {
    problems.push('the hashes are not those of the built files: run `node scripts/csp-docs.mjs`');
  }
  return problems;
}

function problemsOfXml({text}) {
  const problems = [];
  const report = (level, message) => problems.push(message.split('\n')[0]);
  new DOMParser({errorHandler: report}).parseFromString(text, 'text/xml');
  return problems;
}

function problemsOfJson({text}) {
  try {
    JSON.parse(text);
    return [];
  } catch (error) {
    return [error.message];
  }
}

/** The files in a drawing of folders are built ones, or pages and styles that the guide shows. */
function problemsOfText({text, guide}) {
  const names = text.match(/[\w.-]+\.(?:js|css|json|html)\b/g) ?? [];
  return names
    .filter(
      (name) =>
        !['dist/cdn', 'dist/themes'].some((folder) => existsSync(pathOf(`${folder}/${name}`))) &&
        !guide.includes(`\`${name}\``),
    )
    .map((name) => `there is no ${name}`);
}

/** An excerpt has only lines of its file. */
function problemsOfExcerpt({text}, file) {
  const lines = new Set(
    read(file)
      .split('\n')
      .map((line) => line.trim()),
  );
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line && line !== '// …' && !lines.has(line))
    .map((line) => `${file} has no line “${line}”`);
}

const checks = {
  html: problemsOfHtml,
  css: problemsOfCss,
  js: async (sample) => [
    ...problemsOfImports(sample),
    ...(runsOnNode(sample) ? await problemsOfRun(sample) : []),
  ],
  ts: problemsOfImports,
  sh: problemsOfShell,
  http: problemsOfHeaders,
  xml: problemsOfXml,
  json: problemsOfJson,
  text: problemsOfText,
};

const excerptOf = ({note}) => /^excerpt of (\S+)$/.exec(note ?? '')?.[1];

/** Those whose types are checked: an excerpt is not whole. */
export const isTyped = (sample) => isScript(sample) && !excerptOf(sample) && !skipped(sample);

/** What is wrong with a sample, but for its types; each with its line. */
export async function problemsOf(sample) {
  const {lang, note} = sample;
  const file = excerptOf(sample);
  if (file) return problemsOfExcerpt(sample, file);
  if (note) return [`“sample: ${note}” means nothing`];
  if (!checks[lang]) return [`nothing checks “${lang}”`];
  return checks[lang](sample);
}

// --- Links -------------------------------------------------------------------------------------------

/** The anchors of headings, as GitHub makes them. */
function anchorsOf(text) {
  const seen = new Map();
  const tokens = markdown.parse(text, {});
  return new Set(
    tokens
      .filter((token, i) => tokens[i - 1]?.type === 'heading_open')
      .map(({children}) => {
        const words = children.map(({content}) => content).join('');
        const slug = words
          .toLowerCase()
          .replaceAll(/[^\p{L}\p{N}\p{M}\s_-]/gu, '')
          .replaceAll(' ', '-');
        const count = seen.get(slug) ?? 0;
        seen.set(slug, count + 1);
        return count ? `${slug}-${count}` : slug;
      }),
  );
}

const anchors = new Map();

/** The links and pictures of a Markdown text: `{href, line}`. */
function linksIn(text) {
  let line = 1;
  return markdown.parse(text, {}).flatMap((token) => {
    // Cells of tables are where their row is.
    if (token.map) line = token.map[0] + 1;
    const at = line;
    const inHtml = (content) =>
      [...content.matchAll(/(?:href|src)="([^"]+)"/g)].map(([, href]) => ({href, line: at}));
    if (token.type === 'html_block') return inHtml(token.content);
    return (token.children ?? []).flatMap((child) => {
      if (child.type === 'html_inline') return inHtml(child.content);
      const href = child.attrGet?.('href') ?? child.attrGet?.('src');
      return href ? [{href, line: at}] : [];
    });
  });
}

/** The relative links of a guide that lead nowhere. */
export function brokenLinksIn(text, file) {
  return linksIn(text)
    .filter(({href}) => !/^[a-z]+:/.test(href))
    .flatMap(({href, line}) => {
      const [path, anchor] = decodeURI(href).split('#');
      const target = path ? join(dirname(file), path).replaceAll('\\', '/') : file;
      if (path && !existsSync(pathOf(target))) return [`${file}:${line}: there is no ${href}`];
      if (!anchor || !target.endsWith('.md')) return [];
      if (!anchors.has(target)) anchors.set(target, anchorsOf(path ? read(target) : text));
      return anchors.get(target).has(anchor) ? [] : [`${file}:${line}: there is no ${href}`];
    });
}

export const brokenLinksOf = (file) => brokenLinksIn(read(file), file);

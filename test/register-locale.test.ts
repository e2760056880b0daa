import {expect} from '@open-wc/testing';
import type {getLocale, Messages, registerLocale, setLocale} from 'oped-elements/locale.js';
import {messages as spain} from 'oped-elements/locales/es-ES.js';
import {messages as portuguese} from '../examples/portuguese/oped-pt.js';
import {closePages, frames, openPage, part, seenText, until} from './support.js';

interface Functions {
  registerLocale: typeof registerLocale;
  setLocale: typeof setLocale;
  getLocale: typeof getLocale;
}

const html = `<oped-article kind="guest" publisher="O Farol">
  <oped-disclaimer></oped-disclaimer>
  <oped-header><span slot="author">Ana Ruiz</span><time slot="published" datetime="2026-11-03">.</time></oped-header>
  <oped-correction><p>x</p></oped-correction>
</oped-article>`;

/** A page, and the functions of the library on it. */
const open = async (lang: string, script = '/dist/cdn/oped.js', body = html) => {
  const page = await openPage(
    `${body}<script type="module">import * as oped from '${script}'; Object.assign(window, oped);</script>`,
    {html: `lang="${lang}"`, scripts: [script]},
  );
  await until(() => 'registerLocale' in page.window, 'the functions');
  return {...page, ...(page.window as unknown as Functions)};
};

const text = ({document}: {document: Document}) =>
  seenText(document.querySelector('oped-article') ?? document.body);

describe('registerLocale', () => {
  afterEach(closePages);

  const inPortuguese =
    'Ensaio convidado Os ensaios convidados são escritos por pessoas de fora da redação. As opiniões expressas neste artigo são da responsabilidade exclusiva de quem o assina e não refletem necessariamente a posição de O Farol. Por Ana Ruiz Publicado em 3 de novembro de 2026 Correção x';

  it('adds a language, which is shown in the next frame, exactly', async () => {
    const page = await open('pt-BR');
    expect(text(page)).to.match(/^Guest essay/);
    expect(page.getLocale()).to.equal('en');
    page.registerLocale('pt', portuguese);
    await frames(1);
    expect(text(page)).to.equal(inPortuguese);
    expect(page.getLocale()).to.equal('pt-BR');
    const ours = page.document.querySelector('oped-disclaimer')!.shadowRoot!;
    expect(
      ours.querySelector('span[lang]'),
      'the built-in text is in the page’s language',
    ).to.equal(null);
    expect(page.lines.join('\n')).to.equal('');
  });

  it('reports no unsupported language where the page adds it', async () => {
    const page = await openPage(
      `${html}<script type="module">
        import {registerLocale} from '/dist/cdn/oped.dev.js';
        import {messages} from '/examples/portuguese/oped-pt.ts';
        registerLocale('pt', messages);
      </script>`,
      {html: 'lang="pt"', scripts: []},
    );
    await until(() => text(page) === inPortuguese, 'Portuguese');
    await new Promise((resolve) => setTimeout(resolve, 400));
    expect(
      page.lines.filter((line) => line.includes('is a language without messages')),
    ).to.deep.equal([]);
    const other = await open('fr', '/dist/cdn/oped.dev.js');
    await until(
      () => other.lines.some((line) => line.includes('is a language without messages')),
      'the control',
    );
  });

  it('takes a function for a message without values', async () => {
    const page = await open('en');
    page.registerLocale('en', {'label.guest': (() => 'Op-Ed') as unknown as string});
    await frames(1);
    expect(text(page)).to.match(/^Op-Ed /);
    expect(page.lines.join('\n')).to.equal('');
  });

  it('calls a loader once, when the language is needed', async () => {
    const page = await open('en');
    let calls = 0;
    let answer: ((module: {messages: Messages}) => void) | undefined;
    page.registerLocale('pt', () => {
      calls++;
      return new Promise((resolve) => (answer = resolve));
    });
    await frames();
    expect(calls).to.equal(0);
    const [first, second] = page.document.querySelectorAll<HTMLElement>(
      'oped-disclaimer, oped-header',
    );
    first!.lang = 'pt';
    second!.lang = 'pt-AO';
    await frames();
    expect(text(page), 'the old messages stay').to.match(/^Guest essay/);
    answer!({messages: portuguese});
    await until(() => text(page).startsWith('Ensaio convidado'), 'Portuguese');
    await page.setLocale('pt');
    expect(calls).to.equal(1);
    expect(text(page)).to.equal(inPortuguese);
  });

  it('shows English for a missing message, and reports it in development', async () => {
    const {'correction.one': left, ...most} = portuguese;
    expect(left).to.equal('Correção');
    const page = await open('pt', '/dist/cdn/oped.dev.js');
    page.registerLocale('pt', most);
    await frames();
    expect(text(page)).to.equal(inPortuguese.replace('Correção', 'Correction'));
    const told = page.lines.filter((line) => line.includes('registerLocale'));
    expect(told.length, told.join('\n')).to.equal(1);
    expect(told[0]).to.include('registerLocale("pt") has no messages for correction.one.');
  });

  it('reports unknown keys and invalid values, and shows the others', async () => {
    const page = await open('en', '/dist/cdn/oped.dev.js');
    page.registerLocale('en', {
      'label.guest': 'Op-Ed',
      'label.gest': 'x',
      'correction.one': 7,
    } as unknown as Partial<Messages>);
    await frames();
    expect(text(page)).to.match(/^Op-Ed Guest essays are/);
    const told = page.lines.filter((line) => line.includes('registerLocale')).join('\n');
    expect(told).to.include('has the unknown key "label.gest"; use one of ');
    expect(told.split('\n').length).to.equal(1);
    const failed = page.lines.filter((line) => line.includes('the message'));
    expect(failed.length, failed.join('\n')).to.equal(1);
    expect(failed[0]).to.include('the message "correction.one" for "en" did not load');
  });

  it('changes single messages of a language, and of those that fall back to it', async () => {
    const page = await open('en-GB');
    page.registerLocale('en', {'label.guest': 'Op-Ed', byline: (names) => `Words: ${names}`});
    await frames(1);
    expect(text(page)).to.match(/^Op-Ed Guest essays .* Words: Ana Ruiz Published 3 November/);
    page.registerLocale('en', {'correction.one': 'Set straight'});
    await frames(1);
    expect(text(page), 'one after the other').to.match(/^Op-Ed .* Set straight x$/);
    page.registerLocale('en-GB', {'label.guest': 'Comment'});
    await frames(1);
    expect(text(page)).to.match(/^Comment .* Words: Ana Ruiz .* Set straight x$/);
    page.registerLocale('en', {'correction.one': 'Mended'});
    await frames(1);
    expect(text(page)).to.match(/^Comment .* Words: Ana Ruiz .* Mended x$/);
    page.document.documentElement.lang = 'en-US';
    await frames(1);
    expect(text(page)).to.match(/^Op-Ed .* Mended x$/);
    expect(page.lines.join('\n')).to.equal('');
  });

  it('has the variant of Spain for es-ES alone, over the Spanish messages', async () => {
    const page = await open('es-ES');
    await until(() => text(page).startsWith('Ensayo invitado'), 'Spanish');
    page.registerLocale('es-ES', spain);
    await frames(1);
    expect(text(page)).to.match(
      /^Tribuna Las tribunas las firman .* Las opiniones expresadas .* Por Ana Ruiz .* Fe de errores x$/,
    );
    expect(page.getLocale()).to.equal('es-ES');
    page.document.documentElement.lang = 'es-MX';
    await frames(1);
    expect(text(page)).to.match(/^Ensayo invitado .* Corrección x$/);
  });

  it('waits for the Spanish messages when a variant loads first', async () => {
    const page = await openPage(
      `${html}<script type="module">
        import {registerLocale} from '/dist/cdn/oped.js';
        import {messages} from '/dist/cdn/es-ES.js';
        registerLocale('es-ES', messages);
      </script>`,
      {html: 'lang="es-ES"', scripts: []},
    );
    const seen = new Set<string>();
    await until(() => {
      seen.add(text(page).slice(0, 7));
      return text(page).startsWith('Tribuna');
    }, 'Spanish');
    expect([...seen].filter((label) => /Guest|Ensayo/.test(label))).to.deep.equal([]);
    expect(page.lines.join('\n')).to.equal('');
  });

  it('shows no English first where the script that loads the library registers the messages', async () => {
    const page = await openPage(html, {html: 'lang="pt"', scripts: []});
    Object.assign(page.window, {portuguese});
    const seen = new Set<string>();
    const look = () => {
      seen.add(text(page).split(' ')[0]!);
      page.window.requestAnimationFrame(look);
    };
    page.window.requestAnimationFrame(look);
    const script = page.document.createElement('script');
    script.type = 'module';
    script.textContent = `import {registerLocale} from '/dist/cdn/oped.js'; registerLocale('pt', window.portuguese);`;
    page.document.body.append(script);
    await until(() => text(page) === inPortuguese, 'Portuguese');
    await frames();
    expect([...seen].sort()).to.deep.equal(['.', 'Ana', 'Ensaio'].filter((one) => seen.has(one)));
  });

  it('keeps what is shown when a loader fails, in one line, and tries again', async () => {
    const page = await open('en');
    let calls = 0;
    page.registerLocale('pt', () =>
      calls++ ? Promise.resolve({messages: portuguese}) : Promise.reject(new Error('no network')),
    );
    const error: unknown = await page.setLocale('pt').catch((reason: unknown) => reason);
    expect(String(error)).to.include('no network');
    expect(page.document.documentElement.lang).to.equal('en');
    expect(text(page)).to.match(/^Guest essay/);
    expect(page.lines.length, page.lines.join('\n')).to.equal(1);
    expect(page.lines[0]).to.include('the messages for "pt" did not load');
    await page.setLocale('pt');
    expect(text(page)).to.equal(inPortuguese);
    expect(page.lines.length).to.equal(1);
  });

  it('calls a loader once though more messages are registered, unless it has failed', async () => {
    const page = await open('en');
    let calls = 0;
    page.registerLocale('pt', () => {
      calls++;
      return calls === 1
        ? Promise.reject(new Error('gone'))
        : Promise.resolve({messages: portuguese});
    });
    await page.setLocale('pt').catch(() => {});
    await page.setLocale('pt');
    for (const label of ['Um', 'Dois', 'Três']) {
      page.registerLocale('pt', {'label.guest': label});
      await until(() => text(page).startsWith(`${label} Os ensaios`), label);
    }
    expect(calls).to.equal(2);
    expect(page.lines.length, page.lines.join('\n')).to.equal(1);
  });

  const bad: [string, unknown][] = [
    ['a number', 7],
    ['a symbol', Symbol('x')],
    ['null', null],
    ['an object', {}],
    ['a list', ['x']],
    ['a forged template', {_$litType$: 1, strings: ['x'], values: []}],
    ['a promise', Promise.resolve('x')],
  ];
  for (const [what, value] of [
    ...bad,
    ...bad.map(([name, result]): [string, unknown] => [
      `a function that returns ${name}`,
      () => result,
    ]),
    [
      'a function that throws',
      () => {
        throw new Error('x');
      },
    ] satisfies [string, unknown],
    [
      'a function that throws no error',
      () => {
        // eslint-disable-next-line @typescript-eslint/only-throw-error -- A page may.
        throw null;
      },
    ] satisfies [string, unknown],
  ]) {
    it(`shows the message of the language in place of ${what}, and reports its id once`, async () => {
      for (const [lang, label, byline] of [
        ['en', 'Guest essay', 'By Ana Ruiz'],
        ['pt', 'Ensaio convidado', 'Por Ana Ruiz'],
      ] as const) {
        const page = await open(lang);
        page.registerLocale('pt', portuguese);
        page.registerLocale(lang, {
          'label.guest': value,
          byline: value,
          'correction.one': 'Mended',
        } as unknown as Partial<Messages>);
        await until(() => text(page).endsWith('Mended x'), 'the other message');
        expect(text(page)).to.match(new RegExp(`^${label} .* ${byline} `));
        page.registerLocale(lang, {'date.updated': () => 'x'});
        await frames();
        const ids = page.lines.map((line) => /the message "([^"]+)" for/.exec(line)?.[1]);
        expect([...new Set(ids)].sort(), page.lines.join('\n')).to.deep.equal([
          'byline',
          'label.guest',
        ]);
        closePages();
      }
    });
  }

  it('shows the message of the language in place of a getter that throws, also of a proxy', async () => {
    const broken = () => {
      throw new Error('x');
    };
    const page = await open('en');
    page.registerLocale(
      'en',
      Object.defineProperty({}, 'label.guest', {enumerable: true, get: broken}),
    );
    page.registerLocale(
      'en',
      new Proxy({byline: 'x'}, {get: broken}) as unknown as Partial<Messages>,
    );
    page.registerLocale('en', {'correction.one': 'Mended'});
    await until(() => text(page).endsWith('Mended x'), 'the other message');
    expect(text(page)).to.match(/^Guest essay .* By Ana Ruiz /);
    expect(
      page.lines.filter((line) => !line.startsWith('oped-elements: the message')),
    ).to.deep.equal([]);
    for (const id of ['label.guest', 'byline']) {
      expect(page.lines.filter((line) => line.includes(`"${id}"`)).length).to.equal(1);
    }
  });

  for (const [what, messages] of [
    ['null', null],
    ['a proxy that lists nothing', new Proxy({}, {ownKeys: () => null as unknown as string[]})],
    ['a text', 'label.guest'],
    ['a list', ['label.guest']],
  ] satisfies [string, unknown][]) {
    it(`shows the language in place of ${what}, and reports it`, async () => {
      const page = await open('en');
      page.registerLocale('en', messages as unknown as Partial<Messages>);
      await frames();
      expect(text(page)).to.match(/^Guest essay .* By Ana Ruiz /);
      expect(page.lines.length, page.lines.join('\n')).to.equal(1);
      expect(page.lines[0]).to.include('the messages for "en" did not load');
    });
  }

  const bylines: [string, (names: string) => string, string][] = [
    ['has the sign for an object', (names) => `\uFFFC${names}\uFFFC.`, '\uFFFC Ana Ruiz \uFFFC.'],
    ['has its value twice', (names) => `${names}, ${names}!`, 'Ana Ruiz , !'],
    ['has no value', () => 'Nobody', 'Nobody Ana Ruiz'],
    ['changes its value', (names) => names.slice(0, 1), 'Ana Ruiz'],
  ];
  for (const [what, byline, expected] of bylines) {
    it(`shows a message that ${what} around the authors`, async () => {
      const page = await open('en');
      page.registerLocale('en', {byline});
      await frames();
      expect(text(page)).to.include(`${expected} Published`);
      expect(page.lines.join('\n')).to.equal('');
    });
  }

  it('shows the language without a variant that does not load', async () => {
    const page = await open('es');
    page.registerLocale('es', () => Promise.reject(new Error('gone')));
    await until(() => page.lines.length, 'the line');
    await until(() => text(page).startsWith('Ensayo invitado'), 'Spanish');
    expect(page.lines.length, page.lines.join('\n')).to.equal(1);
    expect(page.lines[0]).to.include('the messages for "es" did not load');
  });

  it('loads a module by its address, again after it has failed', async () => {
    const page = await open('en');
    const file = `/missing-once/${String(Math.random())}/dist/cdn/es-ES.js`;
    const script = page.document.createElement('script');
    script.type = 'module';
    script.textContent = `window.registerLocale('es-ES', () => import('${file}'));`;
    page.document.body.append(script);
    await frames(4);
    await page.setLocale('es-ES');
    expect(text(page)).to.match(/^Ensayo invitado/);
    expect(page.lines.length, page.lines.join('\n')).to.equal(1);
  });

  for (const tag of ['', ' ', 'not a tag', 'pt_', '__proto__', 'es-MX@x']) {
    it(`throws for "${tag}", and changes nothing`, async () => {
      const page = await open('en');
      let error: unknown;
      try {
        page.registerLocale(tag, {'label.guest': 'x'});
      } catch (reason) {
        error = reason;
      }
      expect(String(error)).to.equal(
        `RangeError: registerLocale: "${tag}" is not a language tag, such as "pt".`,
      );
      await frames();
      expect(text(page)).to.match(/^Guest essay/);
    });
  }

  it('reads a tag as setLocale does', async () => {
    const page = await open('pt-br');
    page.registerLocale('PT_BR', portuguese);
    await frames(1);
    expect(text(page)).to.equal(inPortuguese);
    expect(
      part(page.document.querySelector('oped-disclaimer'), 'label').textContent.trim(),
    ).to.equal('Ensaio convidado');
  });

  it('keeps a message that is registered while the loader of its language is running', async () => {
    const page = await open('pt');
    const answers: ((module: {messages: Messages}) => void)[] = [];
    page.registerLocale('pt', () => new Promise((resolve) => answers.push(resolve)));
    page.registerLocale('pt', {'label.guest': 'Convidado'});
    await frames();
    // The latest call is answered first.
    for (let answer = answers.pop(); answer; answer = answers.pop()) {
      answer({messages: portuguese});
      await frames();
    }
    expect(text(page)).to.match(/^Convidado Os ensaios/);
  });
});

// What is measured. A sample of a side has a browser context of its own, so a process and nothing cached.
import {execFile} from 'node:child_process';
import {fileURLToPath} from 'node:url';
import {promisify} from 'node:util';
import {median} from '../statistics.mjs';
import {sizesOf} from './bundles.mjs';
import {expectedOf} from './server.mjs';

const execute = promisify(execFile);

/** Slow 4G as the developer tools of Chromium emulate it, per request. */
const slow4g = {
  offline: false,
  latency: 562.5,
  downloadThroughput: (1.44 * 1024 * 1024) / 8,
  uploadThroughput: (675 * 1024) / 8,
};

const phone = {width: 412, height: 823};

/** A page of a side that is measured. */
class Page {
  #context;
  #session;
  #page;

  async open(browser, url, {slowdown, network, permissions} = {}) {
    this.#context = await browser.newContext({viewport: phone, permissions});
    this.#page = await this.#context.newPage();
    this.#session = await this.#context.newCDPSession(this.#page);
    // The time that the thread worked, not the time that passed: other programs do not count.
    await this.#session.send('Performance.enable', {timeDomain: 'threadTicks'});
    if (network) {
      await this.#session.send('Network.enable');
      await this.#session.send('Network.emulateNetworkConditions', network);
    }
    if (slowdown) await this.#session.send('Emulation.setCPUThrottlingRate', {rate: slowdown});
    this.problems = [];
    this.#page.on('pageerror', ({message}) => this.problems.push(message));
    await this.#page.goto(url, {waitUntil: network ? 'commit' : 'load'});
    return this;
  }

  close() {
    return this.#context?.close();
  }

  /** What a call of the page's `bench` resolves to. */
  async call(call) {
    const value = await this.#page.evaluate(`bench.${call}`);
    if (this.problems.length) throw new Error(this.problems[0]);
    return value;
  }

  waitFor(condition) {
    return this.#page.waitForFunction(condition, null, {polling: 100});
  }

  async waitForNetwork() {
    await this.#page.waitForLoadState('networkidle');
    // What a script that has just loaded does.
    await this.#page.waitForTimeout(500);
  }

  async click(target) {
    await this.#page.locator(target).first().click();
  }

  async metrics() {
    const {metrics} = await this.#session.send('Performance.getMetrics');
    return Object.fromEntries(metrics.map(({name, value}) => [name, value]));
  }

  /**
   * The CPU time that a call spends in functions and in collecting garbage, in milliseconds. A profile knows only time
   * that passes, so its share of what the thread did is taken of the CPU time.
   */
  async scriptTime(call) {
    await this.#session.send('Profiler.enable');
    await this.#session.send('Profiler.setSamplingInterval', {interval: 200});
    await this.#session.send('Profiler.start');
    const before = await this.metrics();
    await this.call(call);
    const after = await this.metrics();
    const {profile} = await this.#session.send('Profiler.stop');
    const nameOf = new Map(profile.nodes.map(({id, callFrame}) => [id, callFrame.functionName]));
    const times = {idle: 0, other: 0, script: 0};
    const kinds = {'(idle)': 'idle', '(program)': 'other', '(root)': 'other'};
    for (const [i, id] of profile.samples.entries()) {
      times[kinds[nameOf.get(id)] ?? 'script'] += profile.timeDeltas[i];
    }
    const share = times.script / (times.script + times.other);
    return (after.TaskDuration - before.TaskDuration) * 1000 * share;
  }

  /** More than once: what one collection frees, and what runs after it, may hold what the next one frees. */
  async collectGarbage() {
    for (let i = 0; i < 3; i++) {
      await this.#session.send('HeapProfiler.collectGarbage');
      await this.#page.waitForTimeout(50);
    }
  }

  async requireShown(count, expected) {
    const lack = await this.call(`lackOfPage(${count}, ${JSON.stringify(expected)})`);
    if (lack) throw new Error(`The page does not show ${lack}.`);
  }
}

const withPage = async ({browser, origin, side}, path, options, use) => {
  const page = new Page();
  try {
    await page.open(browser, `${origin}/${side.name}/${path}`, options);
    return await use(page);
  } finally {
    await page.close();
  }
};

/** What a side loads in place of a script if it has none: its stylesheet. */
const scriptOf = (side, use) => JSON.stringify(side.scriptOf(use) ?? 'page.css');

/** CPU time from a script to so many elements rendered and laid out, in milliseconds. */
const upgradeCost = (run, count) =>
  withPage(run, `upgrade?count=${count}`, {}, async (opened) => {
    await opened.call(`fetchCode(${scriptOf(run.side, 'page')})`);
    const before = await opened.metrics();
    await opened.call('upgrade()');
    await opened.call('layOut()');
    const after = await opened.metrics();
    await opened.requireShown(count, expectedOf(run.side, count));
    return {cpu: (after.TaskDuration - before.TaskDuration) * 1000};
  });

const profiled = 1000;

/**
 * The time of JavaScript alone in an upgrade, in milliseconds, from a profile of its own: Chromium's `ScriptDuration`
 * leaves out microtasks, and with them what Lit renders.
 */
const upgradeScript = (run) =>
  withPage(run, `upgrade?count=${profiled}`, {}, async (opened) => {
    await opened.call(`fetchCode(${scriptOf(run.side, 'page')})`);
    const script = await opened.scriptTime('upgrade()');
    await opened.requireShown(profiled, expectedOf(run.side, profiled));
    return {script};
  });

const upgrade = (run, cell) => (cell === 'script' ? upgradeScript(run) : upgradeCost(run, cell));

/** The op-ed page on a phone: when what is seen, in milliseconds, and what was transferred. */
const page = (run) =>
  withPage(run, 'article', {slowdown: 4, network: slow4g}, async (opened) => {
    await opened.waitFor('globalThis.bench?.vitals.rendered && bench.vitals.firstPaint');
    await opened.waitForNetwork();
    const vitals = await opened.call('vitals');
    // What is there in the first frame is shown by its paint.
    const rendered = Math.max(vitals.rendered, vitals.firstPaint);
    return {...vitals, rendered, ...(await opened.call('transferred()'))};
  });

const mountedAtOnce = 1000;

/** Heap in bytes, nodes and listeners per element. */
const memory = (run) =>
  withPage(run, 'empty', {}, async (opened) => {
    await opened.call(`load(${scriptOf(run.side, 'page')})`);
    // What the first elements of a page make is not theirs.
    await opened.call(`keep('components?count=60')`);
    await opened.call('mountAndUnmount(1)');
    await opened.call(`keep('components?count=${mountedAtOnce}')`);
    await opened.collectGarbage();
    const before = await opened.metrics();
    await opened.call('mount()');
    await opened.collectGarbage();
    const after = await opened.metrics();
    await opened.requireShown(mountedAtOnce, expectedOf(run.side, mountedAtOnce));
    const each = (name) => (after[name] - before[name]) / mountedAtOnce;
    return {
      heap: each('JSHeapUsedSize'),
      nodes: each('Nodes'),
      listeners: each('JSEventListeners'),
    };
  });

const mounts = 50;
const mountedInTurn = 99;

/** What is left of elements that were mounted and removed. */
const leak = (run) =>
  withPage(run, 'empty', {}, async (opened) => {
    await opened.call(`load(${scriptOf(run.side, 'page')})`);
    await opened.call(`keep('components?count=${mountedInTurn}')`);
    await opened.call('mount()');
    await opened.requireShown(mountedInTurn, expectedOf(run.side, mountedInTurn));
    await opened.call('unmount()');
    // What grows at first and then stays is no leak.
    await opened.call('mountAndUnmount(30)');
    await opened.collectGarbage();
    const before = await opened.metrics();
    await opened.call(`mountAndUnmount(${mounts})`);
    await opened.collectGarbage();
    const after = await opened.metrics();
    return {
      heap: (after.JSHeapUsedSize - before.JSHeapUsedSize) / (mounts * mountedInTurn),
      nodes: after.Nodes - before.Nodes,
      listeners: after.JSEventListeners - before.JSEventListeners,
    };
  });

const switched = 1000;

const roundTrips = 3;

/** CPU time of a switch of the language, in milliseconds, after a first round trip, which may load messages. */
const locale = (run) =>
  withPage(run, `locale?count=${switched}`, {}, async (opened) => {
    const {shows} = run.side.locale;
    await opened.call(`load(${scriptOf(run.side, 'locale')})`);
    const english = await opened.call('ends()');
    let cpu = 0;
    const languages = Array.from({length: 1 + roundTrips}, () => ['es', 'en']).flat();
    for (const [i, language] of languages.entries()) {
      const before = await opened.metrics();
      await opened.call(`switchTo('${language}')`);
      const after = await opened.metrics();
      if (i > 1) cpu += (after.TaskDuration - before.TaskDuration) * 1000;
      const ends = await opened.call('ends()');
      const isSwitched = ends.every(
        (html, end) =>
          html.includes(shows[language]) && (language === 'en' || html !== english[end]),
      );
      if (!isSwitched)
        throw new Error(`After a switch the page does not show “${shows[language]}”.`);
    }
    return {cpu: cpu / 2 / roundTrips};
  });

/** From the click on a button that copies to the end of the next frame, in milliseconds. */
const firstClick = (run) =>
  withPage(
    run,
    'click',
    {slowdown: 4, permissions: ['clipboard-read', 'clipboard-write']},
    async (opened) => {
      const {target, shows} = run.side.click;
      await opened.call(`load(${scriptOf(run.side, 'click')})`);
      const before = await opened.call('ends()');
      await opened.call('watchClick()');
      await opened.click(target);
      const toFrame = await opened.call('clicked');
      await opened.waitFor(
        shows
          ? `bench.ends()[0].includes(${JSON.stringify(shows)})`
          : `bench.ends()[0] !== ${JSON.stringify(before[0])}`,
      );
      return toFrame;
    },
  );

const clicks = 5;

/** When the next frame begins is chance: the median of several clicks, each the first one of a page. */
async function click(run) {
  const times = [];
  for (let i = 0; i < clicks; i++) times.push(await firstClick(run));
  return {toFrame: median(times)};
}

/** CPU time of a page on a server, in a process of its own, in milliseconds. */
async function prerender({side}) {
  const script = fileURLToPath(new URL('server-side.mjs', import.meta.url));
  const {stdout} = await execute(process.execPath, [script, side.name]);
  const {seconds, roots} = JSON.parse(stdout);
  return {cpu: seconds * 1000, roots};
}

const size = ({side}) => sizesOf(side);

const all = () => true;

/** Each test: the sides that it is for, its cells, and how a sample is taken. */
export const tests = {
  // Sizes do not vary: once is enough.
  size: {sample: size, isFor: all, rounds: 1},
  upgrade: {sample: upgrade, isFor: all, cells: [1, 100, 1000, 10_000, 'script']},
  page: {sample: page, isFor: all},
  memory: {sample: memory, isFor: all},
  leak: {sample: leak, isFor: all},
  locale: {sample: locale, isFor: (side) => side.locale},
  click: {sample: click, isFor: (side) => side.click},
  prerender: {sample: prerender, isFor: (side) => side.server},
};

// Finds the three engines on this machine, and starts them for the test runner.
import {spawn} from 'node:child_process';
import {existsSync} from 'node:fs';
import {once} from 'node:events';
import {join} from 'node:path';
import {setTimeout as delay} from 'node:timers/promises';
import getPort from 'get-port';

const {env} = process;
const firstExisting = (...paths) => paths.find((path) => path && existsSync(path));

const inProgramFiles = (path) =>
  [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA]
    .filter(Boolean)
    .map((folder) => join(folder, path));

const miniBrowsers = ['x86_64', 'aarch64'].flatMap((machine) =>
  ['4.1', '4.0'].map(
    (version) => `/usr/lib/${machine}-linux-gnu/webkit2gtk-${version}/MiniBrowser`,
  ),
);

const findChromium = () =>
  firstExisting(
    env.CHROME_PATH,
    // Chromium without its window: pages open in two thirds of the time.
    '/usr/bin/chromium-headless-shell',
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
    '/usr/bin/microsoft-edge',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
    ...inProgramFiles('Google/Chrome/Application/chrome.exe'),
    ...inProgramFiles('Microsoft/Edge/Application/msedge.exe'),
  );

const findFirefox = () =>
  firstExisting(
    env.FIREFOX_PATH,
    '/usr/bin/firefox-esr',
    '/usr/bin/firefox',
    '/Applications/Firefox.app/Contents/MacOS/firefox',
    ...inProgramFiles('Mozilla Firefox/firefox.exe'),
  );

const findXvfb = () => firstExisting('/usr/bin/Xvfb');

/** The WebDriver server and the browser it drives; safaridriver brings its own. */
function findWebkit() {
  const driver = firstExisting(
    env.WEBKIT_DRIVER,
    '/usr/bin/WebKitWebDriver',
    '/usr/bin/safaridriver',
  );
  if (driver?.includes('safaridriver')) return {driver};
  const browser = firstExisting(env.WEBKIT_PATH, ...miniBrowsers);
  const hasDisplay = Boolean(findXvfb() ?? env.DISPLAY);
  return driver && browser && hasDisplay ? {driver, browser} : undefined;
}

/**
 * What is installed now: a path for Chromium and Firefox, `{driver, browser}` for WebKit. Tests start in this
 * order: WebKit, which takes longest with its one page, is not left to run alone at the end.
 */
export function findBrowsers() {
  return {webkit: findWebkit(), chromium: findChromium(), firefox: findFirefox()};
}

export const {chromium, firefox, webkit} = findBrowsers();

/** The engines to test: all three, or those named in BROWSERS=chromium,firefox. */
export function wantedEngines() {
  const engines = Object.keys(findBrowsers());
  const wanted = (env.BROWSERS ?? engines.join()).split(',').map((name) => name.trim());
  const unknown = wanted.filter((name) => !engines.includes(name));
  if (unknown.length) {
    throw new Error(`BROWSERS names “${unknown.join()}”; allowed are ${engines.join(', ')}.`);
  }
  return wanted;
}

// Chromium's sandbox refuses to start as root.
const isRoot = process.getuid?.() === 0;

export const chromiumFlags = [
  ...(isRoot ? ['--no-sandbox'] : []),
  '--disable-gpu',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-quic',
];

const children = [];

function start(command, args, options) {
  if (!children.length) {
    process.on('exit', () => children.forEach((child) => child.kill()));
    // The test runner closes its browsers on SIGINT only.
    process.on('SIGTERM', () => process.kill(process.pid, 'SIGINT'));
  }
  const child = spawn(command, args, options);
  children.push(child);
  return child;
}

// Without a display, a WebKit session hangs without an error.
async function virtualDisplay() {
  const xvfb = findXvfb();
  if (!xvfb) return env.DISPLAY;
  const args = ['-displayfd', '3', '-screen', '0', '1280x1024x24', '-nolisten', 'tcp'];
  const server = start(xvfb, args, {stdio: ['ignore', 'ignore', 'inherit', 'pipe']});
  const display = await Promise.race([
    once(server.stdio[3], 'data'),
    once(server, 'exit').then(([code]) => {
      throw new Error(`Xvfb exited with ${code}.`);
    }),
  ]);
  return `:${String(display).trim()}`;
}

async function startDriver(driver, driverEnvironment) {
  const port = await getPort({host: '127.0.0.1'});
  start(driver, ['-p', String(port)], {
    stdio: 'ignore',
    env: {...env, ...driverEnvironment},
  });
  for (let tries = 0; tries < 100; tries++) {
    const answer = await fetch(`http://127.0.0.1:${port}/status`).catch(() => undefined);
    if (answer?.ok) return port;
    await delay(50);
  }
  throw new Error(`${driver} does not answer on port ${port}.`);
}

// As tabs of one window, all pages but one are hidden: no animation frames, no observers.
const createPage = ({context}) => context.newPage({type: 'window'});

async function launchChromium() {
  const {chromeLauncher} = await import('@web/test-runner-chrome');
  return chromeLauncher({
    createPage,
    launchOptions: {executablePath: chromium, args: chromiumFlags},
  });
}

async function launchFirefox() {
  const {puppeteerLauncher} = await import('@web/test-runner-puppeteer');
  return puppeteerLauncher({
    createPage,
    launchOptions: {browser: 'firefox', executablePath: firefox, headless: true},
  });
}

async function launchWebkit() {
  const {webdriverLauncher} = await import('@web/test-runner-webdriver');
  const {driver, browser} = webkit;
  const connection = {hostname: '127.0.0.1', path: '/', logLevel: 'error'};
  // Here pages are frames of one window, with one history: Back in one would go back in another.
  const launch = (options) =>
    Object.assign(webdriverLauncher({...connection, ...options}), {concurrency: 1});
  if (!browser) {
    const port = await startDriver(driver);
    return launch({port, capabilities: {browserName: 'safari'}});
  }
  const port = await startDriver(driver, {
    DISPLAY: await virtualDisplay(),
    GDK_BACKEND: 'x11',
    NO_AT_BRIDGE: '1',
  });
  return launch({
    port,
    capabilities: {
      browserName: 'MiniBrowser',
      'wdio:enforceWebDriverClassic': true,
      'webkitgtk:browserOptions': {binary: browser, args: ['--automation']},
    },
  });
}

const launchers = {chromium: launchChromium, firefox: launchFirefox, webkit: launchWebkit};

/** A test-runner launcher for each wanted engine that is installed. */
export function browserLaunchers() {
  const found = findBrowsers();
  const engines = wantedEngines().filter((engine) => found[engine]);
  return Promise.all(engines.map((engine) => launchers[engine]()));
}

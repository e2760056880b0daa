// Reports which engines can be tested here; as root on Debian it first installs the missing ones.
import {spawnSync} from 'node:child_process';
import {existsSync} from 'node:fs';
import {findBrowsers, wantedEngines} from './browsers.mjs';

/** What an engine needs: of several lists the first that the release of Debian has. */
const debianPackages = {
  chromium: [['chromium-headless-shell'], ['chromium']],
  firefox: [['firefox-esr']],
  webkit: [['webkit2gtk-driver', 'xvfb']],
};

const findMissing = () => {
  const found = findBrowsers();
  return wantedEngines().filter((engine) => !found[engine]);
};

function aptGet(...args) {
  const {status} = spawnSync('apt-get', ['-o', 'DPkg::Lock::Timeout=300', '-qq', ...args], {
    stdio: ['ignore', 'inherit', 'inherit'],
    env: {...process.env, DEBIAN_FRONTEND: 'noninteractive'},
  });
  return status === 0;
}

// One engine at a time: a package that this release does not have must not stop the others.
function install(engines) {
  console.log(`Installing ${engines.join(', ')} …`);
  if (!aptGet('update')) return;
  for (const engine of engines) {
    debianPackages[engine].some((packages) =>
      aptGet('install', '-y', '--no-install-recommends', ...packages),
    );
  }
}

function report(missing) {
  const found = findBrowsers();
  for (const engine of wantedEngines()) {
    const path = found[engine]?.browser ?? found[engine]?.driver ?? found[engine];
    console.log(`${engine.padEnd(8)}  ${path ?? 'MISSING'}`);
  }
  if (!missing.length) return;
  const packages = missing.flatMap((engine) => debianPackages[engine].at(-1)).join(' ');
  console.warn(`
!!! NOT TESTED HERE: ${missing.join(', ').toUpperCase()}
    Debian, Ubuntu   sudo apt-get install --no-install-recommends ${packages}
    macOS, Windows   install Chrome (or Edge) and Firefox; Safari comes with macOS:
                     run \`safaridriver --enable\` once
    elsewhere        set CHROME_PATH, FIREFOX_PATH, or WEBKIT_DRIVER and WEBKIT_PATH
`);
}

let missing = findMissing();
const canInstall = process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
// With a window of its own Chromium takes half as long again.
const isSlow = findBrowsers().chromium === '/usr/bin/chromium';
if ((missing.length || isSlow) && canInstall) {
  install(isSlow ? [...missing, 'chromium'] : missing);
  missing = findMissing();
}
report(missing);
if (missing.length && process.env.CI) process.exitCode = 1;

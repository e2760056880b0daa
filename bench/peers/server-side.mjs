// Makes pages on a server in one way, named by the argument, and prints the CPU time of one in seconds.
import {adapters} from './adapters/index.mjs';
import {bodyOf} from './article.mjs';

/** Seconds. */
const warmUp = 1;
const sample = 1;

const cpuTime = () => {
  const {user, system} = process.cpuUsage();
  return (user + system) / 1e6;
};

/** Makes pages for so many seconds, and returns how many. */
function makeFor(make, pages, seconds) {
  const end = cpuTime() + seconds;
  let made = 0;
  while (cpuTime() < end) {
    for (const page of pages) {
      if (!make(page)) throw new Error('Nothing was made.');
    }
    made += pages.length;
  }
  return made;
}

const adapter = adapters.find(({name}) => name === process.argv[2]);
const make = await adapter.server();
// No two alike: a renderer that keeps pages is not to win by it.
const pages = Array.from({length: 50}, (_, i) => bodyOf(adapter, i));
makeFor(make, pages, warmUp);
const start = cpuTime();
const made = makeFor(make, pages, sample);
const roots = make(pages[0]).split('<template shadowroot').length - 1;
process.stdout.write(JSON.stringify({seconds: (cpuTime() - start) / made, roots}));

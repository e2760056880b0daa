// Measures one side, named by the argument, whenever it is asked.
import {cpuTimeOf, sides} from './sides.mjs';

const make = await sides[process.argv[2]]();

const heap = () => {
  globalThis.gc();
  globalThis.gc();
  return process.memoryUsage().heapUsed;
};

process.on('message', async ({from, to, memory}) => {
  const seconds = await cpuTimeOf(make, from, to);
  process.send({seconds, heap: memory ? heap() : undefined});
});
process.send('ready');

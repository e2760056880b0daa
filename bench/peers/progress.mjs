// Says what is being measured: in one line that changes on a terminal; elsewhere in a line per step.
export function progressLine({isTTY, columns = 80} = process.stdout) {
  const start = Date.now();
  let told;
  const write = (text) => process.stdout.write(text);
  const clear = () => isTTY && write('\r\x1b[2K');
  return {
    /** `detail` changes often: it is for terminals. */
    tell(step, detail) {
      const time = `${Math.round((Date.now() - start) / 1000)} s`;
      clear();
      if (isTTY) write(`${time}, ${step}: ${detail}`.slice(0, columns - 1));
      else if (step !== told) write(`${time}, ${step}\n`);
      told = step;
    },
    end: clear,
  };
}

// Says what is being measured: in one line that changes on a terminal, in a line per change elsewhere.
export function progressLine({isTTY, columns} = process.stdout) {
  const start = Date.now();
  const clear = () => isTTY && process.stdout.write('\r\x1b[2K');
  return {
    tell(text) {
      const line = `${Math.round((Date.now() - start) / 1000)} s, ${text}`;
      clear();
      process.stdout.write(isTTY ? line.slice(0, (columns ?? 80) - 1) : `${line}\n`);
    },
    end: clear,
  };
}

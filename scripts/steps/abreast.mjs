/**
 * Does tasks { title, work } so many at a time, in their order, and prints a line as each ends: what `work` resolves to, or what it
 * failed with. Resolves to the number that failed.
 */
export async function abreast(tasks, { atOnce = 2 } = {}) {
  const waiting = [...tasks];
  let failed = 0;
  const lane = async () => {
    for (let task = waiting.shift(); task; task = waiting.shift()) {
      const started = performance.now();
      const told = (what) => `${task.title}: ${what} (${((performance.now() - started) / 1000).toFixed(1)} s)`;
      try {
        print(console.log, told((await task.work()) ?? "done"));
      } catch (error) {
        failed += 1;
        print(console.error, `${told("failed")}\n${error.message}`);
      }
    }
  };
  await Promise.all(Array.from({ length: atOnce }, lane));
  return failed;
}

/** On a terminal, a step may be ticking in the last line. */
function print(write, text) {
  if (process.stdout.isTTY) process.stdout.write("\r\x1b[K");
  write(text);
}

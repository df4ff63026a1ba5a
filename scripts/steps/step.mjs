/** Shows one step with its time, on stderr since stdout is the command's own: a ticking line on a terminal, plain lines elsewhere. Prints what the step printed where it fails. */
export async function step(title, work) {
  const started = performance.now();
  const seconds = () => `${((performance.now() - started) / 1000).toFixed(1)} s`;
  const live = process.stderr.isTTY;
  if (!live) console.error(`${title} …`);
  const ticking = live && setInterval(() => process.stderr.write(`\r${title} … ${seconds()} `), 200);
  try {
    const note = await work();
    if (live) process.stderr.write("\r\x1b[K");
    console.error(`${title}: ${note ?? "done"} (${seconds()})`);
  } catch (error) {
    if (live) process.stderr.write("\r\x1b[K");
    console.error(`${title}: failed after ${seconds()}`);
    throw error;
  } finally {
    clearInterval(ticking);
  }
}

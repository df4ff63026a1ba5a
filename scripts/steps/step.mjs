/** Shows one step with its time: a ticking line on a terminal, plain lines elsewhere. Prints what the step printed where it fails. */
export async function step(title, work) {
  const started = performance.now();
  const seconds = () => `${((performance.now() - started) / 1000).toFixed(1)} s`;
  const live = process.stdout.isTTY;
  if (!live) console.log(`${title} …`);
  const ticking = live && setInterval(() => process.stdout.write(`\r${title} … ${seconds()} `), 200);
  try {
    const note = await work();
    if (live) process.stdout.write("\r\x1b[K");
    console.log(`${title}: ${note ?? "done"} (${seconds()})`);
  } catch (error) {
    if (live) process.stdout.write("\r\x1b[K");
    console.error(`${title}: failed after ${seconds()}`);
    throw error;
  } finally {
    clearInterval(ticking);
  }
}

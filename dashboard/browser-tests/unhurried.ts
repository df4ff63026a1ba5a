/**
 * Has a page draw its next frame only some time after it asked for one. Run in the page, before its own scripts: maps and charts whose pixels no
 * test looks at need not move smoothly, and each frame that is left out is a layout, a painting and a scene of the map the less.
 */
export function unhurried(): void {
  const BETWEEN_FRAMES_MS = 120;
  const { requestAnimationFrame, cancelAnimationFrame, setTimeout, clearTimeout } = window;
  const calledOff = new Map<number, () => void>();
  let asked = 0;
  window.requestAnimationFrame = (draw) => {
    asked += 1;
    const id = asked;
    const timer = setTimeout(() => {
      const frame = requestAnimationFrame((at) => {
        calledOff.delete(id);
        draw(at);
      });
      calledOff.set(id, () => cancelAnimationFrame(frame));
    }, BETWEEN_FRAMES_MS);
    calledOff.set(id, () => clearTimeout(timer));
    return id;
  };
  window.cancelAnimationFrame = (id) => {
    calledOff.get(id)?.();
    calledOff.delete(id);
  };
}

/**
 * Sends what comes at once, or, while something is under way, with all that comes meanwhile: in order, and never two at a time. `changed` hears
 * how many are not yet through.
 */
export function inTurn<T>(
  send: (batch: readonly T[]) => Promise<void>,
  changed: (unsent: number) => void,
  most: number,
): (one: T) => void {
  const unsent: T[] = [];
  let isBusy = false;
  const go = async (): Promise<void> => {
    isBusy = true;
    while (unsent.length > 0) {
      const batch = unsent.slice(0, most);
      await send(batch);
      unsent.splice(0, batch.length);
      changed(unsent.length);
    }
    isBusy = false;
  };
  return (one) => {
    unsent.push(one);
    changed(unsent.length);
    if (!isBusy) void go();
  };
}

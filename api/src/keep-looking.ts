import type { Platform } from "./context.ts";

interface Looking {
  readonly everyMs: number;
  /** The name of its pulse, and what is told on the server's output when a turn fails. */
  readonly pulse: string;
  readonly failed: string;
  /** One turn, which may break off when the looking ends; what it returns is told by the pulse. `left` asks for another at once. */
  readonly look: (at: Date, isEnding: () => boolean) => Promise<object & { readonly left?: boolean }>;
  readonly now: () => Date;
  /** What else begins a turn, or another one after that which is under way; returns what ends the hearing. */
  readonly hear?: (begin: () => void) => () => void;
}

/** Does something at once and again and again, one turn after the other, whatever became of the last; returns what ends that. */
export function keepLooking(
  { pulses }: Pick<Platform, "pulses">,
  { everyMs, pulse, failed, look, now, hear }: Looking,
): () => Promise<void> {
  let turn: Promise<void> | null = null;
  let again = false;
  let ending = false;
  const begin = (): void => {
    if (turn !== null || ending) return;
    again = false;
    const at = now();
    turn = look(at, () => ending)
      .then(({ left = false, ...told }) => {
        again ||= left;
        pulses.set(pulse, { ...told, at, failure: null });
      })
      .catch((error: Error) => {
        pulses.set(pulse, { at, failure: error.message });
        console.error(`${failed}; trying again:`, error);
      })
      .finally(() => {
        turn = null;
        if (again) begin();
      });
  };
  const timer = setInterval(begin, everyMs);
  timer.unref();
  const stopHearing = hear?.(() => {
    again = true;
    begin();
  });
  begin();
  return async () => {
    ending = true;
    clearInterval(timer);
    stopHearing?.();
    await turn;
  };
}

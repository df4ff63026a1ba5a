import type { Platform } from "./context.ts";

interface Looking {
  readonly everyMs: number;
  /** The name of its pulse, and what is told on the server's output when a turn fails. */
  readonly pulse: string;
  readonly failed: string;
  /** One turn; what it returns is told by the pulse. */
  readonly look: (at: Date) => Promise<object>;
  readonly now: () => Date;
}

/** Does something at once and again and again, one turn after the other, whatever became of the last; returns what ends that. */
export function keepLooking(
  { pulses }: Pick<Platform, "pulses">,
  { everyMs, pulse, failed, look, now }: Looking,
): () => Promise<void> {
  let turn: Promise<void> | null = null;
  const begin = (): void => {
    const at = now();
    turn ??= look(at)
      .then((told) => void pulses.set(pulse, { ...told, at, failure: null }))
      .catch((error: Error) => {
        pulses.set(pulse, { at, failure: error.message });
        console.error(`${failed}; trying again:`, error);
      })
      .finally(() => {
        turn = null;
      });
  };
  const timer = setInterval(begin, everyMs);
  timer.unref();
  begin();
  return async () => {
    clearInterval(timer);
    await turn;
  };
}

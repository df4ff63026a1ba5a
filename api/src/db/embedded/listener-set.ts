import type { EngineEvents } from "./engine.ts";

interface Hearer {
  readonly channel: string;
  readonly heard: (payload: string) => void;
  readonly resumed: (() => void) | undefined;
}

/** Who wants to hear which channel. Nobody outside this process can write, so nothing is missed while the thread runs. */
export class ListenerSet implements EngineEvents {
  readonly #hearers = new Set<Hearer>();

  /** Returns how to stop. */
  add(hearer: Hearer): () => Promise<void> {
    this.#hearers.add(hearer);
    return async () => {
      this.#hearers.delete(hearer);
    };
  }

  notification(channel: string, payload: string): void {
    for (const hearer of this.#hearers) if (hearer.channel === channel) hearer.heard(payload);
  }

  reopened(): void {
    for (const hearer of this.#hearers) hearer.resumed?.();
  }
}

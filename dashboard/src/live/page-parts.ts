import { beat, onBeat } from "./connection.ts";

/** How often a part is asked for of a server that is there before its loss is told. */
const TRIES = 3;

/** Fetches a part of the page; one that is lost with the connection is fetched when the server answers again. */
export async function fetchPart<Part>(load: () => Promise<Part>, signal?: AbortSignal): Promise<Part> {
  for (let tries = 1; ; tries++) {
    try {
      return await load();
    } catch (error) {
      if (tries === TRIES || signal?.aborted) throw error;
      await answered();
    }
  }
}

/** Fetches style sheets anew that were lost with the connection; what loads the parts asks for each but once. */
export function keepStyles(): void {
  // A resource's error does not bubble, but can be captured.
  const anew = async ({ target }: Event): Promise<void> => {
    if (!(target instanceof HTMLLinkElement) || target.rel !== "stylesheet") return;
    await answered();
    target.replaceWith(target.cloneNode());
  };
  document.addEventListener("error", anew, true);
}

/** Waits until the server answers a heartbeat; the first is asked for at once. */
const answered = (): Promise<void> =>
  new Promise((resolve) => {
    const stop = onBeat(() => {
      stop();
      resolve();
    });
    void beat();
  });

/** What parts of a page ask for by themselves, whatever they show: answered by a server that is there and has nothing to tell. */
const ANSWERS: Readonly<Record<string, () => Promise<Response>>> = {
  "/healthz": async () => new Response("ok"),
  "/config.json": async () => Response.json({}),
  // A stream that stays open, and by which nothing comes.
  "/graphql/stream": () => new Promise(() => undefined),
};

/** Addresses that nobody answers, as a test asked for them. */
const unanswered: string[] = [];

/** Takes the place of the network, which a page without a server has none of. */
export function answerPage(): void {
  globalThis.fetch = async (asked) => {
    const address = asked instanceof Request ? asked.url : String(asked);
    const answer = ANSWERS[address];
    if (answer !== undefined) return answer();
    unanswered.push(address);
    throw new TypeError(`no server of the tests answers ${address}`);
  };
}

/** What was asked for in vain since the last look. */
export const takeUnanswered = (): string[] => unanswered.splice(0);

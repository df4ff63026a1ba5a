import autocannon from "autocannon";

/** One thing to be asked over and over. */
export interface Target {
  readonly name: string;
  readonly url: string;
  /** A GraphQL document to post; a GET where there is none. */
  readonly query?: string;
  readonly variables?: object;
  /** Sent as a bearer's. */
  readonly token?: string;
}

const CONNECTIONS = 10;
const SECONDS = 4;

async function round(target: Target): Promise<number> {
  const request =
    target.query === undefined
      ? {}
      : {
          method: "POST" as const,
          headers: {
            "content-type": "application/json",
            ...(target.token === undefined ? {} : { authorization: `Bearer ${target.token}` }),
          },
          body: JSON.stringify({ query: target.query, variables: target.variables }),
        };
  const result = await autocannon({ url: target.url, connections: CONNECTIONS, duration: SECONDS, ...request });
  if (result.non2xx > 0 || result.errors > 0)
    throw new Error(`${target.name}: ${result.non2xx} answers other than 2xx and ${result.errors} failed connections`);
  return result.requests.average;
}

/** The middle value; of an even count, the mean of the two. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const half = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[half]! : (sorted[half - 1]! + sorted[half]!) / 2;
}

/**
 * Asks the targets in turn, A B C A B C …, so that all share the machine's good and bad moments. Returns each target's requests a second,
 * by round; the first round warms up and is thrown away.
 */
export async function inTurn(targets: readonly Target[], rounds: number): Promise<Map<string, number[]>> {
  const rates = new Map(targets.map((target) => [target.name, [] as number[]]));
  for (let n = 0; n <= rounds; n += 1)
    for (const target of targets) {
      const rate = await round(target);
      if (n > 0) rates.get(target.name)!.push(rate);
    }
  return rates;
}

/** Median over the rounds of a's rate ÷ b's. */
export function ratio(rates: Map<string, number[]>, a: string, b: string): number {
  const [ofA, ofB] = [rates.get(a)!, rates.get(b)!];
  return median(ofA.map((value, n) => value / ofB[n]!));
}

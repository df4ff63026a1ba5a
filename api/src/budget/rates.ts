import { RateLimiterMemory, type RateLimiterRes } from "rate-limiter-flexible";
import { RateLimited } from "../errors.ts";

/** What one account, token or address may ask in a minute; 0: as much as it likes. */
export interface RateLimits {
  readonly requestsPerMinute: number;
  /** Fields of answers, estimated: what a query counts (graphql-server/complexity.ts). */
  readonly costPerMinute: number;
}

const MINUTE_SECONDS = 60;

/** Counts what each account, token and address has asked within the minute, and refuses what goes beyond. */
export class Rates {
  readonly #requests: RateLimiterMemory | null;
  readonly #cost: RateLimiterMemory | null;

  constructor(private readonly limits: RateLimits) {
    const limiter = (points: number): RateLimiterMemory | null =>
      points === 0 ? null : new RateLimiterMemory({ points, duration: MINUTE_SECONDS });
    this.#requests = limiter(limits.requestsPerMinute);
    this.#cost = limiter(limits.costPerMinute);
  }

  /** One more request of whoever; throws RateLimited. */
  async request(whose: string): Promise<void> {
    await spend(this.#requests, whose, 1, "REQUESTS", this.limits.requestsPerMinute);
  }

  /** A query of this cost; throws RateLimited. What is answered from the cache costs nothing. */
  async cost(whose: string, cost: number): Promise<void> {
    await spend(this.#cost, whose, cost, "COST", this.limits.costPerMinute);
  }
}

async function spend(
  limiter: RateLimiterMemory | null,
  whose: string,
  points: number,
  of: "REQUESTS" | "COST",
  limit: number,
): Promise<void> {
  try {
    await limiter?.consume(whose, points);
  } catch (refused) {
    if (refused instanceof Error) throw refused;
    throw new RateLimited(of, limit, Math.max(1, Math.ceil((refused as RateLimiterRes).msBeforeNext / 1000)));
  }
}

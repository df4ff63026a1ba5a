import { createHash, timingSafeEqual } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import { LRUCache } from "lru-cache";
import { TooManyAttempts, WriteRefused, WritingOff } from "../errors.ts";

/** Wrong tokens of one address that are answered at once; each further one waits a second longer, and beyond MOST_WAITED none is looked at. */
const AT_ONCE = 5;
const MOST_WAITED = 15;
const ADDRESSES = 10_000;

interface Attempts {
  /** Wrong tokens, one forgotten a second. */
  readonly wrong: number;
  /** Milliseconds of a clock that only goes on. */
  readonly at: number;
}

/** What Fastify knows of a request. */
interface Asking {
  readonly ip: string;
  readonly headers: { readonly authorization?: string | undefined };
}

/** The one place that compares write tokens. Whoever guesses is slowed by his address, and logged; what is remembered of it is bounded. */
export class WriteTokens {
  readonly #attempts = new LRUCache<string, Attempts>({ max: ADDRESSES });
  readonly #checks = new WeakMap<object, Promise<void>>();

  constructor(
    private readonly token: string | null,
    /** Told of every wrong token, never the token itself. */
    private readonly wrong: (address: string) => void,
    private readonly wait: (ms: number) => Promise<unknown> = sleep,
    private readonly now: () => number = () => performance.now(),
  ) {}

  /** Whether the environment sets one. */
  get hasOne(): boolean {
    return this.token !== null;
  }

  /**
   * Lets only the bearer of the token pass; throws WriteRefused, WritingOff where none is set, or TooManyAttempts while
   * an address tries too often. A request tries once,
   * however many of its fields ask.
   */
  check(request: Asking): Promise<void> {
    let check = this.#checks.get(request);
    if (check === undefined) {
      check = this.#check(request.ip, request.headers.authorization ?? null);
      this.#checks.set(request, check);
    }
    return check;
  }

  async #check(address: string, authorization: string | null): Promise<void> {
    if (this.token === null) throw new WritingOff();
    const given = /^Bearer +(\S+)$/i.exec(authorization ?? "")?.[1];
    if (given === undefined)
      throw new WriteRefused(
        `expected the header "Authorization: Bearer <write token>", got ${authorization === null ? "none" : "something else"}`,
      );
    const before = this.#wrongOf(address);
    if (before >= AT_ONCE + MOST_WAITED) throw new TooManyAttempts(Math.ceil(before - AT_ONCE - MOST_WAITED) + 1);
    // Digests are of one length, which timingSafeEqual needs; it takes as long however much of a wrong token is right.
    if (timingSafeEqual(digest(given), digest(this.token))) return;
    const wrong = before + 1;
    this.#attempts.set(address, { wrong, at: this.now() });
    this.wrong(address);
    if (wrong > AT_ONCE) await this.wait((wrong - AT_ONCE) * 1000);
    throw new WriteRefused("expected the write token that the environment sets, got another one");
  }

  #wrongOf(address: string): number {
    const known = this.#attempts.get(address);
    return known ? Math.max(known.wrong - (this.now() - known.at) / 1000, 0) : 0;
  }
}

const digest = (text: string): Buffer => createHash("sha256").update(text).digest();

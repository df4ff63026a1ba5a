import { randomUUID } from "node:crypto";
import pg from "pg";
import { deferred } from "../deferred.ts";

const HEARTBEAT_CHANNEL = "atlas_heartbeat";
const HEARTBEAT_EVERY_MS = 10_000;
const HEARTBEAT_WITHIN_MS = 3_000;
const LONGEST_PAUSE_MS = 5_000;

interface Hearer {
  readonly channel: string;
  readonly heard: (payload: string) => void;
  readonly resumed: (() => void) | undefined;
}

/**
 * Hears notifications on a connection of its own, which it makes again whenever it breaks. That it truly hears is proven by
 * heartbeats sent through the watch's connections, which no full pool holds up: a half-dead socket, or a pooler that forgets LISTEN, shows as `listening` false.
 */
export class Listener {
  readonly #settings: pg.ClientConfig;
  readonly #pool: pg.Pool;
  readonly #hearers = new Set<Hearer>();
  #client: pg.Client | null = null;
  #listening = false;
  #closed = false;
  #wake: (() => void) | null = null;
  #running: Promise<void> | null = null;
  #answered: ((token: string) => void) | null = null;

  constructor(settings: pg.ClientConfig, pool: pg.Pool) {
    this.#settings = settings;
    this.#pool = pool;
  }

  get listening(): boolean {
    return this.#listening;
  }

  async listen(channel: string, heard: (payload: string) => void, resumed?: () => void): Promise<() => Promise<void>> {
    const hearer: Hearer = { channel, heard, resumed };
    this.#hearers.add(hearer);
    if (this.#running === null) {
      const first = deferred();
      this.#running = this.#keepListening(first.resolve);
      await first.promise;
    } else {
      // A connection that has just broken is made anew, and listens to every channel then.
      await this.#client?.query(`listen ${pg.escapeIdentifier(channel)}`).catch(() => this.#wake?.());
    }
    return async () => {
      this.#hearers.delete(hearer);
      const others = [...this.#hearers].some((other) => other.channel === channel);
      if (!others && this.#listening)
        await this.#client?.query(`unlisten ${pg.escapeIdentifier(channel)}`).catch(() => this.#wake?.());
    };
  }

  async close(): Promise<void> {
    this.#closed = true;
    this.#wake?.();
    await this.#running;
  }

  async #keepListening(started: () => void): Promise<void> {
    let pauseMs = 100;
    for (let round = 0; !this.#closed; round++) {
      try {
        await this.#connect();
        this.#listening = true;
        pauseMs = 100;
        if (round > 0) for (const hearer of this.#hearers) hearer.resumed?.();
        started();
        while (!this.#closed) {
          await this.#pause(HEARTBEAT_EVERY_MS);
          if (!this.#closed) await this.#heartbeat();
        }
      } catch {
        // Whatever broke it, the cure is a new connection; `listening` tells the others meanwhile.
        started();
      } finally {
        this.#listening = false;
        await this.#client?.end().catch(() => undefined);
        this.#client = null;
      }
      if (!this.#closed) await this.#pause(pauseMs);
      pauseMs = Math.min(pauseMs * 2, LONGEST_PAUSE_MS);
    }
  }

  async #connect(): Promise<void> {
    const client = new pg.Client({ ...this.#settings, connectionTimeoutMillis: 5_000 });
    this.#client = client;
    const broke = () => {
      this.#listening = false;
      this.#wake?.();
    };
    client.on("error", broke);
    client.on("end", broke);
    client.on("notification", ({ channel, payload = "" }) => {
      if (channel === HEARTBEAT_CHANNEL) this.#answered?.(payload);
      for (const hearer of this.#hearers) if (hearer.channel === channel) hearer.heard(payload);
    });
    await client.connect();
    for (const channel of new Set([HEARTBEAT_CHANNEL, ...[...this.#hearers].map((hearer) => hearer.channel)]))
      await client.query(`listen ${pg.escapeIdentifier(channel)}`);
    await this.#heartbeat();
  }

  async #heartbeat(): Promise<void> {
    const token = randomUUID();
    const answer = deferred();
    this.#answered = (payload) => {
      if (payload === token) answer.resolve();
    };
    const timer = setTimeout(() => answer.reject(new Error("a heartbeat was not heard")), HEARTBEAT_WITHIN_MS);
    try {
      await Promise.all([this.#pool.query("select pg_notify($1, $2)", [HEARTBEAT_CHANNEL, token]), answer.promise]);
    } finally {
      clearTimeout(timer);
      this.#answered = null;
    }
  }

  /** Ends early when the connection breaks or close() is called. */
  #pause(ms: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, ms);
      this.#wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }
}

import type { ServerResponse } from "node:http";
import type { FastifyRequest } from "fastify";
import { LRUCache } from "lru-cache";
import { EVERYBODY, NOBODY, type Principal, rightsKey } from "../access/principal.ts";
import { deviceUsed } from "../accounts/device.queries.ts";
import { type Device, deviceOf } from "../accounts/devices.ts";
import { noteSeen, SEEN_TO_MS, type Session, type SessionLimits, sessionOf } from "../accounts/sessions.ts";
import { tokenUsed } from "../accounts/token.queries.ts";
import { type Token, tokenOf } from "../accounts/tokens.ts";
import type { DataWatch } from "../data-watch/data-watch.ts";
import { type Database, run } from "../db/database.ts";
import type { Family } from "../db/table-families.ts";
import { DatabaseUnavailable, StreamEnded } from "../errors.ts";
import { CONTRACTS, type ManagedEstates } from "./managed-estates.ts";
import type { WriteTokens } from "./write-tokens.ts";

/** Name of the cookie that holds a session's secret. */
export const SESSION_COOKIE = "atlas_session";
/** Name of the cookie that holds a wall device's secret. */
export const DEVICE_COOKIE = "atlas_device";
/** Sessions and tokens that are known without asking the database. */
const KEPT = 10_000;
/** A session or token that runs out tells nobody. */
const LOOK_EVERY_MS = 4_000;
/** Families of what lets somebody in, and says where. */
const CHANGING: readonly Family[] = ["access", CONTRACTS];
/** Of a header or cookie; a longer one is none of ours. */
const LONGEST_SECRET = 200;

interface Kept {
  /** Epoch of the accounts that it was read in. */
  readonly epoch: number;
  readonly found: Session | Token | Device;
  /** Milliseconds; when it was last used, and up to when that is written. */
  used: number;
  written: number;
}

/** Says who sends a request. What was read of an account, session or token holds until any of them changes, by whichever process. */
export class Authentication {
  readonly #kept = new LRUCache<string, Kept>({ max: KEPT });

  constructor(
    private readonly mode: "open" | "accounts",
    private readonly database: Database,
    private readonly watch: DataWatch,
    private readonly writeTokens: WriteTokens,
    private readonly managed: ManagedEstates,
    private readonly limits: SessionLimits,
    /** Turns what the driver says into what a caller is told. */
    private readonly userError: (error: unknown) => unknown,
    private readonly now: () => Date = () => new Date(),
  ) {}

  /**
   * NOBODY without a session or token in force. Beside the deprecated write token another one is refused: throws WriteRefused, and
   * TooManyAttempts while an address tries too many. `isUse`: whether somebody is at work, so that an idle session goes on.
   */
  async principalOf(request: FastifyRequest, isUse = true): Promise<Principal> {
    if (this.mode === "open") return EVERYBODY;
    const bearer = /^Bearer +(\S+)$/i.exec(request.headers.authorization ?? "")?.[1];
    if (bearer !== undefined) {
      const token = bearer.length > LONGEST_SECRET ? null : await this.#token(bearer, isUse);
      if (token !== null) return { kind: "TOKEN", name: token.name, grants: token.grants };
      if (!this.writeTokens.hasOne) return NOBODY;
      await this.writeTokens.check(request);
      return { kind: "WRITE_TOKEN", name: "", grants: [] };
    }
    const session = await this.sessionOf(request, isUse);
    if (session !== null)
      return { kind: "ACCOUNT", name: session.name, grants: await this.#told(this.managed.grantsNow(session.grants)) };
    const device = await this.deviceOf(request, isUse);
    if (device === null || device.code !== null) return NOBODY;
    const { name, grants, programme } = device;
    return { kind: "DEVICE", name, grants, programme };
  }

  /** The wall device of a request's cookie, let in or waiting; null where none such is in force. */
  async deviceOf(request: FastifyRequest, isUse = false): Promise<Device | null> {
    const secret = request.cookies[DEVICE_COOKIE];
    if (this.mode === "open" || secret === undefined || secret.length > LONGEST_SECRET) return null;
    const now = this.now();
    const kept = await this.#find(`device ${secret}`, () => deviceOf(this.database.pool, secret, now));
    if (kept === null) return null;
    const device = kept.found as Device;
    if (isUse && device.code === null)
      await this.#note(kept, now, () => run(this.database.pool, deviceUsed, { secretHash: device.hash, at: now }));
    return device;
  }

  /** The session of a request's cookie; null where none such is in force. */
  async sessionOf(request: FastifyRequest, isUse = true): Promise<Session | null> {
    const secret = request.cookies[SESSION_COOKIE];
    if (this.mode === "open" || secret === undefined || secret.length > LONGEST_SECRET) return null;
    const now = this.now();
    const kept = await this.#find(`session ${secret}`, () => sessionOf(this.database.pool, secret, this.limits, now));
    if (kept === null) return null;
    const session = kept.found as Session;
    const { idleMs, absoluteMs } = this.limits;
    if (now.getTime() - session.startedAt.getTime() >= absoluteMs) return null;
    if (now.getTime() - kept.used >= idleMs) return null;
    if (isUse) await this.#note(kept, now, () => noteSeen(this.database.pool, session.hash, now));
    return session;
  }

  /** Aborts once the request would no longer be let in as it was: its session or token has ended, or gives other rights. */
  whileLetIn(request: FastifyRequest, response: ServerResponse): AbortSignal {
    const ending = new AbortController();
    if (this.mode === "open") return ending.signal;
    const look = async (): Promise<void> => {
      // a stream that stays open is no sign that somebody is at work
      const now = await this.principalOf(request, false).catch((error: unknown) =>
        error instanceof DatabaseUnavailable ? null : NOBODY,
      );
      // while the database cannot be asked nothing is known to have changed
      if (now === null || rightsKey(now) === rightsKey(request.principal)) return;
      stop();
      ending.abort(new StreamEnded("the account or token does not let this in any more"));
    };
    const forget = this.watch.onSettled((family) => CHANGING.includes(family) && void look());
    const timer = setInterval(() => void look(), LOOK_EVERY_MS);
    const stop = (): void => {
      forget();
      clearInterval(timer);
    };
    response.once("close", stop);
    return ending.signal;
  }

  async #token(secret: string, isUse: boolean): Promise<Token | null> {
    const now = this.now();
    const kept = await this.#find(`token ${secret}`, () => tokenOf(this.database.pool, secret, now));
    if (kept === null) return null;
    const token = kept.found as Token;
    if (token.expiresAt <= now) return null;
    if (isUse)
      await this.#note(kept, now, () => run(this.database.pool, tokenUsed, { tokenHash: token.hash, at: now }));
    return token;
  }

  async #find(key: string, read: () => Promise<Session | Token | Device | null>): Promise<Kept | null> {
    const epoch = this.watch.epoch("access");
    const known = this.#kept.get(key);
    if (known !== undefined && epoch !== null && known.epoch === epoch) return known;
    const found = await this.#told(read());
    if (found === null) {
      this.#kept.delete(key);
      return null;
    }
    const used = "seenAt" in found ? found.seenAt.getTime() : (found.usedAt?.getTime() ?? 0);
    const kept: Kept = { epoch: epoch ?? -1, found, used: Math.max(used, known?.used ?? 0), written: used };
    this.#kept.set(key, kept);
    return kept;
  }

  /** Use is written to the minute: of many requests one writes. */
  async #note(kept: Kept, now: Date, write: () => Promise<unknown>): Promise<void> {
    kept.used = now.getTime();
    if (kept.used - kept.written < SEEN_TO_MS) return;
    kept.written = kept.used;
    await this.#told(write());
  }

  #told<T>(work: Promise<T>): Promise<T> {
    return work.catch((error: unknown) => {
      throw this.userError(error);
    });
  }
}

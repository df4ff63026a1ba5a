import { run } from "../db/database.ts";
import type { Queryable } from "../db/queryable.ts";
import { insertAuditEntries, lockAuditHead, moveAuditHead } from "./audit.queries.ts";
import type { AuditAction } from "./audit-action.ts";
import { type AuditEntry, entryHash } from "./chain.ts";

/** Who does it, and from where. */
export interface Actor {
  /** account:name, token:name, shell, nobody, everybody. */
  readonly name: string;
  /** IP address; empty for a shell. */
  readonly address: string;
}

export interface Done {
  readonly action: AuditAction;
  /** To whom or what. */
  readonly subject: string;
  /** Code of the region concerned. */
  readonly regionCode?: string;
  readonly details?: Readonly<Record<string, unknown>>;
}

/** Characters of what somebody types that an entry repeats. */
const LONGEST = 200;

/** What is to be entered: who, what and when. */
export interface ToEnter {
  readonly actor: Actor;
  readonly done: Done;
  readonly at: Date;
}

/** Enters what is done, in the transaction that does it: `client` is in one. Entries of all processes come one after another. */
export async function enter(client: Queryable, actor: Actor, done: Done, at: Date): Promise<void> {
  await enterAll(client, [{ actor, done, at }]);
}

/** The same of several, in their order. */
export async function enterAll(client: Queryable, all: readonly ToEnter[]): Promise<void> {
  const [head] = await run(client, lockAuditHead, {});
  let [number, hash] = [Number(head!.entry_number), head!.entry_hash];
  const rows = all.map((one) => {
    const entry = entryOf(one);
    number += 1;
    hash = entryHash(hash, number, entry);
    return { ...entry, number: String(number), hash };
  });
  await run(client, insertAuditEntries, {
    numbers: rows.map((row) => row.number),
    ats: rows.map(({ at }) => at),
    actors: rows.map(({ actor }) => actor),
    addresses: rows.map(({ address }) => address),
    actions: rows.map(({ action }) => action),
    subjects: rows.map(({ subject }) => subject),
    regionCodes: rows.map(({ regionCode }) => regionCode),
    details: rows.map(({ details }) => details),
    hashes: rows.map((row) => row.hash),
  });
  await run(client, moveAuditHead, { number: String(number), hash });
}

const entryOf = ({ actor, done, at }: ToEnter): AuditEntry => ({
  at: at.toISOString(),
  actor: actor.name,
  address: actor.address,
  action: done.action,
  subject: done.subject.replaceAll("\0", "").slice(0, LONGEST),
  regionCode: done.regionCode ?? "",
  details: JSON.stringify(done.details ?? {}),
});

import { statement } from "../db/statement.ts";

/** The end of the chain, held until the transaction ends, so that entries come one after another. */
export const lockAuditHead = statement()({
  name: "lockAuditHead",
  text: "select entry_number, entry_hash from audit_head for update",
  row: { entry_number: "int8", entry_hash: "text" },
});

export const moveAuditHead = statement<{ readonly number: string; readonly hash: string }>()({
  name: "moveAuditHead",
  text: "update audit_head set entry_number = :number::bigint, entry_hash = :hash",
  row: {},
});

/** A list of each column, in the order of the entries. */
export const insertAuditEntries = statement<{
  readonly numbers: readonly string[];
  readonly ats: readonly string[];
  readonly actors: readonly string[];
  readonly addresses: readonly string[];
  readonly actions: readonly string[];
  readonly subjects: readonly string[];
  readonly regionCodes: readonly string[];
  readonly details: readonly string[];
  readonly hashes: readonly string[];
}>()({
  name: "insertAuditEntries",
  text: `
    insert into audit_entries (entry_number, at, actor, address, action, subject, region_code, details, entry_hash)
    select * from unnest(:numbers::bigint[], :ats::timestamptz[], :actors::text[], :addresses::text[], :actions::text[],
      :subjects::text[], :regionCodes::text[], :details::text[], :hashes::text[])`,
  row: {},
});

const COLUMNS = "entry_number, at, actor, address, action, subject, region_code, details, entry_hash";
const ROW = {
  entry_number: "int8",
  at: "timestamptz",
  actor: "text",
  address: "text",
  action: "text",
  subject: "text",
  region_code: "text",
  details: "text",
  entry_hash: "text",
} as const;

/** Entries behind a number, in their order. */
export const auditEntriesAfter = statement<{ readonly after: string; readonly limit: number }>()({
  name: "auditEntriesAfter",
  text: `
    select ${COLUMNS}, to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as exact_at
    from audit_entries where entry_number > :after::bigint order by entry_number limit :limit::int`,
  row: { ...ROW, exact_at: "text?" },
});

/** Which entries; null: not asked. */
interface AuditWhere {
  readonly actor: string | null;
  readonly actions: readonly string[] | null;
  readonly from: Date | null;
  /** Not included. */
  readonly until: Date | null;
}
const WHERE = `(:actor::text is null or actor = :actor) and (:actions::text[] is null or action = any(:actions))
    and (:from::timestamptz is null or at >= :from) and (:until::timestamptz is null or at < :until)`;

/** A page of entries, the newest first, before a number (null: from the end). */
export const auditEntriesNewest = statement<AuditWhere & { readonly before: string | null; readonly limit: number }>()({
  name: "auditEntriesNewest",
  text: `
    select ${COLUMNS} from audit_entries where ${WHERE} and (:before::bigint is null or entry_number < :before)
    order by entry_number desc limit :limit::int`,
  row: ROW,
});

export const countAuditEntries = statement<AuditWhere>()({
  name: "countAuditEntries",
  text: `select count(*)::int as entries from audit_entries where ${WHERE}`,
  row: { entries: "int4" },
});

export const auditHead = statement()({
  name: "auditHead",
  text: "select entry_number, entry_hash, kept_after, kept_after_hash from audit_head",
  row: { entry_number: "int8", entry_hash: "text", kept_after: "int8", kept_after_hash: "text" },
});

/** The last of the entries before the first one that is no older than a moment; none where that is the very first. */
export const lastAuditEntryBefore = statement<{ readonly before: Date }>()({
  name: "lastAuditEntryBefore",
  text: `
    select entry_number, entry_hash from audit_entries
    where entry_number < coalesce((select min(entry_number) from audit_entries where at >= :before), 9223372036854775807)
    order by entry_number desc limit 1`,
  row: { entry_number: "int8", entry_hash: "text" },
});

export const deleteAuditEntries = statement<{ readonly upTo: string }>()({
  name: "deleteAuditEntries",
  text: "delete from audit_entries where entry_number <= :upTo::bigint returning entry_number",
  row: { entry_number: "int8" },
});

/** The chain begins behind an entry that is gone. */
export const cutAuditBefore = statement<{ readonly number: string; readonly hash: string }>()({
  name: "cutAuditBefore",
  text: "update audit_head set kept_after = :number::bigint, kept_after_hash = :hash",
  row: {},
});

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

export const insertAuditEntry = statement<{
  readonly number: string;
  readonly at: string;
  readonly actor: string;
  readonly address: string;
  readonly action: string;
  readonly subject: string;
  readonly regionCode: string;
  readonly details: string;
  readonly hash: string;
}>()({
  name: "insertAuditEntry",
  text: `
    insert into audit_entries (entry_number, at, actor, address, action, subject, region_code, details, entry_hash)
    values (:number::bigint, :at::timestamptz, :actor, :address, :action, :subject, :regionCode, :details, :hash)`,
  row: {},
});

/** Entries behind a number, in their order. */
export const auditEntriesAfter = statement<{ readonly after: string; readonly limit: number }>()({
  name: "auditEntriesAfter",
  text: `
    select entry_number, at, actor, address, action, subject, region_code, details, entry_hash
    from audit_entries where entry_number > :after::bigint order by entry_number limit :limit::int`,
  row: {
    entry_number: "int8",
    at: "timestamptz",
    actor: "text",
    address: "text",
    action: "text",
    subject: "text",
    region_code: "text",
    details: "text",
    entry_hash: "text",
  },
});

export const auditHead = statement()({
  name: "auditHead",
  text: "select entry_number, entry_hash from audit_head",
  row: { entry_number: "int8", entry_hash: "text" },
});

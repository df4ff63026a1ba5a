import { statement } from "../db/statement.ts";

export const insertFirstLink = statement<{ readonly linkHash: string; readonly expiresAt: Date }>()({
  name: "insertFirstLink",
  text: "insert into access_first_links (link_hash, expires_at) values (:linkHash, :expiresAt)",
  row: {},
});

/** Takes it, so that it cannot be used again; no row where it is unknown or has run out. */
export const takeFirstLink = statement<{ readonly linkHash: string; readonly now: Date }>()({
  name: "takeFirstLink",
  text: "delete from access_first_links where link_hash = :linkHash and expires_at > :now returning link_hash",
  row: { link_hash: "text" },
});

export const deleteFirstLinks = statement()({
  name: "deleteFirstLinks",
  text: "delete from access_first_links",
  row: {},
});

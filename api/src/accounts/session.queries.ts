import { statement } from "../db/statement.ts";

export const insertSession = statement<{
  readonly sessionHash: string;
  readonly accountId: number;
  readonly address: string;
  readonly agent: string;
  readonly at: Date;
}>()({
  name: "insertSession",
  text: `
    insert into access_sessions (session_hash, account_id, address, agent, started_at, seen_at)
    values (:sessionHash, :accountId, :address, :agent, :at::timestamptz, :at::timestamptz)`,
  row: {},
});

/** A session with its account and that one's grants, a row each; none where it has ended, or the account is disabled. */
export const sessionByHash = statement<{
  readonly sessionHash: string;
  /** Sessions begun before it have ended, and such as were last seen before that. */
  readonly startedAfter: Date;
  readonly seenAfter: Date;
}>()({
  name: "sessionByHash",
  text: `
    select s.account_id, a.name, a.issuer, s.started_at, s.seen_at, g.role, g.region_id, g.personal,
      g.firm_city_code, g.firm_id, g.firm_name
    from access_sessions s
    join access_accounts a on a.account_id = s.account_id
    left join access_grants g on g.account_id = a.account_id
    where s.session_hash = :sessionHash and a.disabled_at is null and s.started_at > :startedAfter and s.seen_at > :seenAfter
    order by g.grant_id`,
  row: {
    account_id: "int4",
    name: "text",
    issuer: "text?",
    started_at: "timestamptz",
    seen_at: "timestamptz",
    role: "text?",
    region_id: "int4?",
    personal: "bool?",
    firm_city_code: "text?",
    firm_id: "int8?",
    firm_name: "text?",
  },
});

export const sessionSeen = statement<{ readonly sessionHash: string; readonly at: Date }>()({
  name: "sessionSeen",
  text: "update access_sessions set seen_at = :at where session_hash = :sessionHash",
  row: {},
});

/** An account's sessions that have not ended, the one last used first. */
export const sessionsOfAccount = statement<{
  readonly accountId: number;
  readonly startedAfter: Date;
  readonly seenAfter: Date;
}>()({
  name: "sessionsOfAccount",
  text: `
    select session_hash, address, agent, started_at, seen_at from access_sessions
    where account_id = :accountId and started_at > :startedAfter and seen_at > :seenAfter
    order by seen_at desc, started_at desc, session_hash`,
  row: {
    session_hash: "text",
    address: "text",
    agent: "text",
    started_at: "timestamptz",
    seen_at: "timestamptz",
  },
});

/** Ends one session of an account; no row where it has none such. */
export const deleteSession = statement<{ readonly accountId: number; readonly sessionHash: string }>()({
  name: "deleteSession",
  text: `
    delete from access_sessions where session_hash = :sessionHash and account_id = :accountId
    returning session_hash`,
  row: { session_hash: "text" },
});

/** Ends an account's sessions, but one (null: all). */
export const deleteSessions = statement<{ readonly accountId: number; readonly but: string | null }>()({
  name: "deleteSessions",
  text: `
    delete from access_sessions where account_id = :accountId and (:but::text is null or session_hash <> :but)
    returning session_hash`,
  row: { session_hash: "text" },
});

export const deleteEndedSessions = statement<{ readonly startedBefore: Date; readonly seenBefore: Date }>()({
  name: "deleteEndedSessions",
  text: "delete from access_sessions where started_at <= :startedBefore or seen_at <= :seenBefore",
  row: {},
});

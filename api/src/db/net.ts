import pg from "pg";
import type { Queryable } from "./queryable.ts";

/** What the net of row-level security lets through: rows of these regions or estates, and sums of these cities. */
export interface Seen {
  /** An int4multirange of region ids, and an int8multirange of estate ids. */
  readonly regions: string;
  readonly estates: string;
  /** Codes of the cities that any of them lies in, and of those of which all do: text[]. */
  readonly cities: string;
  readonly wholeCities: string;
}

/** Of who sees some estates alone: no region's rows, and no city's sums. */
export const estatesNet = (estateIds: readonly string[]): Seen => ({
  regions: "{}",
  estates: `{${estateIds.map((id) => `[${id},${id}]`).join()}}`,
  cities: "{}",
  wholeCities: "{}",
});

/** Whether the database has the role that cannot pass by the net, and lets us take it: a site's own server may not have let us make it. */
export async function hasNet(on: Queryable): Promise<boolean> {
  const { rows } = await on.query<{ ready: boolean }>(
    `select coalesce(pg_has_role(to_regrole('atlas_reader'), 'MEMBER'), false)
       and coalesce((select relrowsecurity from pg_class where oid = to_regclass('estates')), false) as ready`,
  );
  return rows[0]!.ready;
}

/** Puts under the net what is not under it yet: its role may have come after the migration that wanted it. Returns how many tables that were. */
export async function layNet(on: Queryable): Promise<number> {
  const { rows } = await on.query<{ laid: number }>("select lay_net() as laid");
  return rows[0]!.laid;
}

/** Why there is no net, and what to do about it, for whoever starts a server with accounts. */
export const WITHOUT_NET =
  "Row-level security is missing behind the scopes of accounts: what statements themselves name holds them alone. On a cluster (Citus) that is so. Elsewhere let a " +
  'superuser run "create role atlas_reader nologin; grant atlas_reader to <the user of DATABASE_URL>;" and start again.';

/** The role, and what it sees, up to the end of the transaction. */
const BEFORE = `select set_config('role', 'atlas_reader', true), set_config('atlas.regions', $1, true),
  set_config('atlas.cities', $2, true), set_config('atlas.whole_cities', $3, true), set_config('atlas.estates', $4, true)`;

/** Its name on a connection whose server process is its own, and the connections that have it: it is read and planned once, not with each question. */
const PREPARED = "atlas_net";
const prepared = new WeakSet<Connection>();

/** What pg calls on a query it submits; its types leave most of it out. */
interface Connection {
  readonly stream: { cork?(): void; uncork?(): void };
  parse(query: { text: string; name: string; types: number[] }): void;
  bind(values: { portal: string; statement: string; values: readonly string[] }): void;
  execute(what: { portal: string; rows: number }): void;
}
type Told = "handleRowDescription" | "handleDataRow" | "handleCommandComplete";
type Own = { queryMode: "extended"; submit(connection: Connection): unknown } & Record<
  Told,
  (...told: unknown[]) => void
>;

/**
 * Runs a statement as the role that sees `seen` alone. Both go to the server at once and up to one Sync, which makes them one transaction
 * without a word of it: it costs no journey more than the statement by itself. `mayPrepare`: no other connection shares this one's server process.
 */
export function queryUnderNet(
  client: pg.PoolClient,
  text: string,
  values: readonly unknown[],
  { regions, cities, wholeCities, estates }: Seen,
  mayPrepare: boolean,
): Promise<pg.QueryResult> {
  const query = new pg.Query(text, values as unknown[]);
  const own = query as unknown as Own;
  own.queryMode = "extended";
  // Only the statement is described: what comes before that is the answer to what goes before it.
  let described = false;
  const once = (name: Told): void => {
    const tell = own[name];
    own[name] = (...told) => {
      described ||= name === "handleRowDescription";
      if (described) tell.apply(query, told);
    };
  };
  for (const name of ["handleRowDescription", "handleDataRow", "handleCommandComplete"] as const) once(name);
  const { submit } = own;
  own.submit = (connection) => {
    connection.stream.cork?.();
    const name = mayPrepare ? PREPARED : "";
    try {
      if (!prepared.has(connection)) connection.parse({ text: BEFORE, name, types: [] });
      if (mayPrepare) prepared.add(connection);
      connection.bind({ portal: "", statement: name, values: [regions, cities, wholeCities, estates] });
      connection.execute({ portal: "", rows: 0 });
      return submit.call(query, connection);
    } finally {
      connection.stream.uncork?.();
    }
  };
  return new Promise((resolve, reject) => {
    query.once("end", resolve as () => void);
    query.once("error", reject);
    client.query(query);
  });
}

import { command, send } from "../db/command.ts";
import { type Database, inTransaction, liftTimeLimit } from "../db/database.ts";
import { DatabaseError } from "../db/database-error.ts";
import type { Queryable } from "../db/queryable.ts";
import { type Plan, planOf, type Step } from "./plan.ts";
import { hasCitus, requireCitus, tableLocations } from "./table-location.ts";

/**
 * A transaction that writes tables in shards and tables that are whole everywhere, as every import is, must take one connection a server.
 */
const ONE_CONNECTION = "citus.multi_shard_modify_mode";

/** What is to be done to the database; on a server without Citus, what would be on a cluster that has its tables. */
export async function distributionPlan(client: Queryable): Promise<Plan> {
  const plan = planOf(await tableLocations(client));
  // before any table goes into shards
  const steps = [...(await netSteps(client)), ...plan.steps];
  if ((await hasCitus(client)) && (await isSet(client))) return { ...plan, steps };
  return { ...plan, steps: [...steps, await settingStep(client)] };
}

/** A table in shards cannot have policies with a subquery in them: on a cluster what every statement names holds scopes alone. */
async function netSteps(client: Queryable): Promise<Step[]> {
  const { rows } = await client.query(
    "select 1 from pg_policies where schemaname = 'public' and policyname = 'in_scope' limit 1",
  );
  return rows.length === 0 ? [] : [{ what: "row-level security", sql: "select lift_net()" }];
}

/**
 * Brings every table of the coordinator's database to its place, with the rows that it has: all in one transaction, or nothing. Returns
 * what was run. Throws where the database is no coordinator, and where a table stands somewhere else already. Connections that are open
 * do not know of the setting: servers must be started again.
 */
export async function distribute(
  database: Database,
  told: (step: Step) => void = () => undefined,
): Promise<readonly Step[]> {
  return inTransaction(database, async (client) => {
    await requireCitus(client);
    await liftTimeLimit(client);
    const { steps, misplaced } = await distributionPlan(client);
    if (misplaced.length > 0)
      throw new DatabaseError(
        `Nothing was changed: ${misplaced.join("; ")}. Take them back with "select undistribute_table('…')" and run this again.`,
      );
    await client.query(`set local ${ONE_CONNECTION} = 'sequential'`);
    for (const step of steps) {
      told(step);
      await client.query(step.sql);
    }
    return steps;
  });
}

const settingOfDatabase = command<{ readonly setting: string }>(
  `select 1 from pg_db_role_setting s join pg_database d on d.oid = s.setdatabase
   where d.datname = current_database() and :setting = any(s.setconfig)`,
);

async function isSet(client: Queryable): Promise<boolean> {
  const { rows } = await send(client, settingOfDatabase, { setting: `${ONE_CONNECTION}=sequential` });
  return rows.length > 0;
}

async function settingStep(client: Queryable): Promise<Step> {
  const { rows } = await client.query<{ sql: string }>(
    `select format('alter database %I set ${ONE_CONNECTION} = %L', current_database(), 'sequential') as sql`,
  );
  return { what: "the database's setting for writers", sql: rows[0]!.sql };
}

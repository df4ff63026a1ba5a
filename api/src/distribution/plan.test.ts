import { describe, expect, it } from "vitest";
import { describeOnBoth } from "../../test/databases.ts";
import { REGISTERS } from "../registers/registry.ts";
import { distribute, distributionPlan } from "./distribute.ts";
import { PLACEMENT } from "./placement.ts";
import { planOf } from "./plan.ts";
import { hasCitus, requireCitus, type TableLocation, tableLocations } from "./table-location.ts";

const done = (as: TableLocation["as"], by: string | null, group: number | null) => ({ as, by, group });
/** The tableLocations as they are once the plan has been run. */
const inPlace = (all: readonly TableLocation[]): TableLocation[] =>
  all.map((standing) => ({
    ...standing,
    ...(PLACEMENT.distributed.includes(standing.table)
      ? done("distributed", "city_code", 7)
      : PLACEMENT.referenced.includes(standing.table)
        ? done("referenced", null, 1)
        : {}),
  }));

describeOnBoth("the plan for a cluster", (getDatabase) => {
  const pool = () => getDatabase().pool;
  const found = () => tableLocations(pool());

  it("names every table that is not the coordinator's own once, registers' tables too, after those that its keys point to", async (context) => {
    if (await hasCitus(pool())) context.skip();
    const { steps, misplaced } = await distributionPlan(pool());
    expect(misplaced).toEqual([]);
    expect(steps[0]).toEqual({ what: "row-level security", sql: "select lift_net()" });
    const tables = steps.slice(1, -1).map(({ what }) => what);
    expect(tables.toSorted()).toEqual([...PLACEMENT.distributed, ...PLACEMENT.referenced].toSorted());
    for (const { table } of REGISTERS) expect(tables).toContain(table);
    const { rows } = await pool().query<{ from: string; to: string }>(
      `select conrelid::regclass::text as "from", confrelid::regclass::text as "to" from pg_constraint
       where contype = 'f' and conrelid <> confrelid and conrelid::regclass::text = any($1)`,
      [tables],
    );
    expect(rows.length).toBeGreaterThan(8);
    expect(rows.filter(({ from, to }) => tables.indexOf(to) > tables.indexOf(from))).toEqual([]);
    expect(steps.at(-1)!.sql).toMatch(/^alter database \S+ set citus\.multi_shard_modify_mode = 'sequential'$/);
  });

  it("has nothing to do where all is in its place, and only the table of a new migration where that is not", async () => {
    const placed = inPlace(await found());
    expect(planOf(placed)).toEqual({ steps: [], misplaced: [] });
    const later = placed.map((s) => (s.table === "mediation_cases" ? { ...s, ...done("local", null, null) } : s));
    expect(planOf(later).steps).toEqual([
      {
        what: "mediation_cases",
        sql: "select create_distributed_table('mediation_cases', 'city_code', colocate_with => 'estates')",
      },
    ]);
  });

  it("tells tables that stand elsewhere: by another column, in another group, whole where shards are meant", async () => {
    const moved: Record<string, ReturnType<typeof done>> = {
      complaints: done("distributed", "complaint_id", 7),
      flow_days: done("distributed", "city_code", 8),
      renovations: done("referenced", null, 1),
      imports: done("referenced", null, 1),
    };
    const { misplaced, steps } = planOf(inPlace(await found()).map((s) => ({ ...s, ...moved[s.table] })));
    expect(steps).toEqual([]);
    expect(misplaced.map((words) => words.split(":")[0]).sort()).toEqual(Object.keys(moved).sort());
    expect(misplaced[0]).toMatch(/^complaints: expected in shards by city_code.*, found in shards by complaint_id/);
  });

  it("refuses a table that no list names, and one that the database lacks", async () => {
    const all = await found();
    expect(() => planOf([...all, { ...all[0]!, table: "spaceships" }])).toThrow(/spaceships is in none of the lists/);
    expect(() => planOf(all.filter(({ table }) => table !== "estates"))).toThrow(
      /found none named estates\. Start the server/,
    );
  });

  it("says what is missing on a server without Citus, and changes nothing", async (context) => {
    if (await hasCitus(pool())) context.skip();
    await expect(requireCitus(pool())).rejects.toThrow(
      /Expected the coordinator of a cluster.*found PostgreSQL \d+.*without it/,
    );
    const before = await found();
    await expect(distribute(getDatabase())).rejects.toThrow(/Name the coordinator in DATABASE_URL/);
    expect(await found()).toEqual(before);
  });
});

describe("where tables live", () => {
  it("is said once for each", () => {
    const all = Object.values(PLACEMENT).flat();
    expect(all.length).toBe(new Set(all).size);
  });
});

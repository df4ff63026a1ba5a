import { expect, it } from "vitest";
import { describeOnBoth } from "../../test/databases.ts";
import { REGISTERS } from "../registers/registry.ts";
import { schema } from "../schema.ts";
import { allCodeLists, type CodeList } from "./code-list.ts";

// Every slice declares its lists when the schema imports it.
await schema();

/** Enum types of the database that are no code lists: they belong to the platform's own tables, not to records of files. */
const OTHER_TYPES = ["boundary_quality", "observation_qualifier", "region_kind", "region_level"];
/** Worked out from records, or said by the code alone: nothing in the database holds them. */
const NOT_STORED = [
  "alarm_kinds",
  "alert_conditions",
  "calendar_day_kinds",
  "clock_cards",
  "clock_note_reasons",
  "clock_states",
  "complaint_link_states",
  "due_change_reasons",
  "due_shifts",
  "forecast_horizons",
  "forecast_skills",
  "hotspot_events",
  "hotspot_kinds",
  "intervention_kinds",
  "ladder_gaps",
  "loop_holders",
  "loop_phases",
  "party_coverage_steps",
  "queue_lists",
  "renovation_statuses",
  "stretch_reasons",
];

/** ManagementMode → management_mode. */
const sqlType = ({ type }: CodeList): string => type.replace(/(?<!^)([A-Z])/g, "_$1").toLowerCase();

describeOnBoth("code lists", (getDatabase) => {
  const enumTypes = async (): Promise<Map<string, string[]>> => {
    const { rows } = await getDatabase().pool.query<{ name: string; labels: string[] }>(
      `select t.typname::text as name, array_agg(e.enumlabel::text order by e.enumsortorder) as labels
       from pg_type t join pg_enum e on e.enumtypid = t.oid join pg_namespace n on n.oid = t.typnamespace
       where n.nspname = 'public' group by t.typname`,
    );
    return new Map(rows.map(({ name, labels }) => [name, labels]));
  };

  it("every enum type has the codes of its list, in its order", async () => {
    const types = await enumTypes();
    const lists = new Map(allCodeLists().map((list) => [sqlType(list), list.values]));
    for (const other of OTHER_TYPES) expect(types.delete(other)).toBe(true);
    expect(Object.fromEntries(types)).toEqual(
      Object.fromEntries([...types.keys()].map((name) => [name, lists.get(name)])),
    );
  });

  it("every other column of a register's codes is checked for the codes of its list", async () => {
    const checked: string[] = [];
    for (const { table, columns } of REGISTERS)
      for (const [name, { codes, stored = name, sqlType: type }] of Object.entries(columns)) {
        if (codes === undefined || type !== "text") continue;
        const { rows } = await getDatabase().pool.query<{ said: string }>(
          `select pg_get_constraintdef(c.oid) as said
           from pg_constraint c join pg_attribute a on a.attrelid = c.conrelid and array[a.attnum] = c.conkey
           where c.contype = 'c' and c.conrelid = $1::regclass and a.attname = $2`,
          [table, stored],
        );
        const allowed = rows.map(({ said }) => [...said.matchAll(/'([^']*)'/g)].map(([, code]) => code));
        expect(allowed, `${table}.${stored}`).toContainEqual(codes.values);
        checked.push(codes.id);
      }
    const types = await enumTypes();
    const stored = [
      ...checked,
      ...allCodeLists()
        .filter((list) => types.has(sqlType(list)))
        .map(({ id }) => id),
    ];
    expect(new Set([...stored, ...NOT_STORED])).toEqual(new Set(allCodeLists().map(({ id }) => id)));
    expect(NOT_STORED.filter((id) => stored.includes(id))).toEqual([]);
  });
});

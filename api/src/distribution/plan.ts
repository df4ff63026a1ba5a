import { DatabaseError } from "../db/database-error.ts";
import { PLACEMENT, type Placement } from "./placement.ts";
import type { TableLocation } from "./table-location.ts";

/** The column that leads every key of a big table. */
const BY = "city_code";

export interface Step {
  /** The table, or whatever else it changes. */
  readonly what: string;
  readonly sql: string;
}

export interface Plan {
  /** What is to be run, in this order; nothing where every table is in its place. */
  readonly steps: readonly Step[];
  /** Tables that are placed otherwise than declared, which an operator must take back first. */
  readonly misplaced: readonly string[];
}

/**
 * What brings the tables from where they are to where the list says. Tables go after those that their keys point to. Throws where the
 * list and the database do not name the same tables.
 */
export function planOf(tables: readonly TableLocation[], placement: Placement = PLACEMENT): Plan {
  checkNames(tables, placement);
  const byName = new Map(tables.map((table) => [table.table, table]));
  const anchor = placement.distributed[0]!;
  const steps: Step[] = [];
  const misplaced: string[] = [];
  for (const [as, tables] of [
    ["referenced", placement.referenced],
    ["distributed", placement.distributed],
    ["local", placement.local],
  ] as const)
    for (const table of afterWhatTheyPointTo(tables, byName)) {
      const found = byName.get(table)!;
      if (found.as !== "local" && !inPlace(found, as, byName.get(anchor)!))
        misplaced.push(`${table}: expected ${wordsOf(as)}, found ${wordsOf(found.as, found.by)}`);
      else if (found.as === "local" && as === "referenced")
        steps.push({ what: table, sql: `select create_reference_table('${table}')` });
      else if (found.as === "local" && as === "distributed")
        steps.push({
          what: table,
          sql: `select create_distributed_table('${table}', '${BY}', colocate_with => '${table === anchor ? "none" : anchor}')`,
        });
    }
  return { steps, misplaced };
}

function inPlace(found: TableLocation, as: TableLocation["as"], anchor: TableLocation): boolean {
  if (found.as !== as) return false;
  return as !== "distributed" || (found.by === BY && found.group === anchor.group);
}

function wordsOf(as: TableLocation["as"], by: string | null = BY): string {
  if (as === "local") return "on the coordinator alone";
  return as === "referenced" ? "whole on every server" : `in shards by ${by}, in the group of the others`;
}

function checkNames(tables: readonly TableLocation[], { distributed, referenced, local }: Placement): void {
  const declared = [...distributed, ...referenced, ...local];
  const found = tables.map(({ table }) => table);
  const lacking = declared.filter((table) => !found.includes(table));
  if (lacking.length > 0)
    throw new DatabaseError(
      `Expected the tables that this version has, found none named ${lacking.join(", ")}. Start the server on this database once, then run this again.`,
    );
  const unknown = found.filter((table) => !declared.includes(table));
  if (unknown.length > 0)
    throw new DatabaseError(
      `Expected to know of every table where it lives; ${unknown.join(", ")} is in none of the lists of api/src/distribution/placement.ts and no register's table.`,
    );
}

/** The tables in an order in which no foreign key points to a later one of them. */
function afterWhatTheyPointTo(tables: readonly string[], byName: ReadonlyMap<string, TableLocation>): string[] {
  const ordered = new Set<string>();
  const visit = (table: string): void => {
    if (ordered.has(table) || !tables.includes(table)) return;
    for (const first of byName.get(table)!.pointsTo) visit(first);
    ordered.add(table);
  };
  for (const table of tables) visit(table);
  return [...ordered];
}

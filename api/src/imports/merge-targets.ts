import { send } from "../db/command.ts";
import type { ImportRun } from "./import-run.ts";
import type { TypedRows } from "./interpret-rows.ts";
import * as sql from "./staging/complaint-events.queries.ts";
import { eventTargets, mergedOnward, resolveTargets, type TargetOfRow } from "./staging/merge-targets.queries.ts";

/**
 * Finds the complaints that merged ones go on under. Refuses what is not known, lies in another city, is the complaint itself, or goes on under
 * it, over however many others; rows of a batch hold against each other in their order.
 */
export async function findMergeTargets({ client, problems }: ImportRun, rows: TypedRows): Promise<void> {
  if (!rows.carries("merged_into")) return;
  await client.query(resolveTargets);
  const told = (await client.query<TargetOfRow>(eventTargets)).rows;
  if (told.length === 0) return;
  const onward = await storedOnward(
    told,
    async (keys) =>
      (
        await send(client, mergedOnward, {
          cityCodes: keys.map((key) => key.city_code),
          days: keys.map((key) => key.day),
          numbers: keys.map((key) => key.number),
        })
      ).rows,
  );
  const refused: number[] = [];
  for (const { row_number: row, got, known, city_code, complaint_id, target_id } of told) {
    const key = `${city_code}:${complaint_id}`;
    const target = target_id === null ? null : `${city_code}:${target_id}`;
    const expected =
      known !== 1
        ? known === 0
          ? "the id of a complaint that is known"
          : `the id of one complaint, ${known} are known`
        : target === null
          ? "the id of a complaint of the same city"
          : target === key
            ? "the id of another complaint"
            : leadsTo(onward, target, key)
              ? "a complaint that does not go on under this one itself"
              : null;
    if (expected === null) onward.set(key, target!);
    else {
      problems.add({ row, column: rows.headerOf("merged_into"), expected, got });
      refused.push(row);
    }
  }
  await send(client, sql.removeRows, { rowNumbers: refused });
}

interface Key {
  readonly city_code: string;
  readonly day: string;
  readonly number: string;
}

/** What the targets go on under in turn, by what is stored, to the end. */
async function storedOnward(
  told: readonly TargetOfRow[],
  read: (keys: readonly Key[]) => Promise<readonly (Key & { readonly target_day: string; readonly target: string })[]>,
): Promise<Map<string, string>> {
  const onward = new Map<string, string>();
  let asked = new Map<string, Key>();
  const ask = (city_code: string, day: string, number: string): void => {
    if (!onward.has(`${city_code}:${number}`)) asked.set(`${city_code}:${number}`, { city_code, day, number });
  };
  for (const row of told) if (row.target_id !== null) ask(row.city_code, row.target_on!, row.target_id);
  while (asked.size > 0) {
    const found = await read([...asked.values()]);
    asked = new Map();
    for (const { city_code, number, target } of found) onward.set(`${city_code}:${number}`, `${city_code}:${target}`);
    for (const { city_code, target_day, target } of found) ask(city_code, target_day, target);
  }
  return onward;
}

function leadsTo(onward: ReadonlyMap<string, string>, from: string, to: string): boolean {
  const passed = new Set<string>();
  for (let at: string | undefined = from; at !== undefined && !passed.has(at); at = onward.get(at)) {
    if (at === to) return true;
    passed.add(at);
  }
  return false;
}

import { run } from "../db/database.ts";
import type { Queryable } from "../db/queryable.ts";
import { deleteMatters, inOrderReported, insertMatters, LOCK_MATTERS, tiesOf } from "./matters.queries.ts";

/** A complaint of a city: its number, and the day on which it was reported. */
export interface MemberKey {
  readonly number: string;
  readonly day: string;
}

/** Counts anew which complaints tell of one matter: those given, and whatever they are or were tied to. In the transaction that changes a tie. */
export async function recountMatters(client: Queryable, cityCode: string, keys: readonly MemberKey[]): Promise<void> {
  await client.query(LOCK_MATTERS);
  const days = new Map(keys.map(({ number, day }) => [number, day]));
  const matters = new Matters();
  for (let asked = [...days.keys()]; asked.length > 0; ) {
    const ties = await run(client, tiesOf, { cityCode, ...columns(asked, days) });
    asked = [];
    for (const tie of ties) {
      for (const [number, day] of [
        [tie.complaint_id, tie.reported_on],
        [tie.other_id, tie.other_on],
      ] as const) {
        if (days.has(number)) continue;
        days.set(number, day);
        asked.push(number);
      }
      if (tie.holds) matters.join(tie.complaint_id, tie.other_id);
    }
  }
  const numbers = [...days.keys()];
  await run(client, deleteMatters, { cityCode, numbers });
  const firsts = new Map<string, string>();
  const following: [string, string][] = [];
  for (const { complaint_id } of await run(client, inOrderReported, { cityCode, ...columns(numbers, days) })) {
    const matter = matters.of(complaint_id);
    const first = firsts.get(matter);
    if (first === undefined) firsts.set(matter, complaint_id);
    else following.push([complaint_id, first]);
  }
  if (following.length === 0) return;
  await run(client, insertMatters, {
    cityCode,
    ...columns(
      following.map(([number]) => number),
      days,
    ),
    firstDays: following.map(([, first]) => days.get(first)!),
    firstNumbers: following.map(([, first]) => first),
  });
}

const columns = (numbers: readonly string[], days: ReadonlyMap<string, string>) => ({
  days: numbers.map((number) => days.get(number)!),
  numbers,
});

/** Which are one, joined two by two (https://en.wikipedia.org/wiki/Disjoint-set_data_structure). */
class Matters {
  readonly #above = new Map<string, string>();

  /** What a matter is known by. */
  of(number: string): string {
    let at = number;
    for (let above = this.#above.get(at); above !== undefined; above = this.#above.get(at)) at = above;
    return at;
  }

  join(one: string, other: string): void {
    const [a, b] = [this.of(one), this.of(other)];
    if (a !== b) this.#above.set(b, a);
  }
}

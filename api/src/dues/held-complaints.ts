import { setImmediate as nextTurn } from "node:timers/promises";
import { currentPolicies } from "../clocks/current-policies.ts";
import { stepClocks, type ToldComplaint } from "../clocks/step-clocks.ts";
import { allCategories } from "../complaints/category.queries.ts";
import { CategoryTree } from "../complaints/category-tree.ts";
import { timesOf } from "../complaints/complaint.loaders.ts";
import { complaintsByIds } from "../complaints/complaint.queries.ts";
import { run } from "../db/database.ts";
import { byKeys } from "../db/plan.ts";
import type { Queryable } from "../db/queryable.ts";
import { EVERYWHERE, type Row } from "../db/statement.ts";
import { estateStates } from "../estate/estate.queries.ts";
import { firmsByIds } from "../firm/firm.queries.ts";
import { cityKeyText } from "../graphql/city-key.ts";
import { manyEach } from "../loader.ts";
import { codesTo, ENDED, eventOf } from "../loops/complaint-clocks.ts";
import { eventsOfComplaints } from "../loops/complaint-history.queries.ts";
import { historyFrom } from "../loops/complaint-history.ts";
import type { ComplaintHistoryEvent } from "../loops/complaint-history.type.ts";
import type { RegionTree } from "../region/region-tree.ts";
import { type DueTime, dueTimes } from "./due-times.ts";

/** A complaint that the transaction holds, of one city. */
export interface ComplaintKey {
  readonly reported_on: string;
  readonly complaint_id: string;
}

/** It, with what its clocks are counted from. */
export interface HeldComplaint {
  readonly row: Row<typeof complaintsByIds>;
  readonly firmId: string | null;
  readonly told: ToldComplaint;
  readonly history: readonly Omit<ComplaintHistoryEvent, "region">[];
  /** The due times of its steps at the moment. */
  readonly dues: readonly DueTime[];
}

/** Replays between which the server turns to whoever asks it. */
export const REPLAYS_AT_ONCE = 25;

/** Reads complaints of a city that are held, and all that happened to them, and replays it up to a moment. */
export async function readHeld(
  client: Queryable,
  cityCode: string,
  keys: readonly ComplaintKey[],
  regions: RegionTree,
  at: Date,
): Promise<HeldComplaint[]> {
  const wanted = {
    cityCodes: keys.map(() => cityCode),
    days: keys.map((key) => key.reported_on),
    numbers: keys.map((key) => key.complaint_id),
    ...EVERYWHERE,
  };
  const { rows, events } = await byKeys(client, async () => ({
    rows: await run(client, complaintsByIds, wanted),
    events: await run(client, eventsOfComplaints, wanted),
  }));
  const stored = manyEach(
    rows,
    (row) => row.complaint_id,
    events,
    (event) => event.complaint_id,
  );
  const policies = await currentPolicies(client);
  const tree = new CategoryTree(await run(client, allCategories, {}));
  const firmOf = await firmsOf(client, rows);
  const held: HeldComplaint[] = [];
  for (const [place, row] of rows.entries()) {
    if (place % REPLAYS_AT_ONCE === REPLAYS_AT_ONCE - 1) await nextTurn();
    const history = historyFrom(stored[place]!, timesOf(row), row.source);
    const firm = firmOf(row);
    const told: ToldComplaint = {
      subject: {
        regions: codesTo(regions.byId(row.region_id)),
        firm: firm?.name ?? null,
        source: row.source,
        categories: tree.pathOf(row.category),
        reportedOn: row.reported_on,
      },
      hasEnded: ENDED.has(row.status),
      events: history.map(eventOf),
    };
    const dues = dueTimes(stepClocks(told, at.getTime(), policies), at.getTime());
    held.push({ row, firmId: firm?.firm_id ?? null, told, history, dues });
  }
  return held;
}

type ComplaintRow = Row<typeof complaintsByIds>;
type FirmRow = Row<typeof firmsByIds>;

/** Which firm manages a complaint's estate on the day on which it was reported. */
async function firmsOf(
  client: Queryable,
  complaints: readonly ComplaintRow[],
): Promise<(row: ComplaintRow) => FirmRow | null> {
  const keyOf = (city: string, estate: string, day: string): string => `${city}:${estate}:${day}`;
  const asked = new Map(
    complaints.flatMap((row) =>
      row.estate_id === null ? [] : [[keyOf(row.city_code, row.estate_id, row.reported_on), row] as const],
    ),
  );
  const about = [...asked.values()];
  const states = await run(client, estateStates, {
    cityCodes: about.map((row) => row.city_code),
    numbers: about.map((row) => row.estate_id!),
    days: about.map((row) => row.reported_on),
    ...EVERYWHERE,
  });
  const managed = states.filter(({ firm_id }) => firm_id !== null);
  const keys = [...new Map(managed.map((row) => [`${row.city_code}:${row.firm_id}`, row])).values()];
  const firms = await run(client, firmsByIds, {
    cityCodes: keys.map((row) => row.city_code),
    numbers: keys.map((row) => row.firm_id!),
    ...EVERYWHERE,
  });
  const byKey = new Map(firms.map((firm) => [cityKeyText({ cityCode: firm.city_code, number: firm.firm_id }), firm]));
  const found = new Map(
    managed.map((row) => [
      keyOf(row.city_code, row.estate_id, row.day),
      byKey.get(cityKeyText({ cityCode: row.city_code, number: row.firm_id! })) ?? null,
    ]),
  );
  return (row) =>
    row.estate_id === null ? null : (found.get(keyOf(row.city_code, row.estate_id, row.reported_on)) ?? null);
}

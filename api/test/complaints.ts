import type { FastifyInstance } from "fastify";
import { inTransaction } from "../src/db/database.ts";
import { recountAll } from "../src/indicators/rollup.ts";
import type { Answer } from "./ask.ts";
import { filledAgain } from "./fixtures/filled-again.ts";
import { MONTH_OF_SMALL_WORLD, smallWorld } from "./fixtures/small-world.ts";

/** The small world with its rollups, ready for more: its ids were given by hand, so the next ones are set beyond them. */
export const countedSmallWorld = filledAgain(async (database) => {
  await smallWorld(database);
  await inTransaction(database, async (client) => {
    for (const [table, column] of [
      ["sources", "source_id"],
      ["complaints", "complaint_id"],
    ])
      await client.query(`select setval(pg_get_serial_sequence($1, $2), 1000)`, [table, column]);
    await recountAll(client, { today: "2026-11-20" });
  });
}, MONTH_OF_SMALL_WORLD);

/** A complaint as recordComplaints takes it. */
export type RecordedInput = Record<string, string | number>;

const CATEGORIES = ["PARKING", "ELEVATOR", "NOISE"];
const STATUSES = ["RECEIVED", "ASSIGNED", "CLOSED"];
/** Streets and counties of the small world, and a point in each. */
const PLACES = [
  ["370102001", 117.05, 36.62],
  ["370102002", 117.11, 36.7],
  ["370103", 116.9, 36.6],
  ["370202", 120.3, 36.07],
  ["110101", 116.41, 39.92],
] as const;

/** `count` complaints from September 2025 to 20 November 2026, the same each time; every seventh without a point. */
export function madeUpComplaints(count: number, prefix = "m"): RecordedInput[] {
  let state = 20261120;
  const random = (): number => {
    // Lehmer, https://en.wikipedia.org/wiki/Lehmer_random_number_generator
    state = (state * 48271) % 2147483647;
    return state / 2147483647;
  };
  const first = Date.UTC(2025, 8, 1);
  const span = Date.UTC(2026, 10, 20) - first;
  return Array.from({ length: count }, (_, i) => {
    const [regionCode, lon, lat] = PLACES[Math.floor(random() ** 2 * PLACES.length)]!;
    const reported = first + Math.floor(random() * span);
    const status = STATUSES[Math.floor(random() * STATUSES.length)]!;
    const complaint: RecordedInput = {
      externalId: `${prefix}${i}`,
      category: CATEGORIES[Math.floor(random() * CATEGORIES.length)]!,
      reportedAt: new Date(reported).toISOString(),
      regionCode,
      status,
    };
    if (status !== "RECEIVED") complaint.assignedAt = new Date(reported + 60_000).toISOString();
    if (status === "CLOSED") complaint.closedAt = new Date(reported + 3_600_000).toISOString();
    if (i % 7 !== 0) {
      complaint.longitude = lon + (random() - 0.5) * 0.05;
      complaint.latitude = lat + (random() - 0.5) * 0.05;
    }
    return complaint;
  });
}

export const RECORD = `mutation Record($source: String!, $complaints: [ComplaintInput!]!) {
  recordComplaints(source: $source, complaints: $complaints) {
    ... on ComplaintsStored { received inserted updated unchanged }
    ... on ComplaintsRefused { problems { index field expected got } }
  }
}`;

/** Sends a batch with the token of the test configuration, or with another Authorization header, or (null) without. */
export async function record(
  app: FastifyInstance,
  complaints: readonly RecordedInput[],
  { source = "hotline", authorization = "Bearer test-write-token" as string | null } = {},
): Promise<Pick<Answer, "data" | "errors"> & { status: number }> {
  const response = await app.inject({
    method: "POST",
    url: "/graphql",
    payload: { query: RECORD, variables: { source, complaints } },
    headers: authorization === null ? {} : { authorization },
  });
  return { ...response.json(), status: response.statusCode };
}

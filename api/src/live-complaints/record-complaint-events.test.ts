import type { FastifyInstance } from "fastify";
import { afterAll, beforeAll, expect, it } from "vitest";
import { type EventGiven, recordEvents } from "../../test/complaint-events.ts";
import { countedSmallWorld, record } from "../../test/complaints.ts";
import { describeOnBoth, repeated } from "../../test/databases.ts";
import type { ComplaintEventType } from "../clocks/complaint-event-types.ts";
import { after, BEFORE_ALL, possibleNext } from "../clocks/loop.ts";
import { inTransaction } from "../db/database.ts";
import { importRows } from "../imports/import-file.ts";
import { undoImport } from "../imports/undo/undo-import.ts";
import { UndoRefused } from "../imports/undo/undo-refused.ts";
import { reconcile } from "../indicators/reconcile.ts";
import { buildServer } from "../server.ts";

const TODAY = "2026-11-20";
const REPORTED = "2026-11-02T08:00:00+08:00";
const WRITE = { authorization: "Bearer test-write-token" };
/** A time of November 2026 in China. */
const at = (text: string): string => `2026-11-${text.replace(" ", "T")}:00+08:00`;

/** Random histories: some in `npm test`, HISTORIES=10000 for the long form. */
const HISTORIES = Number(process.env.HISTORIES ?? 150);
/** Each statement has a limit and the rounds are counted; how long all take together is the machine's. */
const NO_LIMIT = 0;

/** Lehmer, https://en.wikipedia.org/wiki/Lehmer_random_number_generator */
function randomFrom(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 48271) % 2147483647;
    return state % below;
  };
}

function shuffled<T>(given: readonly T[], random: (below: number) => number): T[] {
  const all = [...given];
  for (let i = all.length - 1; i > 0; i--) {
    const j = random(i + 1);
    [all[i], all[j]] = [all[j]!, all[i]!];
  }
  return all;
}

/** What may have happened to a complaint, one thing after the other, several at one instant. */
function madeUpHistory(complaint: string, random: (below: number) => number): EventGiven[] {
  const events: EventGiven[] = [];
  let state = BEFORE_ALL;
  let minutes = 0;
  for (let n = random(12); n > 0; n--) {
    const possible = possibleNext(state).filter((type) => type !== "RECEIVED");
    if (possible.length === 0) break;
    const type: ComplaintEventType = possible[random(possible.length)]!;
    minutes += 1 + random(2000);
    const reason = type === "PAUSED" || type === "RESUMED" ? ["等材料", "等施工"][random(2)]! : undefined;
    const event: EventGiven = {
      eventId: `${complaint}-${events.length}`,
      complaint,
      type,
      at: new Date(Date.parse("2026-09-01T00:00:00Z") + minutes * 60_000).toISOString(),
      ...(reason === undefined ? {} : { reason }),
      ...(type === "HANDLED" && random(4) === 0 ? { step: "reply" } : {}),
      ...(type === "RATED" ? { satisfaction: 1 + random(5) } : {}),
    };
    state = after(state, event);
    events.push(event);
  }
  return events;
}

describeOnBoth(
  "recordComplaintEvents",
  (getDatabase, databaseKind, getConfig) => {
    let app: FastifyInstance;
    beforeAll(async () => {
      app = await buildServer({ database: getDatabase(), config: getConfig() });
    });
    afterAll(() => app.close());

    const differences = async () => (await inTransaction(getDatabase(), (client) => reconcile(client))).differences;
    const given = (externalId: string, more: object = {}) => ({
      externalId,
      category: "NOISE",
      reportedAt: REPORTED,
      regionCode: "370102001",
      ...more,
    });
    async function columns(where: string): Promise<Record<string, unknown>[]> {
      const { rows } = await getDatabase().pool.query(
        `select external_id, status, assigned_at, escalated_at, handled_at, closed_at, reopened_at, satisfaction
         from complaints where ${where} order by external_id`,
      );
      return rows;
    }
    const events = (complaint: string, ...told: [ComplaintEventType, string, object?][]): EventGiven[] =>
      told.map(([type, when, more], n) => ({
        eventId: `${complaint}:${type}:${when}:${n}`,
        complaint,
        type,
        at: at(when),
        ...more,
      }));

    it("comes as lines too: stored before it is answered, the same lines once, bad ones by number, nobody's refused", async () => {
      await record(app, [given("lines")]);
      const told = events("lines", ["ASSIGNED", "02 09:00", { level: "STREET" }], ["HANDLED", "03 10:00"]);
      const send = (lines: readonly object[] | string, query = "?source=hotline", more: object = WRITE) =>
        app.inject({
          method: "POST",
          url: `/complaint-events${query}`,
          payload: typeof lines === "string" ? lines : lines.map((line) => `${JSON.stringify(line)}\n`).join(""),
          headers: { "content-type": "application/x-ndjson", ...more },
        });
      const stored = await send(told);
      expect([stored.statusCode, stored.json()]).toEqual([200, { received: 2, inserted: 2, unchanged: 0 }]);
      expect(await columns("external_id = 'lines'")).toMatchObject([
        { status: "HANDLED", handled_at: new Date(at("03 10:00")) },
      ]);
      expect((await send(told)).json()).toMatchObject({ inserted: 0, unchanged: 2 });
      const refused = await send([...told, ...events("nowhere", ["ASSIGNED", "02 09:00"])]);
      expect([refused.statusCode, refused.json()]).toMatchObject([
        422,
        { problems: [{ line: 3, field: "complaint", got: "nowhere" }] },
      ]);
      for (const [lines, query, more, status] of [
        ['{"eventId": "a"', "?source=hotline", WRITE, 400],
        [[{ ...told[0], who: "me" }], "?source=hotline", WRITE, 400],
        [told, "", WRITE, 400],
        [Array(1001).fill(told[0]), "?source=hotline", WRITE, 413],
        [told, "?source=hotline", {}, 401],
        [told, "?source=hotline", { ...WRITE, "content-type": "application/json" }, 415],
      ] as const) {
        const response = await send(lines as string, query, more);
        expect([response.statusCode, response.json()]).toMatchObject([status, { errors: [{}] }]);
      }
    });

    it("moves a complaint along its loop, each event once", async () => {
      await record(app, [given("walk")]);
      const told = events(
        "walk",
        ["ASSIGNED", "02 09:00", { level: "STREET", unit: "解放路街道办" }],
        ["ACCEPTED", "02 09:10", { level: "FIRM", unit: "物业公司1" }],
        ["HANDLED", "03 10:00"],
        ["RATED", "04 10:00", { satisfaction: 2, reason: "没修好" }],
        ["REOPENED", "04 10:05"],
      );
      expect(await recordEvents(app, told)).toMatchObject({ received: 5, inserted: 5, unchanged: 0 });
      expect(await recordEvents(app, told)).toMatchObject({ received: 5, inserted: 0, unchanged: 5 });
      expect(await columns("external_id = 'walk'")).toMatchObject([
        {
          status: "REOPENED",
          handled_at: new Date(at("03 10:00")),
          reopened_at: new Date(at("04 10:05")),
          satisfaction: 2,
        },
      ]);
      // merged into another: it is open no more, and nothing follows
      expect(await recordEvents(app, events("walk", ["MERGED", "05 10:00"]))).toMatchObject({ inserted: 1 });
      expect(await columns("external_id = 'walk'")).toMatchObject([
        { status: "CLOSED", closed_at: new Date(at("05 10:00")) },
      ]);
      expect(await differences()).toEqual([]);
    });

    it.each<[string, [ComplaintEventType, string, object?][], object]>([
      [
        "reopened though nothing had ended",
        [["REOPENED", "03 09:00"]],
        {
          index: 0,
          field: "type",
          expected: expect.stringMatching(/^one of RECEIVED, ASSIGNED.*$/),
          got: "REOPENED 2026-11-03T09:00:00+08:00",
        },
      ],
      [
        "assigned after it was closed",
        [
          ["CLOSED", "03 09:00"],
          ["ASSIGNED", "03 10:00"],
        ],
        { index: 1, expected: "one of RATED, REOPENED, where it stood CLOSED since 2026-11-03T09:00:00+08:00" },
      ],
      [
        "handled after it was merged",
        [
          ["MERGED", "03 09:00"],
          ["HANDLED", "03 10:00"],
        ],
        { index: 1, expected: "nothing more, where it stood MERGED since 2026-11-03T09:00:00+08:00" },
      ],
      ["returned by nobody", [["RETURNED", "03 09:00"]], { index: 0, got: "RETURNED 2026-11-03T09:00:00+08:00" }],
      [
        "resumed without a pause",
        [
          ["ASSIGNED", "03 09:00"],
          ["RESUMED", "03 09:30"],
        ],
        { index: 1, field: "type" },
      ],
      [
        "before it was reported",
        [["ASSIGNED", "01 09:00"]],
        { index: 0, field: "at", expected: "a time not before it was reported (2026-11-02T08:00:00+08:00)" },
      ],
      [
        "in the future",
        [["ASSIGNED", "29 09:00"]],
        { index: 0, field: "at", expected: `a time not later than today, ${TODAY}` },
      ],
    ])("refuses the whole batch: %s", async (name, told, problem) => {
      await record(app, [given(name)]);
      expect(await recordEvents(app, events(name, ...told))).toMatchObject({ problems: [problem] });
      const { rows } = await getDatabase().pool.query(
        "select count(*)::int as n from complaint_events e join complaints c using (city_code, reported_on, complaint_id) where c.external_id = $1",
        [name],
      );
      expect(rows).toEqual([{ n: 0 }]);
    });

    it("refuses an id that was told otherwise before, a complaint that nobody knows, and more than 1,000", async () => {
      await record(app, [given("ids")]);
      const [event] = events("ids", ["ASSIGNED", "03 09:00"]) as [EventGiven];
      await recordEvents(app, [event]);
      expect(await recordEvents(app, [{ ...event, at: at("03 09:01") }])).toMatchObject({
        problems: [{ index: 0, field: "eventId", expected: "what was told under this id before, or another id" }],
      });
      expect(await recordEvents(app, [{ ...event, eventId: "e", complaint: "nobody" }])).toMatchObject({
        problems: [{ index: 0, field: "complaint", expected: "the id of a complaint that is known", got: "nobody" }],
      });
      await expect(
        recordEvents(
          app,
          Array.from({ length: 1001 }, (_, n) => ({ ...event, eventId: `${n}` })),
        ),
      ).rejects.toThrow("events: a batch holds at most 1000, 1001 came; send several batches");
    });

    it("puts what comes late in its place, and keeps what the row itself had told", async () => {
      await record(app, [given("late", { status: "CLOSED", assignedAt: at("02 09:00"), closedAt: at("05 09:00") })]);
      // It had been handled, paused and resumed before it was closed; another source tells, by the hotline's own ids.
      const told = events(
        "late",
        ["PAUSED", "03 09:00", { reason: "等材料" }],
        ["RESUMED", "03 12:00", { reason: "等材料" }],
        ["HANDLED", "04 09:00"],
      );
      for (const event of told.toReversed().slice(0, 1))
        expect(await recordEvents(app, [event], { source: "firm", complaintsOf: "hotline" })).toMatchObject({
          inserted: 1,
        });
      expect(await recordEvents(app, told, { source: "firm", complaintsOf: "hotline" })).toMatchObject({
        inserted: 2,
        unchanged: 1,
      });
      expect(await columns("external_id = 'late'")).toMatchObject([
        {
          status: "CLOSED",
          assigned_at: new Date(at("02 09:00")),
          handled_at: new Date(at("04 09:00")),
          closed_at: new Date(at("05 09:00")),
        },
      ]);
      // what a row says of its times now is no news; the rest of it is
      await record(app, [given("late", { category: "PARKING", status: "RECEIVED" })]);
      const { rows } = await getDatabase().pool.query(
        "select category, status::text as status from complaints where external_id = 'late'",
      );
      expect(rows).toEqual([{ category: "PARKING", status: "CLOSED" }]);
      expect(await differences()).toEqual([]);
    });

    it("keeps where a row says that it stands, though it says no time", async () => {
      await record(app, [given("said", { status: "ASSIGNED" })]);
      expect(
        await recordEvents(app, events("said", ["RETURNED", "03 09:00", { reason: "非本单位职责" }])),
      ).toMatchObject({ inserted: 1 });
      expect(await columns("external_id = 'said'")).toMatchObject([{ status: "RECEIVED", assigned_at: null }]);
      expect(await differences()).toEqual([]);
    });

    it(
      "the order of arrival does not matter, and all that is counted follows",
      async () => {
        const random = randomFrom(11);
        const all = Array.from({ length: HISTORIES }, (_, n) => `h${String(n).padStart(5, "0")}`);
        const names = repeated(databaseKind, all, Math.ceil(HISTORIES / 3));
        const histories = names.map((name) => madeUpHistory(name, random));
        const own = (twin: string) =>
          histories.flatMap((history) =>
            history.map((event) => ({
              ...event,
              eventId: `${twin}${event.eventId}`,
              complaint: `${twin}${event.complaint}`,
            })),
          );
        for (const twin of ["a", "b"])
          for (let from = 0; from < names.length; from += 1000) {
            const some = names.slice(from, from + 1000);
            await record(
              app,
              some.map((name) => given(`${twin}${name}`, { reportedAt: "2026-09-01T00:00:00Z" })),
            );
          }
        const inOrder = own("a");
        for (let from = 0; from < inOrder.length; from += 1000)
          expect(await recordEvents(app, inOrder.slice(from, from + 1000))).toMatchObject({ unchanged: 0 });

        // The others come in any order, a few at a time; what is refused since something is missing before it is sent again.
        let waiting = shuffled(own("b"), random);
        let sent = 0;
        while (waiting.length > 0) {
          // a few of all that waits, and no more than a batch may hold
          const size = 40 + random(80) + Math.min(Math.floor(waiting.length / 20), 800);
          const batch = waiting.slice(0, size);
          const stored = await recordEvents(app, batch);
          const problems = (stored as { problems?: { index: number }[] }).problems ?? [];
          const refused = new Set(problems.map(({ index }) => index));
          const rest = waiting.slice(size);
          // those that stood in nobody's way are sent again at once, the others behind all that waits
          waiting =
            problems.length === 0
              ? rest
              : [...batch.filter((_, n) => !refused.has(n)), ...rest, ...batch.filter((_, n) => refused.has(n))];
          if (++sent > 2000 + HISTORIES)
            throw new Error(`expected every event to be stored, ${waiting.length} still wait`);
        }
        const bare = (rows: Record<string, unknown>[]) =>
          rows.map((row) => ({ ...row, external_id: String(row.external_id).slice(1) }));
        expect(bare(await columns("external_id like 'bh%'"))).toEqual(bare(await columns("external_id like 'ah%'")));
        const { rows } = await getDatabase().pool.query(
          "select count(*)::int as n from complaint_events e join complaints c using (city_code, reported_on, complaint_id) where c.external_id like 'bh%' and e.event_id is not null",
        );
        expect(rows).toEqual([{ n: inOrder.length }]);
        expect(await differences()).toEqual([]);
      },
      NO_LIMIT,
    );

    it("a file of events is read with its Chinese headers, and stands in the way of undoing what it tells of", async () => {
      const bring = (kind: string, rows: Record<string, string>[], dryRun = false) =>
        inTransaction(getDatabase(), (client) =>
          importRows(client, {
            kind,
            rows,
            name: `${kind}.csv`,
            sourceName: "filed",
            crs: "wgs84",
            today: TODAY,
            dryRun,
          }),
        );
      const complaints = await bring("complaints", [
        { id: "f1", category: "NOISE", reported_at: "2026-11-02 08:00", region_code: "370102001" },
        { id: "f2", category: "NOISE", reported_at: "2026-11-02 08:30", region_code: "370102001" },
      ]);
      const rows = [
        { complaint: "f1", type: "派单", at: "2026-11-02 09:00", level: "街道", reason: "", 并入工单: "" },
        { complaint: "f1", type: "挂起", at: "2026-11-03 09:00", level: "物业公司", reason: "等配件", 并入工单: "" },
        { complaint: "f2", type: "并单", at: "2026-11-03 09:00", level: "", reason: "", 并入工单: "f1" },
      ];
      expect(await bring("complaint_events", rows, true)).toMatchObject({ inserted: 3 });
      expect(await bring("complaint_events", rows)).toMatchObject({ inserted: 3, refused: 0 });
      expect(await bring("complaint_events", rows)).toMatchObject({ inserted: 0, unchanged: 3 });
      const merged = await getDatabase().pool.query(
        `select t.external_id from complaint_events e join complaints t on t.complaint_id = e.merged_into_id and t.reported_on = e.merged_into_on`,
      );
      expect(merged.rows).toEqual([{ external_id: "f1" }]);
      expect(await columns("external_id = 'f1'")).toMatchObject([
        { status: "ASSIGNED", assigned_at: new Date(at("02 09:00")) },
      ]);
      await expect(
        inTransaction(getDatabase(), (client) =>
          undoImport(client, complaints.importId!, { today: TODAY, at: new Date(), by: "test", days: 30 }),
        ),
      ).rejects.toThrow(UndoRefused);
      expect(await differences()).toEqual([]);
    });
  },
  countedSmallWorld,
);

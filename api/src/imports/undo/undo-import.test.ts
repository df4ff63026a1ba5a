import type { PoolClient } from "pg";
import { beforeAll, expect, it } from "vitest";
import { describeOnBoth, openTestDatabase, repeated, rolledBack } from "../../../test/databases.ts";
import { importInto, importWorld, scratchFiles, TODAY, WORLD } from "../../../test/fixtures/import-world.ts";
import { type Database, inTransaction } from "../../db/database.ts";
import { anyFlowEntries } from "../../facts/flow-days-sql.ts";
import { reconcile } from "../../indicators/reconcile.ts";
import { bringRollupsUpToDate } from "../../indicators/rollup.ts";
import { importRows } from "../import-file.ts";
import type { Cell } from "../import-request.ts";
import { writeComplaints } from "../write-complaints.ts";
import { undoImport } from "./undo-import.ts";
import { UndoRefused } from "./undo-refused.ts";

type Rows = Record<string, Cell>[];

/** Of each kind of file of categories a row. */

/** Facts and all that is counted of them. */
const TABLES = [
  "estates",
  "property_firms",
  "management_episodes",
  "firm_exits",
  "renovations",
  "mediation_cases",
  "complaints",
  "observations",
  "complaint_months",
  "complaint_cells",
  "data_coverage",
  "complaint_categories",
];
// What counts nothing says what no row says.
const DAYS = `select d::text as line from ${anyFlowEntries("flow_days")} d
  where exists (select 1 from unnest(d.measures) n where n <> 0)`;
const COUNTED = `select i::text as line from indicator_months i
  where exists (select 1 from unnest(i.numerators || i.denominators) n where n is distinct from 0)`;

async function dump(client: PoolClient): Promise<string[]> {
  const lines: string[] = [];
  for (const table of TABLES)
    for (const { line } of (await client.query(`select t::text as line from ${table} t order by t::text`)).rows)
      lines.push(`${table} ${line}`);
  const families = "select row(name, complaint_families)::text as line from sources where complaint_families <> '{}'";
  for (const text of [COUNTED, DAYS, families])
    for (const { line } of (await client.query(`${text} order by 1`)).rows) lines.push(`counted ${line}`);
  return lines;
}

/** Imports, of about a dozen changes each, and undoings of them, between some imports and their undoing; UNDO_OTHERS=1000 is the long form. */
const OTHERS = Number(process.env.UNDO_OTHERS ?? 12);
/** Of others, one in so many takes an earlier one back. */
const TAKEN_BACK = 8;
const KINDS = ["estates", "complaints", "observations", "renovations", "mediation_cases"] as const;
/** What is undone; others are of other sources. */
const UNDONE = [
  ["estates", "hotline"],
  ["complaints", "hotline"],
  ["complaints", "new source"],
  ["observations", "other"],
  ["renovations", "hotline"],
  ["mediation_cases", "hotline"],
] as const;

/** Every sequence of the facts' ids, so that other work gives the same ids a second time. */
const SEQUENCES =
  "select sequencename as name, last_value as last from pg_sequences where schemaname = 'public' order by 1";
async function setSequences(client: PoolClient, to: { name: string; last: string | null }[]): Promise<void> {
  for (const { name, last } of to) if (last !== null) await client.query("select setval($1, $2)", [name, last]);
}

/** Lehmer, https://en.wikipedia.org/wiki/Lehmer_random_number_generator */
function randomFrom(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 48271) % 2147483647;
    return state % below;
  };
}

const PLACES = [
  [116.2, 36.4],
  [116.7, 36.5],
  [117.5, 36.5],
  [118.5, 36.5],
] as const;
const day = (n: number): string => new Date(Date.UTC(2026, 0, 1 + n)).toISOString().slice(0, 10);

/** Rows of an import of a kind, of ids that come again and of new ones. */
function madeUp(kind: string, random: (below: number) => number, ids: number): Rows {
  return Array.from({ length: 12 }, (_, i) => {
    const id = `${kind}-${i % 2 === 0 ? random(ids) : ids + random(1000)}`;
    const number = Number(id.split("-")[1]);
    const [longitude, latitude] = PLACES[number % PLACES.length]!;
    if (kind === "estates") {
      const service = ["东方物业公司", "无物业管理服务", "业主自筹", null][random(4)]!;
      return {
        id,
        name: `小区${number}`,
        longitude,
        latitude,
        households: random(900),
        built_year: 1980 + random(40),
        service,
      };
    }
    if (kind === "observations")
      return {
        id,
        region_code: "900101",
        indicator: "households",
        value: random(900),
        unit: "户",
        as_of: "2025",
        article: "https://a.example/1",
      };
    if (kind === "renovations") return { id, estate_id: `estates-${random(ids)}`, planned_on: day(random(200)) };
    if (kind === "mediation_cases")
      return { id, region_code: "900101", received_on: day(random(200)), stage: "RECEIVED", amount: random(9000) };
    const closed = random(3) === 0 ? `${day(200 + random(80))} 10:00` : null;
    const category = ["NOISE", "PARKING", "新类别一", "新类别二"][random(4)]!;
    return {
      id,
      category,
      reported_at: `${day(random(200))} 08:00`,
      closed_at: closed,
      longitude,
      latitude,
      description: `第 ${random(100)} 次`,
    };
  }).filter((row, at, all) => all.findIndex(({ id }) => id === row.id) === at);
}

describeOnBoth("an import that is undone", (getDatabase, databaseKind) => {
  const file = scratchFiles();
  const bring = (client: PoolClient, kind: string, rows: Rows, sourceName = "hotline", referenceSource = sourceName) =>
    importRows(client, {
      ...{ kind, rows, name: `${kind}.csv`, sourceName, crs: "wgs84", today: TODAY, skipBad: true },
      ...(referenceSource !== sourceName && { referenceSource }),
    });
  const undo = (client: PoolClient, importId: string, days = 30) =>
    undoImport(client, importId, { today: TODAY, at: new Date(), by: "test", days });

  const prepare = async (database: Database): Promise<void> => {
    await bringRollupsUpToDate(database, TODAY);
    await importWorld(database, file);
    const random = randomFrom(7);
    for (const source of ["hotline", "other", "third"])
      for (const kind of ["estates", "complaints", "observations"])
        await inTransaction(database, (client) => bring(client, kind, madeUp(kind, random, 40), source));
    await inTransaction(database, async (client) => {
      await bring(
        client,
        "firms",
        [
          { id: "F1", name: "南方物业公司", region_code: "900101" },
          { id: "F2", name: "北方物业公司", region_code: "900101" },
        ],
        "survey",
      );
      await bring(
        client,
        "estates",
        [{ id: "E1", name: "西园", longitude: 116.7, latitude: 36.5, households: 100 }],
        "survey",
      );
      await bring(
        client,
        "episodes",
        [
          {
            id: "P1",
            estate_id: "E1",
            firm_id: "F1",
            mode: "MARKET",
            from: "2026-01-01",
            to: "2026-06-01",
            end_reason: "EXPIRED",
          },
        ],
        "survey",
      );
    });
  };
  beforeAll(() => prepare(getDatabase()), 240_000);

  it(
    "leaves facts and rollups as if it had never been, whatever came after",
    async () => {
      /** Each in a transaction of its own, as it comes. */
      const others = async (database: Database): Promise<void> => {
        const random = randomFrom(99);
        const came: string[] = [];
        // Where it is told in full on the native database, an undoing among them is enough.
        const all = Array.from({ length: OTHERS }, (_, n) => n);
        for (const n of repeated(databaseKind, all, Math.max(TAKEN_BACK, Math.ceil(OTHERS / 2))))
          if (n % TAKEN_BACK === TAKEN_BACK - 1) {
            const undoing = inTransaction(database, (client) => undo(client, came[random(came.length)]!));
            await undoing.catch((error: unknown) => {
              if (!(error instanceof UndoRefused)) throw error;
            });
          } else {
            const kind = KINDS[random(KINDS.length)]!;
            const name = ["second", "third", "fourth"][random(3)]!;
            const rows = madeUp(kind, random, 40);
            const { importId } = await inTransaction(database, (client) => bring(client, kind, rows, name, "other"));
            came.push(importId!);
          }
      };
      const opened = await openTestDatabase(databaseKind);
      try {
        await prepare(opened.database);
        const imports: string[] = [];
        for (const [kind, source] of UNDONE)
          await inTransaction(opened.database, async (client) => {
            imports.push((await bring(client, kind, madeUp(kind, randomFrom(3), 40), source, "other")).importId!);
          });
        const sequences = (await opened.database.pool.query(SEQUENCES)).rows;
        await others(opened.database);
        const undone = await inTransaction(opened.database, async (client) => {
          for (const importId of imports) await undo(client, importId);
          expect((await reconcile(client)).differences).toEqual([]);
          return dump(client);
        });
        await inTransaction(getDatabase(), (client) => setSequences(client, sequences));
        await others(getDatabase());
        expect(undone.length).toBeGreaterThan(100);
        expect(undone).toEqual(await inTransaction(getDatabase(), dump));
      } finally {
        await opened.remove();
      }
    },
    (4 + OTHERS / 30) * 60_000,
  );

  it("brings episodes back that its own replaced, and the exits that follow from them", async () => {
    await rolledBack(getDatabase(), async (client) => {
      const exits = "select external_id, reason, left_on, replaced_by from firm_exits order by external_id";
      const [before, exitsBefore] = [await dump(client), (await client.query(exits)).rows];
      expect(exitsBefore).toHaveLength(1);
      const { importId } = await bring(
        client,
        "episodes",
        [
          {
            id: "P1",
            estate_id: "E1",
            firm_id: "F1",
            mode: "MARKET",
            from: "2026-01-01",
            to: "2026-03-01",
            end_reason: "EXPIRED",
          },
          { id: "P2", estate_id: "E1", firm_id: "F2", mode: "MARKET", from: "2026-03-01", to: null, end_reason: null },
        ],
        "survey",
      );
      expect((await client.query(exits)).rows).not.toEqual(exitsBefore);
      await undo(client, importId!);
      expect(await dump(client)).toEqual(before);
      expect((await reconcile(client)).differences).toEqual([]);
    });
  }, 120_000);

  it("is refused with the later imports that changed the same rows, of files and of complaints recorded one by one", async () => {
    await rolledBack(getDatabase(), async (client) => {
      const row = {
        id: "later-1",
        category: "NOISE",
        reported_at: "2026-05-01 08:00",
        longitude: 116.7,
        latitude: 36.5,
        satisfaction: null as number | null,
      };
      const first = await bring(client, "complaints", [row, { ...row, id: "later-2" }]);
      const second = await bring(client, "complaints", [{ ...row, satisfaction: 3 }]);
      await writeComplaints(client, [{ ...row, id: "later-2", satisfaction: 1 }], {
        sourceName: "hotline",
        today: TODAY,
      });
      await expect(undo(client, first.importId!)).rejects.toMatchObject({
        message: expect.stringContaining("undo those first"),
        later: [
          { importId: second.importId, fileName: "complaints.csv", rows: 1 },
          { importId: null, fileName: null, rows: 1 },
        ],
      });
      await undo(client, second.importId!);
      const { rows } = await client.query(
        "select external_id, satisfaction from complaints where external_id like 'later-%' order by 1",
      );
      expect(rows).toEqual([
        { external_id: "later-1", satisfaction: null },
        { external_id: "later-2", satisfaction: 1 },
      ]);
      await expect(undo(client, second.importId!)).rejects.toThrow("is undone already");
    });
  }, 120_000);

  it("is refused where others hang at its rows, where it is too old, and for regions and categories", async () => {
    await rolledBack(getDatabase(), async (client) => {
      const estates = await bring(
        client,
        "estates",
        [{ id: "H1", name: "新园", longitude: 116.7, latitude: 36.5 }],
        "hung",
      );
      await bring(
        client,
        "complaints",
        [{ id: "h1", category: "NOISE", reported_at: "2026-05-01 08:00", estate_id: "H1" }],
        "hung",
      );
      await expect(undo(client, estates.importId!)).rejects.toThrow("1 complaint is about estates");
    });
    await rolledBack(getDatabase(), async (client) => {
      const estates = await bring(
        client,
        "estates",
        [{ id: "H1", name: "新园", longitude: 116.7, latitude: 36.5 }],
        "hung",
      );
      await bring(client, "renovations", [{ id: "r1", estate_id: "H1", planned_on: "2026-01-01" }], "hung");
      await expect(undo(client, estates.importId!)).rejects.toThrow("rows of renovations hang at rows that would go");
    });
    await rolledBack(getDatabase(), async (client) => {
      const { importId } = await bring(client, "complaints", madeUp("complaints", randomFrom(5), 9));
      await expect(undo(client, importId!, -1)).rejects.toThrow("older than that");
    });
    const regions = await importInto(getDatabase(), {
      kind: "regions",
      path: file("again.geojson", JSON.stringify(WORLD)),
    });
    await expect(inTransaction(getDatabase(), (client) => undo(client, regions.importId!))).rejects.toThrow(
      /is of regions/,
    );
    await rolledBack(getDatabase(), async (client) => {
      const { importId } = await bring(client, "category_codes", [{ source_code: "0402", category: "PARKING" }]);
      await expect(undo(client, importId!)).rejects.toThrow(
        /is of codes of categories, whose complaints no longer have the word they came with: import what the codes are to mean instead$/,
      );
    });
  }, 120_000);

  it("of categories gives back names and places in the tree, and takes away what it made, unless that is in use", async () => {
    const tree = async (client: PoolClient): Promise<object[]> =>
      (await client.query("select * from complaint_categories order by category")).rows;
    const first = [
      { code: "H", parent: null, name_zh: "房屋", name_en: "Housing" },
      { code: "H1", parent: "H", name_zh: "供水", name_en: "Water" },
      // one that was there
      { code: "NOISE", parent: "H", name_zh: "噪声扰民", name_en: "Noise at night" },
    ];
    const second = [
      { code: "H1", parent: null, name_zh: "供水供暖", name_en: "Water and heating" },
      { code: "H2", parent: "H1", name_zh: "供暖", name_en: "Heating" },
    ];
    await rolledBack(getDatabase(), async (client) => {
      const shipped = await tree(client);
      const one = await bring(client, "complaint_categories", first);
      const afterOne = await tree(client);
      const two = await bring(client, "complaint_categories", second, "another");
      expect(await tree(client)).not.toEqual(afterOne);
      // what the second changed of the first stands in the way
      await expect(undo(client, one.importId!)).rejects.toMatchObject({
        message: expect.stringContaining("undo those first"),
        later: [{ importId: two.importId, rows: 1 }],
      });
      await undo(client, two.importId!);
      expect(await tree(client)).toEqual(afterOne);
      await undo(client, one.importId!);
      expect(await tree(client)).toEqual(shipped);
      await expect(undo(client, one.importId!)).rejects.toThrow("is undone already");
    });
    // a code that means one, a category below one
    for (const [kind, row] of [
      ["category_codes", { source_code: "0402", category: "H1" }],
      ["complaint_categories", { code: "H11", parent: "H1", name_zh: "停水", name_en: "Water off" }],
    ] as const)
      await rolledBack(getDatabase(), async (client) => {
        const { importId } = await bring(client, "complaint_categories", first);
        await bring(client, kind, [row], "another");
        await expect(undo(client, importId!)).rejects.toThrow(
          /under categories that import \d+ brought \((?:H, )?H1\)/,
        );
      });
    await rolledBack(getDatabase(), async (client) => {
      const { importId } = await bring(client, "complaint_categories", first);
      const [given] = madeUp("complaints", randomFrom(5), 1);
      await bring(client, "complaints", [{ ...given, category: "H1" }]);
      await expect(undo(client, importId!)).rejects.toThrow(/\(H1\): put them under others first$/);
    });
  }, 120_000);
});

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { brokenClusterRules } from "../../test/cluster-rules.ts";
import { openTestDatabase, type TestDatabase } from "../../test/databases.ts";
import { declareMadeStatements } from "../../test/declared-statements.ts";
import { importInto, scratchFiles, TODAY, WORLD } from "../../test/fixtures/import-world.ts";
import { statementsSent } from "../../test/statements-sent.ts";
import { send } from "../db/command.ts";
import { type Database, inTransaction, run } from "../db/database.ts";
import { allStatements } from "../db/statement.ts";
import { importRows } from "../imports/import-file.ts";
import type { Cell } from "../imports/import-request.ts";
import { factKinds } from "../imports/kinds/fact-kinds.ts";
import { namingTable } from "../imports/matches/naming-tables.ts";
import { followRecords } from "../imports/matches/record-mentions.queries.ts";
import { factsSql } from "../imports/staging/facts.queries.ts";
import { undoImport } from "../imports/undo/undo-import.ts";
import { INDICATORS } from "../indicators/definitions/index.ts";
import { STOCK_FACTS } from "../indicators/facts/index.ts";
import { flowAmounts, stockAmounts } from "../indicators/facts-amounts.queries.ts";
import { Measures } from "../indicators/measures.ts";
import { reconcile } from "../indicators/reconcile.ts";
import { bringRollupsUpToDate, recountAll } from "../indicators/rollup.ts";
import { rootsUntil } from "../ledger/balances.queries.ts";
import { verifyLedgers } from "../ledger/verify-ledger.ts";

const SOURCES = join(import.meta.dirname, "..");
const modules = readdirSync(SOURCES, { recursive: true, encoding: "utf8" }).filter(
  (file) => file.endsWith(".ts") && !/(\.test\.ts$|(^|\/)test-)/.test(file),
);
const exported: unknown[] = [];
for (const file of modules)
  if (file.endsWith(".queries.ts")) exported.push(...Object.values(await import(join(SOURCES, file))));

/** What is declared, and what the staging's modules hold as text. */
function declared(): string[] {
  declareMadeStatements();
  const measures = new Measures(INDICATORS);
  for (const over of Object.keys(STOCK_FACTS)) {
    const counted = measures.over(over);
    stockAmounts(over, counted.length > 0 ? counted : [{ over, sql: "count(*)" }]);
  }
  for (const over of measures.flows) flowAmounts(over, measures.over(over));
  const kinds = [...factKinds.values()].flatMap((kind) =>
    [new Set<string>(), new Set(kind.columns.map(({ name }) => name))].map((carried) => factsSql(kind, carried)),
  );
  // the seeds' tests declare some of their own, where they share a worker with this one
  const ours = allStatements().filter(({ name }) => !name.startsWith("published "));
  return [...ours.map(({ text }) => text), ...[exported, kinds].flatMap(textsIn)].filter(isStatement);
}

function textsIn(value: unknown): string[] {
  if (typeof value === "string") return [value];
  if (Array.isArray(value)) return value.flatMap(textsIn);
  if (typeof value !== "object" || value === null || "row" in value) return [];
  return "names" in value && "text" in value ? textsIn(value.text) : Object.values(value).flatMap(textsIn);
}

const VERB = /^\s*(?:--.*\n\s*)*(select|insert|update|delete|with(?! an? )|create|drop|alter|lock|analyze)\s/;
const isStatement = (text: string): boolean => VERB.test(text);
/** What a cursor goes over. */
const withoutCursor = (text: string): string => text.replace(/^\s*declare \w+ no scroll cursor for\s/, "");

const file = scratchFiles();
const regions = (from: number): string =>
  file(
    `regions-${from}.geojson`,
    JSON.stringify({
      ...WORLD,
      features: WORLD.features.map((feature, i) =>
        feature.properties.code !== "900101001"
          ? feature
          : { ...WORLD.features[i - 2]!, properties: feature.properties },
      ),
    }),
  );

/** Brings rows as somebody who may bring them in some regions, and takes them back. */
async function undoEach(database: Database, brought: [kind: string, rows: Record<string, Cell>[]][]): Promise<void> {
  const { rows: regions } = await database.pool.query<{ region_id: number }>("select region_id from regions");
  const within = new Set(regions.map(({ region_id }) => region_id));
  for (const [kind, rows] of brought)
    await inTransaction(database, async (client) => {
      const given = { kind, rows, name: "undone", sourceName: "hotline", crs: "wgs84", today: TODAY, within } as const;
      const { importId } = await importRows(client, given);
      await undoImport(client, importId!, { today: TODAY, at: new Date(), by: "test", days: 1 });
    });
}

/** Sends all that imports, live complaints, rollups and reconcile have to say, at least once. */
async function sendEverything(database: Database): Promise<void> {
  const rows = (kind: string, rows: Record<string, Cell>[], today = TODAY): Promise<unknown> =>
    inTransaction(database, (client) =>
      importRows(client, { kind, rows, name: "rows", sourceName: "hotline", crs: "wgs84", today }),
    );
  await bringRollupsUpToDate(database, "2026-10-31");
  await importInto(database, { kind: "regions", path: file("world.geojson", JSON.stringify(WORLD)) });
  const estate = { id: "E1", name: "东园", longitude: 116.7, latitude: 36.5, households: 300, service: "东方物业公司" };
  await rows("estates", [estate, { ...estate, id: "E2", region_code: "900102", longitude: 117.5 }]);
  await rows("estates", [{ ...estate, households: 400 }]);
  const complaint = {
    id: "C1",
    category: "NOISE",
    reported_at: "2026-09-01 08:00:00",
    longitude: 116.7,
    latitude: 36.5,
  };
  const first = { ...complaint, closed_at: null, estate_id: null, region_code: null };
  await rows("complaints", [first, first, { ...first, id: "C2", longitude: null, latitude: null, estate_id: "E1" }]);
  await rows("complaints", [{ ...first, closed_at: "2026-09-03 08:00:00" }]);
  await rows("complaints", [{ ...first, reported_at: "2026-08-01 08:00:00" }]);
  await rows("complaints", [{ ...first, id: "C3", reported_at: "2015-08-01 08:00:00" }]);
  await rows("complaint_events", [{ id: "W1", complaint: "C3", type: "ASSIGNED", at: "2016-08-02 08:00:00" }]);
  await rows("complaints", [
    { ...first, id: "C3", reported_at: "2015-08-01 08:00:00", closed_at: "2017-09-04 08:00:00" },
  ]);
  const lines = Array.from({ length: 1000 }, (_, i) => `D${i},NOISE,2026-09-01 08:00:00,116.7,36.5`);
  const text = ["id,category,reported_at,longitude,latitude", ...lines, ""].join("\n");
  await importInto(database, { kind: "complaints", path: file("first.csv", text), sourceName: "first" });
  const received = { id: "M1", region_code: "900101", received_on: "2026-09-01", stage: "RECEIVED" };
  await rows("mediation_cases", [received, received]);
  await rows("mediation_cases", [{ ...received, id: "M3", estate_name: "东园" }]);
  const naming = namingTable("mediation_cases")!;
  await inTransaction(database, (client) => send(client, followRecords(naming), { cityCodes: [], linkIds: [] }));
  const firms = [{ id: "F1", name: "南方物业公司", region_code: "900101" }];
  await rows("firms", firms);
  await rows("estates", [{ id: "E3", name: "西园", longitude: 116.7, latitude: 36.5, households: 100 }]);
  const managed = { id: "P1", estate_id: "E3", firm_id: "F1", mode: "MARKET", from: "2026-01-01", to: "2026-06-01" };
  await rows("episodes", [{ ...managed, end_reason: "EXPIRED" }]);
  await rows("observations", [
    {
      region_code: "900101",
      indicator: "estates",
      value: 3,
      unit: "estates",
      as_of: "2026-06-30",
      article: "https://example.org",
    },
  ]);
  const target = {
    region_code: "900101",
    indicator: "old_neighbourhood_coverage",
    year: "2026",
    value: 80,
    document: "文件",
  };
  await rows("targets", [target]);
  await undoEach(database, [
    [
      "estates",
      [
        { ...estate, households: 500 },
        { ...estate, id: "E9" },
      ],
    ],
    [
      "complaints",
      [
        { ...first, closed_at: "2026-09-04 08:00:00" },
        { ...first, id: "C9" },
      ],
    ],
    ["episodes", [{ ...managed, end_reason: null }]],
    ["mediation_cases", [{ ...received, id: "M4", estate_name: "东园" }]],
    [
      "observations",
      [
        {
          region_code: "900101",
          indicator: "estates",
          value: 4,
          unit: "estates",
          as_of: "2026",
          article: "https://example.org",
        },
      ],
    ],
  ]);
  const account = {
    id: "A1",
    estate_id: "E1",
    fund: "PUBLIC_REVENUE",
    opened_on: "2026-01-01",
    opening_balance: "1.00",
  };
  await rows("accounts", [account]);
  const moved = {
    id: "V1",
    account_id: "A1",
    estate_id: "E1",
    booked_on: "2026-09-01",
    kind: "PARKING",
    amount: "2.50",
  };
  for (const id of ["V1", "V2"]) await rows("account_movements", [{ ...moved, id }]);
  expect((await inTransaction(database, (client) => verifyLedgers(client))).misfits).toEqual([]);
  await inTransaction(database, (client) => run(client, rootsUntil, { day: "2026-09-30" }));
  await importInto(database, { kind: "regions", path: regions(116), placeAnew: true });
  const former = { code: "900109", level: "COUNTY", name_zh: "旧区", parent_code: "900100", valid_to: "2020-01-01" };
  await rows("regions", [{ ...former, successor_code: "900101" }]);
  await bringRollupsUpToDate(database, "2026-11-30");
  await rows("mediation_cases", [{ ...received, id: "M2", received_on: "2026-11-27" }], "2026-11-30");
  for (const today of ["2026-11-25", "2026-11-28", "2026-12-01"]) await bringRollupsUpToDate(database, today);
  await inTransaction(database, (client) => recountAll(client, { today: "2026-12-01" }));
  expect((await inTransaction(database, (client) => reconcile(client))).differences).toEqual([]);
}

describe("the SQL that is sent", () => {
  let opened: TestDatabase;

  // of one database: the rules look at texts alone, and a cluster is of native ones
  beforeAll(async () => {
    opened = await openTestDatabase(inject("databases").nativeMissing === null ? "native" : "embedded");
  }, 60_000);
  afterAll(() => opened.remove());

  it("keeps the rules of a cluster in every statement, and none is hidden from this test", async () => {
    const sent = statementsSent(opened.database);
    await sendEverything(opened.database);
    const texts = [...new Set([...declared(), ...[...sent].map(withoutCursor).filter(isStatement)])];
    const broken: string[] = [];
    for (const text of texts) {
      const rules = await brokenClusterRules(text);
      broken.push(...rules.map((rule) => `${rule}: ${text.trim().slice(0, 300)}`));
    }
    expect(broken).toEqual([]);

    // names stand in the source where positions are sent
    const seen = texts.map(squeezed);
    const hidden = modules
      .filter((name) => !/^(db|distribution)\//.test(name))
      .flatMap((name) =>
        sqlIn(name)
          .filter((piece) => !seen.some((text) => text.includes(piece)))
          .map((piece) => `${name}: ${piece}`),
      );
    expect(hidden).toEqual([]);
  }, 120_000);
});

/** Names and positions of values are alike. */
const squeezed = (text: string): string =>
  text
    .replace(/\s+/g, " ")
    .replace(/\$\d+|(?<![:\w]):[a-z]\w*/g, "?")
    .trim();

/** Of each literal of a module that begins like a statement, the longest stretch that is written out. */
function sqlIn(name: string): string[] {
  const source = ts.createSourceFile(name, readFileSync(join(SOURCES, name), "utf8"), ts.ScriptTarget.Latest);
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    const pieces =
      ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)
        ? [node.text]
        : ts.isTemplateExpression(node)
          ? [node.head.text, ...node.templateSpans.map(({ literal }) => literal.text)]
          : [];
    if (pieces.length > 0 && isStatement(`${pieces[0]} `) && /\s/.test(pieces.join("").trim()))
      found.push(pieces.map(squeezed).reduce((a, b) => (b.length > a.length ? b : a)));
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

describe("the rules of a cluster", () => {
  it.each([
    [
      "a recursive CTE beside a table in shards",
      "with recursive up as (select region_id from regions union all select r.parent_id from regions r join up using (region_id)) select count(*) from complaints join up using (region_id)",
    ],
    [
      "a subquery that reads c.city_code of the query around it",
      "select c.city_code from (select distinct city_code from regions) c where exists (select 1 from complaints k where k.city_code = c.city_code)",
    ],
    [
      "a subquery that reads s.region_id of the query around it",
      "select f.estate_id from placed s cross join lateral (select x.estate_id from estates x where x.region_id = s.region_id offset 0) f",
    ],
    ["a select without columns", "select exists (select from estates)"],
    [
      "a subquery within on conflict",
      "insert into estates (city_code) values ('1') on conflict (city_code, estate_id) do update set region_id = (select min(region_id) from regions)",
    ],
    [
      "e and m joined without city_code",
      "select 1 from estates e left join management_episodes m on m.estate_id = e.estate_id",
    ],
    [
      "a union of joins that is joined again",
      "select 1 from (select o.region_id from renovations x join estates o using (city_code, estate_id) union all select o.region_id from owners_committees x join estates o using (city_code, estate_id)) f join regions using (region_id)",
    ],
  ])("know %s", async (rule, text) => {
    expect(await brokenClusterRules(text)).toEqual([rule]);
  });

  it("take what is written by them", async () => {
    for (const text of [
      "with recursive up as (select region_id from regions union all select r.parent_id from regions r join up using (region_id)) select * from up",
      "select 1 from estates e join management_episodes m using (city_code, estate_id) join regions r using (region_id)",
      "select 1 from estates e join management_episodes m on (m.city_code, m.estate_id) = (e.city_code, e.estate_id)",
      "update complaints c set region_id = p.region_id from placed p where c.city_code = p.city_code and c.complaint_id = p.complaint_id",
      "select 1 from estates where source_id in (select source_id from sources where demo)",
    ])
      expect(await brokenClusterRules(text)).toEqual([]);
  });
});

import type { FastifyInstance } from "fastify";
import { afterAll, beforeAll, expect, it } from "vitest";
import { ask } from "../../test/ask.ts";
import { describeOnBoth } from "../../test/databases.ts";
import { importInto, importWorld, rowsOf, scratchFiles, TODAY } from "../../test/fixtures/import-world.ts";
import { inTransaction } from "../db/database.ts";
import { undoImport } from "../imports/undo/undo-import.ts";
import { reconcile } from "../indicators/reconcile.ts";
import { buildServer } from "../server.ts";

const file = scratchFiles();
const HEADER = "id,name,region_code,longitude,latitude,households,valid_from";
const BUREAU = ["B1,阳光花园,,116.2,36.5,100,", "B2,金海滩花园,,116.7,36.5,200,2020-01-01"];
const MAP = [
  "M1,阳光花园,,116.2005,36.5,120,2021-01-01",
  "M2,凤凰城,,116.5,36.5,50,",
  "M3,金海滩家园,,116.7003,36.5,210,",
];

describeOnBoth(
  "one estate in the lists of two sources",
  (getDatabase, _kind, getConfig) => {
    let app: FastifyInstance;
    const send = async (query: string) => {
      const headers = { authorization: "Bearer let-me-in" };
      return (await app.inject({ method: "POST", url: "/graphql", payload: { query }, headers })).json();
    };
    beforeAll(async () => {
      app = await buildServer({ database: getDatabase(), config: { ...getConfig(), writeToken: "let-me-in" } });
    });
    afterAll(() => app.close());
    const bring = (sourceName: string, lines: readonly string[]) =>
      importInto(getDatabase(), {
        kind: "estates",
        path: file("e.csv", [HEADER, ...lines].join("\n")),
        sourceName,
      });
    const links = async (): Promise<{ id: string; words: string; state: string; estate: { externalId: string } }[]> =>
      (await send("{ estateLinks(toDecide: true) { nodes { id words state estate { externalId } } } }")).data
        .estateLinks.nodes;
    const stated = async () =>
      Object.fromEntries((await links()).map(({ words, state, estate }) => [words, [state, estate.externalId]]));
    const decide = async (mutation: string, words: string) => {
      const { id } = (await links()).find((link) => link.words === words)!;
      return send(`mutation { ${mutation}(id: "${id}") { state } }`);
    };
    /** Estates and households as they are counted: by the API with its rollups, which reconcile, and by a sum over rows that stand today. */
    const counted = async () => {
      const { differences } = await inTransaction(getDatabase(), (client) => reconcile(client));
      expect(differences).toEqual([]);
      const [row] = await rowsOf<{ estates: number; households: number }>(
        getDatabase(),
        `select count(*)::int as estates, sum(households)::int as households from estates
         where (valid_from is null or valid_from <= '${TODAY}') and (valid_to is null or valid_to > '${TODAY}')`,
      );
      const asked =
        '{ estates(first: 100) { totalCount } region(code: "900100") { households: indicatorValue(indicator: "households") { value } } }';
      // the server hears of what was brought in beside it
      await expect
        .poll(async () => (await send(asked)).data, { timeout: 20_000 })
        .toEqual({ estates: { totalCount: row!.estates }, region: { households: { value: row!.households } } });
      return row!;
    };
    const SAME =
      "externalId source households inOtherSources { externalId source households } countedWith { externalId }";
    const seen = async () => {
      const rows = await rowsOf<{ key: string }>(
        getDatabase(),
        "select encode(convert_to('estate:' || city_code || ':' || estate_id, 'UTF8'), 'base64') as key from estates where external_id in ('B1', 'M1') order by external_id",
      );
      const ids = rows.map(({ key }) => Buffer.from(key, "base64").toString("base64url"));
      const { data } = await ask(app, `{ ${ids.map((id, n) => `e${n}: estate(id: "${id}") { ${SAME} }`).join(" ")} }`);
      return Object.values(data as object);
    };
    const dump = (of: string) =>
      rowsOf(getDatabase(), `select e::text as line from estates e where external_id like '${of}%' order by 1`);

    it("waits for somebody, is counted once when they say so, and stands apart again when that is undone", async () => {
      const { links: none } = await bring("bureau", BUREAU);
      expect(none).toEqual({ linked: 0, waiting: 0 });
      expect((await bring("map", MAP)).links).toEqual({ linked: 0, waiting: 2 });
      expect(await stated()).toEqual({ 阳光花园: ["WAITING", "B1"], 金海滩家园: ["WAITING", "B2"] });
      expect(await counted()).toEqual({ estates: 5, households: 680 });
      const before = await dump("M");
      expect((await decide("confirmEstateLink", "阳光花园")).data.confirmEstateLink).toEqual({ state: "CONFIRMED" });
      expect(await counted()).toEqual({ estates: 4, households: 560 });
      expect(await seen()).toEqual([
        {
          ...{ externalId: "B1", source: "bureau", households: 100, countedWith: null },
          inOtherSources: [{ externalId: "M1", source: "map", households: 120 }],
        },
        {
          ...{ externalId: "M1", source: "map", households: 120, countedWith: { externalId: "B1" } },
          inOtherSources: [],
        },
      ]);
      await decide("undoEstateLink", "阳光花园");
      expect(await dump("M")).toEqual(before);
      expect(await counted()).toEqual({ estates: 5, households: 680 });
    });

    it("is decided together with others, all undone together, and of two that wait a refusal changes no figure", async () => {
      const before = await dump("M");
      const ids = (await links()).map(({ id }) => id);
      const together = (kind: string) =>
        send(
          `mutation { decideEstateLinks(decisions: [${ids.map((id) => `{ id: "${id}", decision: ${kind} }`).join(", ")}]) { state } }`,
        );
      await together("CONFIRM");
      expect(await counted()).toEqual({ estates: 3, households: 350 });
      await together("UNDO");
      expect(await dump("M")).toEqual(before);
      expect(await counted()).toEqual({ estates: 5, households: 680 });
      const versions = () => rowsOf(getDatabase(), "select version from data_versions where family = 'estates'");
      const stood = await versions();
      await together("REFUSE");
      expect(await versions()).toEqual(stood);
      await together("UNDO");
      expect(await counted()).toEqual({ estates: 5, households: 680 });
    });

    it("stays so when the list comes again with other facts, which are seen beside", async () => {
      await decide("confirmEstateLink", "阳光花园");
      const versions = () => rowsOf(getDatabase(), "select family, version from data_versions order by family");
      const before = await versions();
      const same = { inserted: 0, updated: 0, unchanged: 3, links: { linked: 0, waiting: 0 } };
      expect(await bring("map", MAP)).toMatchObject(same);
      expect(await versions()).toEqual(before);
      const [first, ...others] = MAP;
      expect(await bring("map", [first!.replace("120", "130"), ...others])).toMatchObject({ updated: 1, unchanged: 2 });
      expect(await counted()).toEqual({ estates: 4, households: 560 });
      expect((await seen())[0]).toMatchObject({ inOtherSources: [{ externalId: "M1", households: 130 }] });
      expect(await stated()).toEqual({ 阳光花园: ["CONFIRMED", "B1"], 金海滩家园: ["WAITING", "B2"] });
    });

    it("is linked without anybody only where a rule was set and it is certain, and never against what was said", async () => {
      await decide("undoEstateLink", "阳光花园");
      await decide("refuseEstateLink", "金海滩家园");
      await send('mutation { setEstateLinkRule(regionCode: "900101", certainFrom: 0.6) { certainFrom } }');
      expect((await bring("map", MAP)).links).toEqual({ linked: 1, waiting: 0 });
      expect(await stated()).toEqual({ 阳光花园: ["LINKED", "B1"], 金海滩家园: ["REFUSED", "B2"] });
      expect(await counted()).toEqual({ estates: 4, households: 560 });
    });

    it("is two again once the list that it was counted with is taken back", async () => {
      const again = await bring("bureau", ["B1,阳光花园,,116.2,36.5,101,"]);
      expect(again.links).toEqual({ linked: 0, waiting: 0 });
      const undo = (importId: string) =>
        inTransaction(getDatabase(), (client) =>
          undoImport(client, importId, { today: TODAY, at: new Date(), by: "somebody", days: 30 }),
        );
      await undo(again.importId!);
      expect(await counted()).toEqual({ estates: 4, households: 560 });
      const [first] = await rowsOf<{ import_id: string }>(
        getDatabase(),
        "select import_id from imports i join sources s using (source_id) where s.name = 'bureau' order by import_id limit 1",
      );
      await undo(first!.import_id);
      expect(await counted()).toEqual({ estates: 3, households: 380 });
      expect(await links()).toEqual([]);
    });
  },
  (database) => importWorld(database, file),
);

import type { FastifyInstance } from "fastify";
import { afterAll, beforeAll, expect, it } from "vitest";
import { ask } from "../../test/ask.ts";
import { describeOnBoth } from "../../test/databases.ts";
import { importInto, importWorld, rowsOf, scratchFiles, TODAY } from "../../test/fixtures/import-world.ts";
import type { Role } from "../access/role.ts";
import { createToken } from "../accounts/tokens.ts";
import { inTransaction } from "../db/database.ts";
import { undoImport } from "../imports/undo/undo-import.ts";
import { reconcile } from "../indicators/reconcile.ts";
import { buildServer } from "../server.ts";

const file = scratchFiles();

const ESTATES = [
  "id,name,region_code,longitude,latitude",
  "E1,阳光花园,,116.2,36.5",
  "E2,金海滩花园,,116.7,36.5",
  "E3,凤凰城一期,,117.2,36.5",
  "E4,凤凰城二期,,117.21,36.5",
];
const COMPLAINTS = [
  "工单编号,区县,小区名称,类别,受理时间,经度,纬度",
  "C1,东山区,阳光花园,噪音,2026-03-01 08:00,,",
  "C2,东山区,阳光花园,噪音,2026-03-02 08:00,116.3,36.6",
  "C3,东山区,金海滩家园,停车,2026-03-02 08:00,,",
  "C4,东山区,金海滩家园,停车,2026-04-02 08:00,116.6,36.4",
  "C5,西河县,凤凰城,停车,2026-04-02 08:00,,",
  "C6,西河县,毫不相干,停车,2026-04-02 08:00,,",
];
const LINKS = `query Links($states: [EstateLinkState!]) {
  estateLinks(states: $states, toDecide: true) { totalCount edges { node {
    id words source state score records decidedBy region { code } estate { id externalId } reasons { what weight metres }
    candidates { score estate { id externalId } reasons { what } } } } } }`;

interface Link {
  source: string;
  id: string;
  words: string;
  state: string;
  score: number;
  records: number;
  decidedBy: string | null;
  region: { code: string };
  estate: { id: string; externalId: string };
  reasons: { what: string }[];
  candidates: { estate: { id: string; externalId: string } }[];
}

describeOnBoth(
  "words that mean an estate",
  (getDatabase, _kind, getConfig) => {
    const db = () => getDatabase();
    let app: FastifyInstance;
    const admit = { headers: { authorization: "Bearer let-me-in" } };
    const send = async (query: string, variables: object = {}) => {
      const response = await app.inject({ method: "POST", url: "/graphql", payload: { query, variables }, ...admit });
      return response.json();
    };
    beforeAll(async () => {
      app = await buildServer({ database: db(), config: { ...getConfig(), writeToken: "let-me-in" } });
    });
    afterAll(() => app.close());
    const bring = (dryRun = false) =>
      importInto(db(), { kind: "complaints", path: file("c.csv", COMPLAINTS.join("\n")), sourceName: "12345", dryRun });
    const links = async (...states: string[]): Promise<Link[]> => {
      const { data } = await send(LINKS, states.length === 0 ? {} : { states });
      return data.estateLinks.edges.map(({ node }: { node: Link }) => node);
    };
    const decide = async (mutation: string, words: string, estate?: string) => {
      const { id } = (await links()).find((link) => link.words === words)!;
      const chosen = estate === undefined ? "" : `, estate: "${estate}"`;
      return send(`mutation { ${mutation}(id: "${id}"${chosen}) { state decidedBy estate { externalId } } }`);
    };
    /** By plain SQL: estate, and whether the point is the estate's. */
    const complaints = async () =>
      Object.fromEntries(
        (
          await rowsOf<{ id: string; estate: string | null; point: string | null; is_celled: boolean }>(
            db(),
            `select c.external_id as id, e.external_id as estate, st_x(c.location) || ' ' || st_y(c.location) as point,
               (c.location is null) = (c.cell is null) as is_celled
             from complaints c left join estates e on e.city_code = c.city_code and e.estate_id = c.estate_id`,
          )
        ).map(({ id, estate, point, is_celled }) => [id, is_celled ? [estate, point] : "no cell for its point"]),
      );
    const inStep = async () => {
      const { differences } = await inTransaction(db(), (client) => reconcile(client));
      expect(differences).toEqual([]);
    };
    const dump = () => rowsOf(db(), "select c::text as line from complaints c order by 1");

    it("are linked where they are certain, and wait where they are not, with what they are like", async () => {
      expect((await bring(true)).links).toEqual({ linked: 1, waiting: 2 });
      expect(await links()).toEqual([]);
      const report = await bring();
      expect(report).toMatchObject({ inserted: 6, links: { linked: 1, waiting: 2 } });
      expect(await complaints()).toEqual({
        C1: ["E1", "116.2 36.5"],
        C2: ["E1", "116.3 36.6"],
        C3: [null, null],
        C4: [null, "116.6 36.4"],
        C5: [null, null],
        C6: [null, null],
      });
      const found = await links();
      expect(
        found.map(({ words, state, records, decidedBy, region }) => [words, state, records, decidedBy, region.code]),
      ).toEqual([
        ["阳光花园", "LINKED", 2, "rule", "900101"],
        ["金海滩家园", "WAITING", 2, null, "900101"],
        ["凤凰城", "WAITING", 1, null, "900102"],
      ]);
      expect(found[1]).toMatchObject({
        estate: { externalId: "E2" },
        reasons: [{ what: "SAME_STEM" }, { what: "SAME_PLACE" }],
      });
      expect(found[2]!.candidates.map(({ estate }) => estate.externalId).sort()).toEqual(["E3", "E4"]);
      expect(await bring()).toMatchObject({ inserted: 0, updated: 0, unchanged: 6, links: { linked: 0, waiting: 0 } });
      await inStep();
    });

    it("once confirmed bring their records to the estate, with figures, and an undo takes all back", async () => {
      const before = await dump();
      expect((await decide("confirmEstateLink", "金海滩家园")).data.confirmEstateLink).toMatchObject({
        state: "CONFIRMED",
        decidedBy: "everybody",
        estate: { externalId: "E2" },
      });
      expect(await complaints()).toMatchObject({ C3: ["E2", "116.7 36.5"], C4: ["E2", "116.6 36.4"] });
      await inStep();
      expect(await bring()).toMatchObject({ updated: 0, unchanged: 6 });
      await decide("undoEstateLink", "金海滩家园");
      expect(await dump()).toEqual(before);
      await inStep();
      await decide("refuseEstateLink", "阳光花园");
      expect(await complaints()).toMatchObject({ C1: [null, null], C2: [null, "116.3 36.6"] });
      await inStep();
      expect(await bring()).toMatchObject({ updated: 0, unchanged: 6 });
      await decide("confirmEstateLink", "阳光花园");
      expect(await dump()).toEqual(before);
    });

    it("are decided many at once as one after another, what is not known being left out", async () => {
      const all = await links();
      const idOf = (words: string) => all.find((link) => link.words === words)!.id;
      const before = await dump();
      const together = async (decisions: object[]) =>
        (
          await send(
            "mutation Together($decisions: [EstateLinkDecisionInput!]!) { decideEstateLinks(decisions: $decisions) { words state } }",
            { decisions },
          )
        ).data.decideEstateLinks;
      const [sea, phoenix] = [idOf("金海滩家园"), idOf("凤凰城")];
      const unknown = Buffer.from("link:900100:99999").toString("base64url");
      const other = all.find(({ words }) => words === "阳光花园")!;
      const said = [
        { id: sea, decision: "CONFIRM" },
        { id: unknown, decision: "CONFIRM" },
        { id: phoenix, decision: "REFUSE" },
        { id: phoenix, decision: "CONFIRM", estate: other.estate.id },
        { id: other.id, decision: "REFUSE" },
      ];
      expect(await together(said)).toEqual([
        { words: "金海滩家园", state: "CONFIRMED" },
        null,
        { words: "凤凰城", state: "CONFIRMED" },
        { words: "凤凰城", state: "CONFIRMED" },
        { words: "阳光花园", state: "REFUSED" },
      ]);
      expect(await complaints()).toMatchObject({
        C1: [null, null],
        C2: [null, "116.3 36.6"],
        C3: ["E2", "116.7 36.5"],
        C4: ["E2", "116.6 36.4"],
        C5: ["E1", "116.2 36.5"],
      });
      await inStep();
      const back = [sea, phoenix, other.id].map((id) => ({ id, decision: "UNDO" }));
      await together([...back, { id: other.id, decision: "CONFIRM" }]);
      expect(await dump()).toEqual(before);
      await inStep();
    });

    it("mean another of the city where somebody says so, and none of another city", async () => {
      const [, , link] = await links();
      const other = link!.candidates.find(({ estate }) => estate.externalId === "E4")!;
      await decide("confirmEstateLink", "凤凰城", other.estate.id);
      expect(await complaints()).toMatchObject({ C5: ["E4", "117.21 36.5"] });
      const foreign = Buffer.from("estate:900200:1").toString("base64url");
      expect((await decide("confirmEstateLink", "凤凰城", foreign)).errors[0].extensions.code).toBe("NOT_FOUND");
      const next = `${COMPLAINTS[0]}\nN1,西河县,凤凰城,停车,2026-05-02 08:00,,`;
      await importInto(db(), { kind: "complaints", path: file("n.csv", next), sourceName: "12345" });
      expect(await complaints()).toMatchObject({ N1: ["E4", "117.21 36.5"] });
      await inStep();
    });

    it("are linked by no rule where it says never, and are nobody's to decide without the right", async () => {
      const rule =
        'mutation { setEstateLinkRule(regionCode: "900101", certainFrom: 1) { certainFrom region { code } } }';
      expect((await send(rule)).data.setEstateLinkRule).toEqual([{ certainFrom: 1, region: { code: "900101" } }]);
      const other = COMPLAINTS.slice(0, 2).join("\n").replace("C1", "O1");
      const report = await importInto(db(), {
        kind: "complaints",
        path: file("o.csv", other),
        sourceName: "other line",
      });
      expect(report.links).toEqual({ linked: 0, waiting: 1 });
      expect((await ask(app, LINKS)).errors?.[0]?.extensions.code).toBe("WRITE_REFUSED");
    });

    it("are said by rows of registers as well: with a region or none of their own, with an estate or not at all", async () => {
      const cases = [
        "案件编号,区县,小区名称,受理日期,阶段",
        "M1,东山区,阳光花园,2026-03-01,已受理",
        "M2,东山区,金海滩家园,2026-03-01,已受理",
        "M3,西河县,毫不相干,2026-03-01,已受理",
      ];
      const committees = [
        "业委会编号,小区名称,所在区县,成立时间,委员人数",
        "K1,金海滩小花园,东山区,2024-01-01,7",
        "K2,阳光花园,东山区,2024-01-01,5",
      ];
      const bringIn = (kind: string, lines: string[]) =>
        importInto(db(), { kind, path: file(`${kind}.csv`, lines.join("\n")), sourceName: "registers", skipBad: true });
      /** By plain SQL: the estate of each row, as ids. */
      const estates = async () =>
        Object.fromEntries(
          (
            await rowsOf<{ id: string; estate: string | null }>(
              db(),
              `select t.external_id as id, e.external_id as estate from (
                 select external_id, city_code, estate_id from mediation_cases union all select external_id, city_code, estate_id from owners_committees) t
               left join estates e on e.city_code = t.city_code and e.estate_id = t.estate_id`,
            )
          ).map(({ id, estate }) => [id, estate]),
        );
      await send('mutation { setEstateLinkRule(regionCode: "900101", certainFrom: 0.95) { certainFrom } }');
      expect(await bringIn("mediation_cases", cases)).toMatchObject({ inserted: 3, links: { linked: 1, waiting: 1 } });
      expect(await estates()).toEqual({ M1: "E1", M2: null, M3: null });
      // a committee is nothing without its estate: it is refused, and what it names waits
      const first = await bringIn("committees", committees);
      expect(first).toMatchObject({ inserted: 1, links: { linked: 0, waiting: 1 } });
      expect(first.problems).toMatchObject([{ row: 2, column: "小区名称" }]);
      await decide(
        "confirmEstateLink",
        "金海滩小花园",
        (await links()).find(({ words }) => words === "金海滩家园")!.estate.id,
      );
      const second = await bringIn("committees", committees);
      expect(second).toMatchObject({ inserted: 1, unchanged: 1, problems: [] });
      expect(await estates()).toEqual({ K1: "E2", K2: "E1", M1: "E1", M2: null, M3: null });
      await inStep();

      const own = async (words: string) =>
        (await links()).filter((link) => link.words === words && link.source === "registers")[0]!;
      const decideOn = async (words: string, decision: string, estate?: string) =>
        send(
          "mutation D($decisions: [EstateLinkDecisionInput!]!) { decideEstateLinks(decisions: $decisions) { state } }",
          { decisions: [{ id: (await own(words)).id, decision, ...(estate && { estate }) }] },
        );
      await decideOn("金海滩家园", "CONFIRM");
      expect(await estates()).toMatchObject({ M2: "E2" });
      await decideOn("金海滩家园", "UNDO");
      // a case stands without one, a committee stays until its words mean another
      await decideOn("阳光花园", "REFUSE");
      expect(await estates()).toEqual({ K1: "E2", K2: "E1", M1: null, M2: null, M3: null });
      const sunshine = (await own("阳光花园")).estate.id;
      expect((await decideOn("金海滩小花园", "CONFIRM", sunshine)).errors[0].extensions.code).toBe("BAD_USER_INPUT");
      await decideOn("阳光花园", "CONFIRM");
      expect(await estates()).toEqual({ K1: "E2", K2: "E1", M1: "E1", M2: null, M3: null });
      await inStep();
      expect(await bringIn("mediation_cases", cases)).toMatchObject({ inserted: 0, updated: 0, unchanged: 3 });

      const mentions = "select count(*)::int as n from estate_mentions where table_name = 'owners_committees'";
      expect(await rowsOf(db(), mentions)).toEqual([{ n: 2 }]);
      const undoing = { today: TODAY, at: new Date(), by: "test", days: 30 };
      for (const { importId } of [second, first])
        await inTransaction(db(), (client) => undoImport(client, importId!, undoing));
      expect(await rowsOf(db(), mentions)).toEqual([{ n: 0 }]);
      await inStep();
    });

    it("are listed and decided where one may bring data, nowhere else, and the audit is told", async () => {
      const closed = await buildServer({ database: db(), config: { ...getConfig(), auth: "accounts" } });
      const as = { actor: { name: "shell:test", address: "" }, at: new Date(), day: TODAY };
      let tokens = 0;
      const asked = async (role: Role, query: string, regionCode = "900102") => {
        const given = { name: `token ${++tokens}`, role, regionCode, days: 1 };
        const secret = await inTransaction(db(), (client) => createToken({ ...as, client }, given));
        const headers = { authorization: `Bearer ${secret}` };
        return (await closed.inject({ method: "POST", url: "/graphql", payload: { query }, headers })).json();
      };
      const all = await links();
      const ours = all.filter(({ region }) => region.code === "900102");
      const list = "{ estateLinks { totalCount nodes { words } } }";
      const toDecide = list.replace("estateLinks", "estateLinks(toDecide: true)");
      const listed = { totalCount: ours.length, nodes: ours.map(({ words }) => ({ words })) };
      for (const query of [list, toDecide])
        expect((await asked("DATA_OFFICER", query)).data.estateLinks).toEqual(listed);
      expect((await asked("VIEWER", list)).data.estateLinks).toEqual(listed);
      expect(ours.length).toBeLessThan(all.length);
      const saysPerson = `${COMPLAINTS[0]}\nP1,东山区,金海滩花园13987654321,噪音,2026-03-01 08:00,,`;
      await importInto(db(), { kind: "complaints", path: file("p.csv", saysPerson), sourceName: "12345" });
      const masked = JSON.stringify(await asked("DATA_OFFICER", list, "900101"));
      expect([masked.includes("139****4321"), masked.includes("13987654321")]).toEqual([true, false]);
      const refuse = ({ id }: Link) => `mutation { refuseEstateLink(id: "${id}") { state } }`;
      const other = all.find(({ region }) => region.code === "900101")!;
      expect((await asked("DATA_OFFICER", refuse(other))).errors[0].extensions.code).toBe("NOT_FOUND");
      expect((await asked("VIEWER", toDecide)).errors[0].extensions.code).toBe("FORBIDDEN");
      expect((await asked("VIEWER", refuse(ours[0]!))).errors[0].extensions.code).toBe("FORBIDDEN");
      const rule = 'mutation { setEstateLinkRule(regionCode: "900101", certainFrom: 0.9) { certainFrom } }';
      expect((await asked("DATA_OFFICER", rule)).errors[0].extensions.code).toBe("NOT_FOUND");
      const entries = () =>
        rowsOf(
          db(),
          "select action, region_code from audit_entries where action like 'ESTATE_LINK%' order by entry_number",
        );
      expect(await entries()).toEqual([]);
      expect((await asked("DATA_OFFICER", refuse(ours[0]!))).data.refuseEstateLink).toEqual({ state: "REFUSED" });
      expect((await asked("DATA_OFFICER", refuse(ours[0]!).replace("refuse", "undo"))).data.undoEstateLink).toEqual({
        state: "WAITING",
      });
      await decide("confirmEstateLink", "凤凰城", ours[0]!.estate.id);
      expect(await entries()).toEqual([
        { action: "ESTATE_LINK_REFUSED", region_code: "900102" },
        { action: "ESTATE_LINK_UNDONE", region_code: "900102" },
      ]);
      await closed.close();
    });

    it("are left to nothing by an import that is undone, and come alive when it comes again", async () => {
      const before = await dump();
      const mentions = () => rowsOf(db(), "select m::text as line from estate_mentions m order by 1");
      const mentioned = await mentions();
      const lines = `${COMPLAINTS[0]}\nU1,西河县,凤凰城,停车,2026-05-02 08:00,,`;
      const again = () => importInto(db(), { kind: "complaints", path: file("u.csv", lines), sourceName: "12345" });
      const { importId } = await again();
      expect(await mentions()).toHaveLength(mentioned.length + 1);
      await inTransaction(db(), (client) =>
        undoImport(client, importId!, { today: TODAY, at: new Date(), by: "somebody", days: 30 }),
      );
      expect(await dump()).toEqual(before);
      expect(await mentions()).toEqual(mentioned);
      await again();
      expect(await complaints()).toMatchObject({ U1: ["E4", "117.21 36.5"] });
      await inStep();
    });
  },
  async (database) => {
    await importWorld(database, file);
    await importInto(database, { kind: "estates", path: file("e.csv", ESTATES.join("\n")), sourceName: "bureau" });
  },
);

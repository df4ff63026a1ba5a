import { expect, it } from "vitest";
import { ask } from "../../test/ask.ts";
import { describeOnBoth, rolledBack } from "../../test/databases.ts";
import { importInto, importWorld, rowsOf, scratchFiles } from "../../test/fixtures/import-world.ts";
import { reconcile } from "../indicators/reconcile.ts";
import { buildServer } from "../server.ts";

const file = scratchFiles();
const SHARES = ["complaints_closed_share", "complaints_closed_72h_share", "complaints_escalated_share"];

/** Three counties, each with a source of its own: the hotline tells every step, the office a status alone, the post nothing. */
const FILES: Record<string, string[]> = {
  hotline: [
    "id,category,reported_at,region_code,closed_at,escalated_at",
    "H1,NOISE,2026-03-02 08:00,900101,2026-03-03 08:00,",
    "H2,NOISE,2026-03-05 08:00,900101,2026-03-20 08:00,2026-03-09 08:00",
    "H3,NOISE,2026-03-28 08:00,900101,,",
    "H4,NOISE,2026-03-30 08:00,900101,2026-03-31 08:00,",
  ],
  office: [
    "id,category,reported_at,region_code,status",
    "O1,NOISE,2026-03-02 08:00,900102,办结",
    "O2,NOISE,2026-03-29 08:00,900102,受理",
  ],
  post: ["id,category,reported_at,region_code", "P1,NOISE,2026-03-02 08:00,900201", "P2,NOISE,2026-03-29 08:00,900201"],
};

describeOnBoth(
  "steps that a source never tells",
  (getDatabase, _home, getConfig) => {
    const bring = (sourceName: string, lines: readonly string[]) =>
      importInto(getDatabase(), { kind: "complaints", path: file(`${sourceName}.csv`, lines.join("\n")), sourceName });
    /** Value and extent of a share in March, of a region, as a server says that begins now. */
    const shares = async (code: string) => {
      const app = await buildServer({ database: getDatabase(), config: getConfig() });
      const of = SHARES.map(
        (id, i) =>
          `s${i}: indicatorValue(indicator: "${id}", from: "2026-03", to: "2026-03") { value extent noData { reason } }`,
      );
      const { data, errors } = await ask(app, `{ region(code: "${code}") { ${of.join(" ")} } }`);
      await app.close();
      expect(errors).toBeUndefined();
      const { region } = data as {
        region: Record<string, { value: number | null; extent: string; noData: { reason: string } | null }>;
      };
      return Object.values(region).map(({ value, extent, noData }) => [value, extent, noData?.reason ?? null]);
    };
    const none = [null, "NONE", "NOT_COVERED"];
    const differences = () => rolledBack(getDatabase(), async (client) => (await reconcile(client)).differences);

    it("have no share, where one that tells them has that of all its complaints", async () => {
      expect(await shares("900101")).toEqual([
        [75, "WHOLE", null],
        [50, "WHOLE", null],
        [25, "WHOLE", null],
      ]);
      expect(await shares("900102")).toEqual([[50, "WHOLE", null], none, none]);
      expect(await shares("900201")).toEqual([none, none, none]);
      // the city is known in part: of the complaints of the county that tells, and of no other
      const [told] = await rowsOf<{ share: number }>(
        getDatabase(),
        "select 100.0 * count(*) filter (where escalated_at is not null) / count(*) as share from complaints c join regions r using (region_id) where r.code = '900101'",
      );
      expect((await shares("900100"))[2]).toEqual([Number(told!.share), "PART", null]);
      expect(await differences()).toEqual([]);
    });

    it("are known in part where another source of the county tells them", async () => {
      await bring("post", [...FILES.post!, "P3,NOISE,2026-03-15 08:00,900101"]);
      expect((await shares("900101")).map(([, extent]) => extent)).toEqual(["PART", "PART", "PART"]);
      expect(await differences()).toEqual([]);
    });

    it("are known from the day on which a file brings them, for all that the source has", async () => {
      await bring("post", [
        "id,category,reported_at,region_code,closed_at",
        "P1,NOISE,2026-03-02 08:00,900201,2026-03-04 08:00",
      ]);
      expect(await shares("900201")).toEqual([[50, "WHOLE", null], [50, "WHOLE", null], none]);
      expect(await differences()).toEqual([]);
    });
  },
  async (database) => {
    await importWorld(database, file);
    for (const [sourceName, lines] of Object.entries(FILES))
      await importInto(database, { kind: "complaints", path: file(`${sourceName}.csv`, lines.join("\n")), sourceName });
  },
);

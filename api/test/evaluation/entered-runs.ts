import { expect, it } from "vitest";
import type { EvaluatedWorld } from "./evaluated-world.ts";
import { expectPlacesTold } from "./places-told.ts";
import { RECOUNTED_ENTRIES, recountEntries } from "./recounted-entries.ts";
import { ASSESSED, DELETE, DOUBT, ENTER, GRADED, MAKE, PLACES, PUBLISH } from "./run-queries.ts";

/** Runs of what assessors entered, to the last digit. */
export function enteredRuns(world: EvaluatedWorld): void {
  const { getDatabase, asked, make, by, open } = world;
  it("takes the mean of what assessors enter, shows how far they are apart, and keeps it as it was", async () => {
    const { rows: named } = await getDatabase().pool.query(
      "select name from estates where city_code = '370100' group by name having count(*) = 1 order by name limit 3",
    );
    const [a, b, c] = named.map(({ name }) => name as string) as [string, string, string];
    const header = ["小区", "residents", "住建部门", "street", "community"];
    const enter = (assessor: string, ...rows: string[][]) =>
      asked(ENTER, { period: "2025", assessor, table: [header, ...rows] });
    await enter("residents of the north", [a, "90", "", "", ""], [b, "70.5", "", "", ""], [c, "", "", "", ""]);
    await enter("residents of the south", [a, "81", "", "", ""], [b, "70.5", "60", "", ""]);
    await enter("bureau", [a, "", "50", "", ""], [c, "", "100", "", ""]);
    // what is entered again takes the place of what was
    const { assessors } = await enter("bureau", [a, "", "60", "", ""], [b, "", "90", "", ""], [c, "", "88", "", ""]);
    expect(assessors).toEqual([
      { name: "bureau", subjects: 3, values: 3 },
      { name: "residents of the north", subjects: 2, values: 2 },
      { name: "residents of the south", subjects: 2, values: 3 },
    ]);
    const id = await make("2025", "weihai-four-parties");
    const told = async () => (await asked(ASSESSED, { id })).run;
    const { scheme, scores } = await told();
    expect(scheme.entered.map((one: { id: string }) => one.id)).toEqual(["residents", "bureau", "street", "community"]);
    const of = (name: string) => scores.nodes.find((one: { name: string }) => one.name === name);
    // a: residents (90 + 81) / 2 = 85.5 of 50, bureau 60 of 20: (85.5 x 50 + 60 x 20) / 70 = 78.214…
    expect(of(a)).toMatchObject({ score: "78.21", rank: 1 });
    expect(of(a).criteria[0]).toEqual({
      criterion: "residents",
      value: "85.5",
      points: "85.5",
      assessors: 2,
      answers: null,
      least: "81",
      most: "90",
    });
    // b: residents 70.5, bureau (60 + 90) / 2 = 75: (70.5 x 50 + 75 x 20) / 70 = 71.785…
    expect(of(b)).toMatchObject({ score: "71.79", rank: 2 });
    expect(of(b).criteria[1]).toMatchObject({ value: "75", assessors: 2, least: "60", most: "90" });
    // c: without residents no score, and nothing that was not entered is 0
    expect(of(c)).toMatchObject({ score: null, rank: null });
    expect(of(c).criteria[2]).toMatchObject({ value: null, points: null, assessors: 0, least: null, most: null });
    await asked(PUBLISH, { id });
    await enter("bureau");
    await enter("residents of the north");
    expect((await enter("residents of the south")).assessors).toEqual([]);
    expect(await told()).toEqual({ scheme, scores });
    expect(
      (await open(MAKE, { scheme: "weihai-four-parties", period: "2025", region: "370100" })).errors[0],
    ).toMatchObject({ extensions: { code: "BAD_USER_INPUT" } });
    for (const [row, said] of [
      [[a, "ninety", "", "", ""], "row 2, column residents"],
      [["nowhere", "90", "", "", ""], "nowhere"],
    ] as const) {
      const { errors } = await open(ENTER, { period: "2025", assessor: "x", table: [header, row] });
      expect(errors[0]).toMatchObject({
        message: expect.stringContaining(said),
        extensions: { code: "BAD_USER_INPUT" },
      });
    }
    for (const who of ["county", "elsewhere"])
      expect(
        (await by(who, ENTER, { period: "2025", assessor: "x", table: [header] })).errors[0].extensions.code,
      ).toMatch(/NOT_FOUND|FORBIDDEN/);
  });

  it.each(RECOUNTED_ENTRIES)(
    "$scheme: what is entered is recounted by plain SQL to the last digit",
    async ({ scheme, of, period, columns }) => {
      const { rows: named } = await getDatabase().pool.query(
        of === "firm"
          ? "select name from property_firms where city_code = '370100' order by name"
          : "select name from estates where city_code = '370100' order by estate_id limit 40",
      );
      // hundredths by a fixed rule, a few blanks among them, of two assessors
      const table = (assessor: number) =>
        named.map(({ name }, row) => [
          name,
          ...columns.map((column, at) => {
            const drawn = (row * 7919 + at * 104_729 + assessor * 1_299_709) % 12_001;
            if (column.endsWith(" n")) return String(1 + (drawn % 300));
            return (row + at) % 9 === 8 ? "" : (drawn / 120.01).toFixed(2);
          }),
        ]);
      for (const assessor of [1, 2])
        await asked(ENTER, {
          scheme,
          period,
          assessor: `${assessor}`,
          table: [["subject", ...columns], ...table(assessor)],
        });
      const id = await make(period, scheme);
      const rows = await recountEntries(getDatabase().pool, { scheme, below: "370100", period });
      const { scores } = (await asked(GRADED, { id })).run;
      const recounted = new Map(rows.map(({ subject, ...told }) => [subject, told]));
      const ranked = scores.nodes.filter(({ rank }: { rank: number | null }) => rank !== null);
      expect(ranked.length).toBeGreaterThanOrEqual(3);
      for (const { subject, name: _, ...told } of scores.nodes)
        expect([subject, told]).toEqual([subject, recounted.get(subject) ?? { ...told, score: null, rank: null }]);
      expect(rows.filter(({ rank }) => rank !== null)).toHaveLength(ranked.length);
      const { run } = await asked(PLACES, { id });
      expect(run.absent.nodes.length > 0).toBe(of === "estate");
      await expectPlacesTold(getDatabase(), run, `${period.slice(0, 4)}-12-31`);
      await asked(DELETE, { id });
    },
  );

  it("surveys weigh by how many answered, who are kept and told, and ranks hold their sampling error", async () => {
    const { rows: named } = await getDatabase().pool.query(
      "select name from estates where city_code = '370100' group by name having count(*) = 1 order by name limit 2",
    );
    const [a, b] = named.map(({ name }) => name as string) as [string, string];
    const header = ["小区", "业主满意度", "业主满意度 样本量", "owners sd", "site", "party"];
    const enter = (assessor: string, columns: string[], ...rows: string[][]) =>
      open(ENTER, {
        scheme: "jinan-three-parts",
        period: "2025",
        assessor,
        table: [columns, ...rows],
      });
    await enter("north", header, [a, "80", "300", "20", "", ""], [b, "81.5", "36", "", "", ""]);
    await enter("south", header, [a, "84", "100", "", "", ""]);
    const bureau = await enter("bureau", header, [a, "", "", "", "90", "80"], [b, "", "", "", "90", "80"]);
    expect(bureau).toMatchObject({ data: { assessors: { length: 3 } } });
    const id = await make("2025", "jinan-three-parts");
    const { scores } = (await asked(ASSESSED, { id })).run;
    const of = (name: string) => scores.nodes.find((one: { name: string }) => one.name === name);
    // (300 x 80 + 100 x 84) / 400
    expect(of(a).criteria[0]).toMatchObject({ value: "81", answers: 400, assessors: 2 });
    expect(of(a)).toMatchObject({ score: "251.0", rank: 2 });
    expect(of(b)).toMatchObject({ score: "251.5", rank: 1 });
    const { run: told } = await asked(DOUBT, { id });
    expect(told.doubt).toEqual({ weightings: 1, isWhole: true, draws: 200 });
    // 0.5 apart, and the error of 36 answers alone is 50 / 6
    for (const { rankBest, rankWorst } of told.scores.nodes.slice(0, 2)) expect([rankBest, rankWorst]).toEqual([1, 2]);
    expect(told.scores.nodes[2]).toMatchObject({ rankBest: null, rankWorst: null });
    for (const [columns, row, said] of [
      [["小区", "owners", "site", "party"], [a, "80", "1", "1"], "how many answered"],
      [header, [a, "80", "", "", "1", "1"], "row 2, column 业主满意度 样本量: expected how many answered"],
      [
        header,
        [a, "80", "0", "", "1", "1"],
        "row 2, column 业主满意度 样本量: expected how many answered, a whole number from 1",
      ],
      [header, [a, "101", "9", "", "1", "1"], "row 2, column 业主满意度: expected from 0 to 100"],
    ] as const)
      expect((await enter("x", [...columns], [...row])).errors[0]).toMatchObject({
        message: expect.stringContaining(said),
        extensions: { code: "BAD_USER_INPUT" },
      });
    await asked(DELETE, { id });
  });
}

import { run } from "@estate-atlas/api/db/database";
import { reconcile } from "@estate-atlas/api/indicators/reconcile";
import { expect, it } from "vitest";
import { describeOnBoth, rolledBack } from "../api/test/databases.ts";
import { complaintSources } from "./demo/complaint-sources.ts";
import { rowCounts } from "./kill-trials/trial.queries.ts";
import { NotEmptyError, SMALL, seedDemo, seedIfEmpty } from "./seed.ts";

const TODAY = "2026-11-20";

describeOnBoth("seeding", (getDatabase) => {
  const counts = async (): Promise<Record<string, number>> =>
    Object.fromEntries((await run(getDatabase().pool, rowCounts, [])).map(({ name, rows }) => [name, Number(rows)]));

  it("leaves the database empty where it fails on the way", async () => {
    const failing = seedDemo(getDatabase(), {
      today: TODAY,
      ...SMALL,
      onProgress: ({ step }) => {
        if (step === "complaints") throw new Error("stopped by the test");
      },
    });
    await expect(failing).rejects.toThrow("stopped by the test");
    const after = await counts();
    expect(Object.values(after).every((rows) => rows === 0)).toBe(true);
  }, 180_000);

  it("fills an empty database with everything, and says how much of what", async () => {
    const steps = await seedDemo(getDatabase(), { today: TODAY, ...SMALL });
    const said = Object.fromEntries(steps.map(({ step, rows }) => [step, rows]));
    const after = await counts();
    expect(after.complaints).toBe(SMALL.complaints);
    expect(after["complaints in complaint_months"]).toBe(SMALL.complaints);
    expect(after.estates).toBe(said.estates);
    expect(after.property_firms).toBe(said.firms);
    expect(after.management_episodes).toBe(said.episodes);
    expect(after.renovations).toBe(said.renovations);
    expect(after.party_organisations).toBe(said.organisations);
    expect(after.party_instructors).toBe(said.instructors);
    expect(after.owners_committees).toBe(said.committees);
    expect(after.observations).toBe(said["published figures"]);
    expect(after.regions).toBe(said.divisions);
    expect(after.region_boundaries).toBe(said.boundaries);
    expect(Math.abs(after.estates! - SMALL.estates)).toBeLessThan(16);
  }, 180_000);

  it("marks what is invented, and only that", async () => {
    const { rows } = await getDatabase().pool.query("select name, demo from sources order by name");
    const invented = rows.filter((row) => row.demo).map((row) => row.name as string);
    expect(invented).toEqual(["demo", ...complaintSources.map(({ name }) => name)].sort());
    expect(invented.every((name) => name === "demo" || name.endsWith("（演示）"))).toBe(true);
    expect(rows.map((row) => row.name)).toContain("published-figures");
  });

  it("leaves rollups that agree with the facts", async () => {
    const { differences } = await rolledBack(getDatabase(), (client) => reconcile(client));
    expect(differences).toEqual([]);
  }, 60_000);

  it("puts every estate and complaint into its community or street", async () => {
    const { rows } = await getDatabase().pool.query(
      `select r.level::text, count(*) > 0 as is_any from complaints c join regions r using (region_id) group by 1
       union select r.level::text, count(*) > 0 from estates e join regions r using (region_id) group by 1 order by 1`,
    );
    expect(rows.map((row) => row.level)).toEqual(["COMMUNITY", "STREET"]);
  });

  it("never touches a database that holds regions", async () => {
    const before = await counts();
    expect(await seedIfEmpty(getDatabase(), { today: TODAY, ...SMALL })).toBeNull();
    await expect(seedDemo(getDatabase(), { today: TODAY, ...SMALL })).rejects.toBeInstanceOf(NotEmptyError);
    expect(await counts()).toEqual(before);
  });
});

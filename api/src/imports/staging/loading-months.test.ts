import { expect, it } from "vitest";
import { describeOnBoth } from "../../../test/databases.ts";
import { importInto, importWorld, rowsOf, scratchFiles } from "../../../test/fixtures/import-world.ts";

const file = scratchFiles();
const HEADER = "id,category,reported_at,region_code,description";
// long enough for a few thousand rows to go out in several stretches
const WORDS = "lift out of order again in the second building at the third entrance and told the office twice";
const rows = (name: string, month: string, count: number): string[] =>
  Array.from(
    { length: count },
    (_, i) =>
      `${name}-${month}-${i},NOISE,${month}-${String(1 + (i % 28)).padStart(2, "0")} 08:00:00,90010${1 + (i % 2)},${WORDS}`,
  );
const csv = (name: string, lines: string[]): string => file(name, `${[HEADER, ...lines].join("\n")}\n`);

describeOnBoth(
  "months loaded aside",
  (getDatabase) => {
    const db = () => getDatabase();
    const partitions = () =>
      rowsOf<{ partition: string; indexes: number; missing: number; n: number }>(
        db(),
        `select p.inhrelid::regclass::text as partition,
           (select count(*)::int from pg_index i where i.indrelid = p.inhrelid and i.indisvalid) as indexes,
           (select count(*)::int from pg_index i where i.indrelid = p.inhparent and not exists (
              select from pg_inherits h join pg_index c on c.indexrelid = h.inhrelid
              where h.inhparent = i.indexrelid and c.indrelid = p.inhrelid)) as missing,
           (select count(*)::int from complaints c where c.tableoid = p.inhrelid) as n
         from pg_inherits p where p.inhparent = 'complaints'::regclass order by 1`,
      );

    it("rows of new months, of months that are there, and late rows of months that were full lie each in its partition, once", async () => {
      await importInto(db(), {
        kind: "complaints",
        path: csv("known.csv", rows("a", "2026-02", 10)),
        sourceName: "first",
      });
      const lines = [
        ...rows("b", "2026-01", 3000),
        ...rows("b", "2026-02", 3000),
        ...rows("b", "2026-03", 6000),
        ...rows("b", "2026-04", 6000),
        // 2026-01 has been attached by now
        ...rows("late", "2026-01", 3000),
        ...rows("b", "2026-05", 20),
      ];
      const report = await importInto(db(), {
        kind: "complaints",
        path: csv("months.csv", lines),
        sourceName: "second",
      });
      expect(report).toMatchObject({ inserted: 21_020, merged: 0 });
      const [{ all: expected } = { all: 0 }] = await rowsOf<{ all: number }>(
        db(),
        "select count(*)::int as all from pg_index where indrelid = 'complaints'::regclass",
      );
      expect(await partitions()).toEqual(
        [6000, 3010, 6000, 6000, 20].map((n, i) => ({
          partition: `complaints_2026_0${i + 1}`,
          indexes: expected,
          missing: 0,
          n,
        })),
      );
      const [counted] = await rowsOf(
        db(),
        `select count(distinct complaint_id)::int as ids, to_regclass('complaints_loading') as aside,
           (select sum(n)::int from flow_days, unnest(measures[1:1]) as n where flow = 'complaints') as days,
           (select sum(complaints)::int from complaint_months where region_id <> 0) as months
         from complaints`,
      );
      expect(counted).toEqual({ ids: 21_030, aside: null, days: 21_030, months: 21_030 });
    });

    it("an id that comes again in a month that was full is merged, or refused where it says something else", async () => {
      const lines = [...rows("c", "2025-01", 3000), ...rows("c", "2025-02", 6000)];
      const again = rows("c", "2025-01", 1);
      const other = again.map((line) => line.replace("NOISE", "PARKING"));
      const given = { kind: "complaints", sourceName: "third" } as const;
      const before = await partitions();
      await expect(importInto(db(), { ...given, path: csv("other.csv", [...lines, ...other]) })).rejects.toThrow(
        /row 9002, id: expected the same category as row 2/,
      );
      expect(await partitions()).toEqual(before);
      expect(await importInto(db(), { ...given, path: csv("again.csv", [...lines, ...again]) })).toMatchObject({
        inserted: 9000,
        merged: 1,
      });
    });
  },
  (database) => importWorld(database, file),
);

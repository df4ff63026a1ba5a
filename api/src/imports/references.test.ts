import { expect, it } from "vitest";
import { describeOnBoth } from "../../test/databases.ts";
import { importInto, refusal, scratchFiles } from "../../test/fixtures/import-world.ts";
import { smallWorld } from "../../test/fixtures/small-world.ts";

const HEADER = "党组织编号,上级党组织编号,党组织类型,党组织名称,小区编号";

describeOnBoth(
  "rows that name rows of their own kind, in a file that uses another source's ids of estates",
  (getDatabase) => {
    const file = scratchFiles();
    const request = (name: string, ...rows: string[]) => ({
      kind: "organisations" as const,
      path: file(name, [HEADER, ...rows].join("\n")),
      referenceSource: "survey",
    });
    const bring = (name: string, ...rows: string[]) => importInto(getDatabase(), request(name, ...rows));
    const parents = async (): Promise<Record<string, string | null>> => {
      const { rows } = await getDatabase().pool.query<{ id: string; parent: string | null }>(
        `select o.external_id as id, s.name || ' ' || p.external_id as parent
         from party_organisations o
         left join party_organisations p on p.city_code = o.city_code and p.organisation_id = o.parent_id
         left join sources s on s.source_id = p.source_id
         where o.source_id = (select source_id from sources where name = 'hotline') order by 1`,
      );
      return Object.fromEntries(rows.map(({ id, parent }) => [id, parent]));
    };
    const FIRST = [
      "own,,小区党支部,一支部,e91",
      "below,own,楼栋党小组,一组,e91",
      "other,branch1,楼栋党小组,二组,e1",
      // an id that both sources have is the file's own
      "branch2,,小区党支部,二支部,e92",
      "both,branch2,楼栋党小组,三组,e92",
    ];

    it("find them in the file, and in the other source where the own has none", async () => {
      expect(await bring("first.csv", ...FIRST)).toMatchObject({ inserted: 5, refused: 0 });
      expect(await parents()).toEqual({
        own: null,
        below: "hotline own",
        other: "survey branch1",
        branch2: null,
        both: "hotline branch2",
      });
    });

    it("find them again, though they are there already", async () => {
      expect(await bring("again.csv", ...FIRST)).toMatchObject({ inserted: 0, updated: 0, unchanged: 5 });
    });

    it("find what an earlier file of the same source brought", async () => {
      expect(await bring("later.csv", "late,own,楼栋党小组,四组,e91")).toMatchObject({ inserted: 1 });
      expect(await parents()).toMatchObject({ late: "hotline own" });
    });

    it("refuse what neither source has, with row and column", async () => {
      expect(await refusal(getDatabase(), request("bad.csv", "x,nobody,楼栋党小组,五组,e91"))).toMatch(
        /row 2, 上级党组织编号: expected the id of an organisation that is known, in the same city, got nobody/,
      );
    });
  },
  async (database) => {
    await smallWorld(database);
    await database.pool.query("select setval(pg_get_serial_sequence('sources', 'source_id'), 10)");
  },
);

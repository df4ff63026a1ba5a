import type { FastifyInstance } from "fastify";
import { afterAll, beforeAll, expect, it } from "vitest";
import { ask } from "../../test/ask.ts";
import { describeOnBoth } from "../../test/databases.ts";
import { TODAY } from "../../test/fixtures/import-world.ts";
import { type Database, inTransaction } from "../db/database.ts";
import { importRows } from "../imports/import-file.ts";
import type { KindName, RowsRequest } from "../imports/import-request.ts";
import { buildServer } from "../server.ts";

const region = (code: string, parent_code: string | null, level: string, name_zh: string) => ({
  code,
  parent_code,
  level,
  name_zh,
});
const REGIONS = [
  region("370000", null, "PROVINCE", "山东省"),
  region("370100", "370000", "CITY", "济南市"),
  region("370102", "370100", "COUNTY", "历下区"),
  region("370112", "370100", "COUNTY", "历城区"),
  region("370102001", "370102", "STREET", "解放路街道"),
  region("370102001001", "370102001", "COMMUNITY", "历下社区"),
  region("370200", "370000", "CITY", "青岛市"),
  region("370202", "370200", "COUNTY", "市南区"),
];
const estate = (
  id: string,
  name: string,
  region_code: string,
  households: number | null,
  valid_to: string | null = null,
) => ({
  id,
  name,
  region_code,
  households,
  valid_to,
});
const ESTATES = [
  estate("e1", "解放桥东区", "370102001001", 300),
  estate("e2", "解放桥东区", "370202", 900),
  estate("e3", "解放桥", "370202", 10),
  estate("e4", "新解放桥", "370202", 5000),
  estate("e5", "绿园", "370102001", null),
  estate("e6", "特价_50%公寓", "370202", 20),
  estate("e7", "O'Hara's \"A区\"", "370202", 20),
  estate("e8", "解放桥旧区", "370202", 20, "2020-01-01"),
  estate("e9", "泉景１２号院（东　区）", "370102001", 30),
  estate("e10", "ＡＢＣ公馆", "370102001", 30),
];
const firm = (id: string, name: string, region_code: string) => ({ id, name, region_code });
const FIRMS = [
  firm("f1", "嘉域物业管理有限公司", "370102"),
  firm("f2", "嘉宇物业管理有限公司", "370102"),
  firm("f3", "解放桥物业有限公司", "370200"),
];
const EPISODES = [
  { id: "m1", estate_id: "e1", firm_id: "f2", mode: "MARKET", from: "2020-01-01" },
  { id: "m2", estate_id: "e5", firm_id: "f2", mode: "MARKET", from: "2020-01-01" },
];

async function world(database: Database): Promise<void> {
  const rows = (kind: KindName, of: RowsRequest["rows"]) =>
    inTransaction(database, (client) =>
      importRows(client, { kind, rows: of, name: kind, sourceName: "survey", crs: "wgs84", today: TODAY }),
    );
  await rows("regions", REGIONS);
  await rows("estates", ESTATES);
  await rows("firms", FIRMS);
  await rows("episodes", EPISODES);
}

interface Hit {
  kind: string;
  match: string;
  region: { nameZh: string };
  estate: { name: string } | null;
  firm: { name: string } | null;
}
const SEARCH = `query ($text: String!, $first: Int = 10, $kinds: [SearchKind!] = [REGION, ESTATE, FIRM], $near: ID) {
  search(text: $text, first: $first, kinds: $kinds, near: $near) { kind match region { nameZh } estate { name } firm { name } }
}`;
const shown = ({ kind, match, region: { nameZh }, estate: e, firm: f }: Hit): string =>
  `${match} ${e?.name ?? f?.name ?? nameZh}${kind === "REGION" ? "" : ` (${nameZh})`}`;

const ACCURATE: [typed: string, hits: string[]][] = [
  ["lxq", ["EXACT 历下区"]],
  ["泉景12号院(东区)", ["EXACT 泉景１２号院（东　区） (解放路街道)"]],
  ["泉景１２号院\u3000（", ["PREFIX 泉景１２号院（东　区） (解放路街道)"]],
  ["１２号", ["PART 泉景１２号院（东　区） (解放路街道)"]],
  ["abc", ["PREFIX ＡＢＣ公馆 (解放路街道)"]],
  ["Ａｂｃ公馆", ["EXACT ＡＢＣ公馆 (解放路街道)"]],
  ["ｌｉｘｉａｑｕ", ["EXACT 历下区"]],
  ["lxsq", ["EXACT 历下社区"]],
  ["lixia", ["PREFIX 历下区", "PREFIX 历下社区"]],
  ["Lì Xià Qū", ["EXACT 历下区"]],
  ["历下", ["PREFIX 历下区", "PREFIX 历下社区"]],
  ["历下qu", ["EXACT 历下区"]],
  ["jinan", ["EXACT 济南市"]],
  ["l", ["PREFIX 历下区", "PREFIX 历城区", "PREFIX 历下社区", "PREFIX 绿园 (解放路街道)"]],
  ["jfqdq", ["EXACT 解放桥东区 (市南区)", "EXACT 解放桥东区 (历下社区)"]],
  [
    "解放桥",
    [
      "EXACT 解放桥 (市南区)",
      "PREFIX 解放桥东区 (市南区)",
      "PREFIX 解放桥东区 (历下社区)",
      "PREFIX 解放桥物业有限公司 (青岛市)",
      "PART 新解放桥 (市南区)",
    ],
  ],
  [
    "jiefang",
    [
      "PREFIX 解放路街道",
      "PREFIX 解放桥东区 (市南区)",
      "PREFIX 解放桥东区 (历下社区)",
      "PREFIX 解放桥 (市南区)",
      "PREFIX 解放桥物业有限公司 (青岛市)",
      "PART 新解放桥 (市南区)",
    ],
  ],
  // f2 manages two estates, f1 none
  ["jywy", ["INITIALS 嘉宇物业管理有限公司 (历下区)", "INITIALS 嘉域物业管理有限公司 (历下区)"]],
  ["嘉域", ["PREFIX 嘉域物业管理有限公司 (历下区)"]],
  ["lvyuan", ["EXACT 绿园 (解放路街道)"]],
  ["lǜ yuán", ["EXACT 绿园 (解放路街道)"]],
  ["_50%", ["PART 特价_50%公寓 (市南区)"]],
  ["%", ["PART 特价_50%公寓 (市南区)"]],
  ["_", ["PART 特价_50%公寓 (市南区)"]],
  // letters and characters mixed are spelt out: aqu is the end of lixiaqu too
  ["a区", ["PART 历下区", "PART O'Hara's \"A区\" (市南区)"]],
  ['"', ["PART O'Hara's \"A区\" (市南区)"]],
  ["'", ["PART O'Hara's \"A区\" (市南区)"]],
  ["'; drop table estates; --", []],
  ["\\", []],
  ["没有这个名字", []],
  ["zzzz", []],
  ["  ", []],
];

describeOnBoth(
  "search",
  (getDatabase, _home, getConfig) => {
    let app: FastifyInstance;
    beforeAll(async () => {
      app = await buildServer({ database: getDatabase(), config: getConfig() });
    });
    afterAll(() => app.close());
    const found = async (variables: Record<string, unknown>): Promise<string[]> => {
      const { data, errors } = await ask(app, SEARCH, variables);
      expect(errors).toBeUndefined();
      return (data!.search as Hit[]).map(shown);
    };

    it.each(ACCURATE)("finds %j", async (text, hits) => {
      expect(await found({ text })).toEqual(hits);
    });

    it.each<[typed: string, near: string | null, hits: string[]]>([
      ["解放桥东区", "370102", ["EXACT 解放桥东区 (历下社区)", "EXACT 解放桥东区 (市南区)"]],
      ["解放桥东区", "370200", ["EXACT 解放桥东区 (市南区)", "EXACT 解放桥东区 (历下社区)"]],
      ["解放桥东区", "999999", ["EXACT 解放桥东区 (市南区)", "EXACT 解放桥东区 (历下社区)"]],
      ["济南 历下", null, ["PREFIX 历下区", "PREFIX 历下社区"]],
      ["历下 济南市", null, ["PREFIX 历下区", "PREFIX 历下社区"]],
      ["jinan lixia", null, ["PREFIX 历下区", "PREFIX 历下社区"]],
      ["历下区 解放桥", null, ["PREFIX 解放桥东区 (历下社区)"]],
      ["市南 解放桥", null, ["EXACT 解放桥 (市南区)", "PREFIX 解放桥东区 (市南区)", "PART 新解放桥 (市南区)"]],
      ["青岛市 历下", null, []],
      ["山东 济南 历下 历下社区", null, ["EXACT 历下社区"]],
    ])(
      "finds %j from %j by words of which the others name the place, what is at hand first",
      async (text, near, hits) => {
        expect(await found({ text, near })).toEqual(hits);
      },
    );

    it("gives as many as are asked for, of the kinds asked for", async () => {
      expect(await found({ text: "jiefang", first: 2 })).toEqual(["PREFIX 解放路街道", "PREFIX 解放桥东区 (市南区)"]);
      expect(await found({ text: "jiefang", kinds: ["FIRM"] })).toEqual(["PREFIX 解放桥物业有限公司 (青岛市)"]);
      expect(await found({ text: "jiefang", kinds: [] })).toEqual([]);
    });

    it("refuses what is too long and too many", async () => {
      const long = await ask(app, SEARCH, { text: "区".repeat(200) });
      expect(long.errors?.[0]).toMatchObject({
        message: 'text: expected at most 100 characters, got "200 characters"',
        extensions: { code: "BAD_USER_INPUT" },
      });
      for (const first of [0, -1, 51])
        expect((await ask(app, SEARCH, { text: "l", first })).errors?.[0]?.extensions.code).toBe("BAD_USER_INPUT");
    });

    it("follows a name that changes", async () => {
      const rename = (name: string) =>
        inTransaction(getDatabase(), (client) =>
          importRows(client, {
            kind: "estates",
            rows: [{ id: "e3", name }],
            name: "estates",
            sourceName: "survey",
            crs: "wgs84",
            today: TODAY,
          }),
        );
      // Cached answers go as soon as the database's notification of the import has come.
      await rename("凤凰台");
      await expect.poll(() => found({ text: "fht" })).toEqual(["EXACT 凤凰台 (市南区)"]);
      await rename("解放桥");
      await expect.poll(() => found({ text: "fht" })).toEqual([]);
    });
  },
  world,
);

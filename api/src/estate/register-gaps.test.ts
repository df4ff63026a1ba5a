import { expect, it } from "vitest";
import { describeRegister, fileOf, type RegisterWorld } from "../../test/fixtures/register-world.ts";

// Ten communities of a street of Lixia and one of Shizhong; 40 estates of theirs, three in each of the first ten, beside the 120 of the street.

const COMMUNITIES = Array.from({ length: 10 }, (_, n) => `3701020010${String(n + 1).padStart(2, "0")}`);
const OTHER = "370103001001";
const ESTATES = Array.from({ length: 40 }, (_, n) => ({
  id: `g${n}`,
  community: n < 24 ? COMMUNITIES[n % 8]! : n < 30 ? COMMUNITIES[8]! : OTHER,
}));
/** Communities 0 to 4 have a station; that of 4 closed in June 2026. */
const STATIONS = [0, 1, 2, 3, 4].map((n) => ({ at: COMMUNITIES[n]!, closed: n === 4 ? "2026-06-01" : null }));
/** Public revenue of g0 … g9, opened month by month; maintenance funds of g5 … g20. */
const ACCOUNTS = [
  ...Array.from({ length: 10 }, (_, n) => ({ of: `g${n}`, fund: "公共收益", on: `2026-0${1 + Math.floor(n / 2)}-10` })),
  ...Array.from({ length: 16 }, (_, n) => ({ of: `g${n + 5}`, fund: "维修资金", on: "2025-12-01" })),
];

const gaps = (args: string, inside = "region { code } estate { externalId }") =>
  `{ registerGaps(${args}) { totalCount subjects extent lacking { code } nodes { ${inside} } } }`;

interface Answer {
  readonly totalCount: number;
  readonly subjects: number;
  readonly extent: string;
  readonly lacking: readonly { readonly code: string }[];
  readonly nodes: readonly { readonly region: { code: string }; readonly estate: { externalId: string } | null }[];
}
const found = async (world: RegisterWorld, args: string): Promise<Answer> =>
  ((await world.ask(gaps(args))) as { registerGaps: Answer }).registerGaps;

describeRegister(
  "what lacks a record of a register",
  {
    regions: fileOf("code,level,name_zh,parent_code", [
      ["370103001", "STREET", "泺源街道", "370103"],
      ...COMMUNITIES.map((code, n) => [code, "COMMUNITY", `第${n + 1}社区`, "370102001"]),
      [OTHER, "COMMUNITY", "别处社区", "370103001"],
    ]),
    estates: fileOf(
      "小区编号,小区名称,社区代码",
      ESTATES.map(({ id, community }) => [id, `甲园${id}`, community]),
    ),
    stations: fileOf(
      "驿站编号,阵地名称,阵地类型,社区代码,停用日期",
      STATIONS.map(({ at, closed }) => [`s${at}`, "驿站", "红旗驿站", at, closed]),
    ),
    accounts: fileOf(
      "账户编号,小区编号,资金类别,开户日期,开户余额",
      ACCOUNTS.map(({ of, fund, on }, n) => [`a${n}`, of, fund, on, "1.00"]),
    ),
    appointments: fileOf("任职编号,岗位类型,小区编号,社区代码,任职日期", [
      ["p1", "红领书记", null, COMMUNITIES[0]!, "2026-01-01"],
      ["p2", "红领书记", "g1", COMMUNITIES[1]!, "2026-01-01"],
      ["p3", "楼道红管家", "g2", COMMUNITIES[2]!, "2026-01-01"],
    ]),
  },
  (world) => {
    it.each([
      ["2026-05-31", [5, 6, 7, 8]],
      ["2026-06-30", [4, 5, 6, 7, 8]],
    ])("on %s: communities with estates and no open station", async (on, lacking) => {
      const answer = await found(world, `register: "stations", of: COMMUNITY, under: "370102", on: "${on}"`);
      expect(answer).toMatchObject({ totalCount: lacking.length, subjects: 9, extent: "WHOLE", lacking: [] });
      expect(answer.nodes).toEqual(lacking.map((n) => ({ region: { code: COMMUNITIES[n] }, estate: null })));
      const indicator = await world.indicator("communities_with_station_share", "370102", on.slice(0, 7));
      expect(indicator["370102001"]).toEqual([9 - lacking.length, 9]);
    });

    it.each(["2026-02-28", "2026-04-30"])("on %s: estates without an account of public revenue", async (on) => {
      const having = new Set(ACCOUNTS.filter((one) => one.fund === "公共收益" && one.on <= on).map(({ of }) => of));
      const here = ESTATES.filter(({ community }) => community !== OTHER);
      const answer = await found(
        world,
        `register: "accounts", code: "fund", codes: ["PUBLIC_REVENUE"], under: "370102001", on: "${on}", first: 1000`,
      );
      const without = here.filter(({ id }) => !having.has(id)).map(({ id }) => id);
      expect(answer).toMatchObject({ totalCount: 120 + without.length, subjects: 150 });
      expect(answer.nodes.map(({ estate }) => estate!.externalId).filter((id) => id.startsWith("g"))).toEqual(without);
      const told = await world.indicator("estates_with_account_share", "370102", on.slice(0, 7));
      expect(told["370102001"]).toEqual([having.size, 150]);
    });

    it("any record does where no code is asked for, and pages follow each other", async () => {
      const having = new Set(ACCOUNTS.map(({ of }) => of));
      const query = (after: string | null) => `{ registerGaps(register: "accounts", under: "370102", first: 50
        ${after === null ? "" : `, after: "${after}"`}) { nodes { estate { externalId } } pageInfo { hasNextPage endCursor } } }`;
      const all: string[] = [];
      let after: string | null = null;
      do {
        const { registerGaps } = (await world.ask(query(after))) as {
          registerGaps: {
            nodes: { estate: { externalId: string } }[];
            pageInfo: { hasNextPage: boolean; endCursor: string };
          };
        };
        all.push(...registerGaps.nodes.map(({ estate }) => estate.externalId));
        after = registerGaps.pageInfo.hasNextPage ? registerGaps.pageInfo.endCursor : null;
      } while (after !== null);
      expect(new Set(all).size).toBe(all.length);
      expect(all).toHaveLength(150 - having.size);
    });

    it("of a role that is on record, communities without one; where it is not, nothing is missed and there is no zero", async () => {
      const asked = 'register: "appointments", of: COMMUNITY, code: "role", codes: ["RED_COLLAR_SECRETARY"]';
      expect((await found(world, `${asked}, under: "370102"`)).nodes.map(({ region }) => region.code)).toEqual(
        COMMUNITIES.slice(2, 9),
      );
      expect(await found(world, `${asked}, under: "370103"`)).toEqual({
        totalCount: 0,
        subjects: 0,
        extent: "NONE",
        lacking: [{ code: "370103" }],
        nodes: [],
      });
      const inCity = await found(world, `${asked}, under: "370100"`);
      expect([inCity.totalCount, inCity.subjects, inCity.extent]).toEqual([7, 9, "PART"]);
      expect(await world.indicator("communities_with_secretary_share", "370100", "2026-10")).toMatchObject({
        "370102": [2, 9],
        "370103": [null, null],
      });
      // stewards are told of one estate, grid members of none: a count of these is missing, not zero
      expect((await world.indicator("estates_with_steward_share", "370100", "2026-10"))["370102"]).toEqual([1, 150]);
      expect((await world.indicator("appointments_grid_member", "370100", "2026-10"))["370102"]).toEqual([null, null]);
    });

    it.each([
      ["a register without days", 'register: "meetings"', "whose records hold on days"],
      ["estates of what hangs at none", 'register: "grids"', "hang at estates or serve them"],
      ["codes without their column", 'register: "stations", codes: ["STATION"], of: COMMUNITY', "a column of codes"],
      ["unknown codes", 'register: "stations", code: "kind", codes: ["SHOP"], of: COMMUNITY', "STATION"],
      ["a day to come", 'register: "accounts", on: "2031-01-01"', "up to today"],
    ])("refuses %s", async (_name, args, said) => {
      expect(await world.told(gaps(args))).toContain(said);
    });

    it("rollups agree with the facts", async () => expect(await world.differences()).toEqual([]));
  },
);

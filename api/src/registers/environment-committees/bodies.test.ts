import { expect, it } from "vitest";
import { dayOf, describeRegister, fileOf, sumOf } from "../../../test/fixtures/register-world.ts";

const STREETS = ["370102001", "370102002"] as const;

/** 24 committees, the odd ones in the second street; members 3 to 8, every sixth silent; one ended, one that never said when it began. */
const COMMITTEES = Array.from({ length: 24 }, (_, n) => ({
  id: `ec${n}`,
  street: STREETS[n % 2]!,
  formed: n === 5 ? null : dayOf(10 * n),
  dissolved: n === 2 ? dayOf(100) : null,
  members: n % 6 === 5 ? null : 3 + (n % 6),
  party: n % 6 === 5 ? null : n % 4,
  acting: n % 3 === 0 ? "是" : "否",
}));
/** 20 stations at e1 … e20 and 5 windows; the estates stand on a line eastward, 0.001° apart. */
const STATIONS = Array.from({ length: 25 }, (_, n) => ({
  id: `s${n}`,
  kind: n < 20 ? "红帆驿站" : "物业服务窗口",
  estate: n < 20 ? `e${5 * n + 1}` : null,
  longitude: n < 20 ? 117 + (5 * n + 1) * 0.001 : 117.2,
  opened: dayOf(n),
  closed: n === 0 ? "2026-06-01" : null,
  area: n % 4 === 3 ? null : 100 + n,
}));
const GRIDS = Array.from({ length: 9 }, (_, n) => ({
  id: `g${n}`,
  street: STREETS[n % 2]!,
  formed: "2024-01-01",
  members: 2 + (n % 3),
  estates: n,
  households: n === 4 ? null : 100 * n,
}));

const COMMITTEES_HEADER =
  "环物委编号,街道代码,环物委名称,成立时间,撤销日期,委员人数,其中党员,是否代行业委会职责,代行小区数,代行小区";
const on = (day: string) =>
  COMMITTEES.filter(({ formed, dissolved }) => (formed ?? "") <= day && (dissolved ?? "9") > day);

describeRegister(
  "bodies and places",
  {
    environment_committees: fileOf(
      COMMITTEES_HEADER,
      COMMITTEES.map((c) => [
        c.id,
        c.street,
        `环物委${c.id}`,
        c.formed,
        c.dissolved,
        c.members,
        c.party,
        c.acting,
        c.acting === "是" ? 2 : null,
        c.acting === "是" ? "小区1、小区2" : null,
      ]),
    ),
    stations: fileOf(
      "驿站编号,驿站名称,站点类型,小区编号,街道代码,经度,纬度,启用时间,停用日期,建筑面积",
      STATIONS.map((s) => [
        s.id,
        `驿站${s.id}`,
        s.kind,
        s.estate,
        STREETS[0],
        s.longitude.toFixed(3),
        36.65,
        s.opened,
        s.closed,
        s.area,
      ]),
    ),
    grids: fileOf(
      "网格编码,网格名称,街道代码,成立日期,网格员人数,小区数,覆盖居民户数",
      GRIDS.map((g) => [g.id, `第${g.id}网格`, g.street, g.formed, g.members, g.estates, g.households]),
    ),
  },
  (world) => {
    it.each([
      ["2026-02", "2026-02-28"],
      ["2026-05", "2026-05-31"],
      // long after the last that was formed: what stands goes on
      ["2026-10", "2026-10-31"],
    ])("counts committees in office at the end of %s, and those composed by the rule", async (month, day) => {
      for (const street of STREETS) {
        const there = on(day).filter((one) => one.street === street);
        const told = there.filter(({ members }) => members !== null);
        const byRule = told.filter(
          ({ members, party }) => members! >= 5 && members! % 2 === 1 && 2 * party! >= members!,
        );
        expect((await world.indicator("environment_committees", "370102", month))[street]).toEqual([
          there.length,
          null,
        ]);
        expect((await world.indicator("environment_committees_by_rule", "370102", month))[street]).toEqual([
          byRule.length,
          told.length,
        ]);
      }
    });

    it("shows a rule that is broken, and refuses nothing for it", async () => {
      const { environmentCommittees } = (await world.ask(
        "{ environmentCommittees(first: 100) { nodes { externalId members composedByRule actsFor acting } } }",
      )) as {
        environmentCommittees: {
          nodes: { externalId: string; composedByRule: boolean | null; actsFor: string | null }[];
        };
      };
      const found = new Map(environmentCommittees.nodes.map((node) => [node.externalId, node]));
      expect(found.size).toBe(COMMITTEES.length);
      // 3 members; 4; 5 of whom 2; 7 of whom none; 8; not told; 5 of whom 0
      expect(["ec0", "ec1", "ec2", "ec4", "ec5", "ec8"].map((id) => found.get(id)!.composedByRule)).toEqual([
        false,
        false,
        false,
        false,
        null,
        false,
      ]);
      expect([...found.values()].filter(({ composedByRule }) => composedByRule).length).toBe(
        COMMITTEES.filter(({ members, party }) => members === 5 && party! >= 3).length +
          COMMITTEES.filter(({ members, party }) => members === 7 && party! >= 4).length,
      );
      expect(found.get("ec3")!.actsFor).toBe("小区1、小区2");
    });

    it("counts and sums them by region", async () => {
      const sums = (of: typeof COMMITTEES) => ({
        members: String(sumOf(of, ({ members }) => members)),
        partyMembers: String(sumOf(of, ({ party }) => party)),
        estatesActedFor: String(2 * of.filter(({ acting }) => acting === "是").length),
      });
      expect(
        await world.counts("environment_committees", "REGION", 'level: STREET, filter: {under: "370102"}'),
      ).toEqual(
        STREETS.map((street) => {
          const there = COMMITTEES.filter((one) => one.street === street);
          return [street, there.length, sums(there)];
        }),
      );
    });

    it("counts stations and windows open, and their area; those without one add nothing", async () => {
      const open = STATIONS.filter(({ closed }) => closed === null);
      const of = (kind: string) => open.filter((station) => station.kind === kind).length;
      const told = async (id: string) => (await world.indicator(id, "370102", "2026-09"))["370102001"];
      expect(await told("stations_station")).toEqual([of("红帆驿站"), null]);
      expect(await told("stations_window")).toEqual([of("物业服务窗口"), null]);
      expect(await told("stations_area")).toEqual([sumOf(open, ({ area }) => area), null]);
    });

    it("finds the nearest of each kind to an estate, in metres", async () => {
      const { estates } = (await world.ask(
        `{ estates(filter: {nameContains: "小区3"}, first: 1, order: NAME) { nodes { name nearestStations { meters station { externalId kind } } } } }`,
      )) as {
        estates: {
          nodes: {
            name: string;
            nearestStations: { meters: number; station: { externalId: string; kind: string } }[];
          }[];
        };
      };
      const { name, nearestStations } = estates.nodes[0]!;
      const east = Number(name.slice(2)) * 0.001 + 117;
      // a degree of longitude at 36.65° N: 111,320 m × cos φ, within half a percent of the ellipsoid's
      const meters = ({ longitude }: { longitude: number }) =>
        Math.abs(longitude - east) * 111_320 * Math.cos((36.65 * Math.PI) / 180);
      for (const [kind, file] of [
        ["STATION", "红帆驿站"],
        ["WINDOW", "物业服务窗口"],
      ] as const) {
        const nearest = STATIONS.filter((s) => s.kind === file && s.closed === null).sort(
          (a, b) => meters(a) - meters(b),
        )[0]!;
        const found = nearestStations.find(({ station }) => station.kind === kind)!;
        if (kind === "STATION") expect(found.station.externalId).toBe(nearest.id);
        expect(Math.abs(found.meters - meters(nearest))).toBeLessThan(0.005 * meters(nearest) + 0.5);
      }
      expect(nearestStations.map(({ station }) => station.kind)).toEqual(["STATION", "WINDOW"]);
    });

    it("lists grids, and sums what they cover", async () => {
      const { grids } = await world.ask('{ grids(filter: {under: "370102002", openOn: "2026-01-01"}) { totalCount } }');
      expect(grids).toEqual({ totalCount: GRIDS.filter(({ street }) => street === STREETS[1]).length });
      expect(await world.counts("grids", "")).toEqual([
        [
          null,
          GRIDS.length,
          {
            members: String(sumOf(GRIDS, ({ members }) => members)),
            estatesCovered: String(sumOf(GRIDS, ({ estates }) => estates)),
            householdsCovered: String(sumOf(GRIDS, ({ households }) => households)),
          },
        ],
      ]);
    });

    it("refuses more party members than members, with row and column", async () => {
      const said = await world.refused(
        "environment_committees",
        COMMITTEES_HEADER,
        "x,370102001,某环物委,2026-01-01,,5,6,否,,",
      );
      expect(said).toMatch(/其中党员.*not more than members/s);
      expect(said).toMatch(/row 2/i);
    });

    it("rollups agree with the facts", async () => expect(await world.differences()).toEqual([]));
  },
);

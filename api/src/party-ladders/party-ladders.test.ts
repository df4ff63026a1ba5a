import type { FastifyInstance } from "fastify";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ask } from "../../test/ask.ts";
import { describeOnBoth, repeated, rolledBack } from "../../test/databases.ts";
import { refusal, rowsOf, scratchFiles, TODAY } from "../../test/fixtures/import-world.ts";
import {
  bringOrganisations,
  CITIES,
  communityOf,
  countyOf,
  estateOf,
  firmOf,
  ladderWorld,
  type Organisation,
  organisationsFile,
  streetOf,
} from "../../test/fixtures/ladder-world.ts";
import { reconcile } from "../indicators/reconcile.ts";
import { partyLadder } from "../registers/organisations/ladders/ladder.ts";
import { LADDERS, ladderOf } from "../registers/organisations/ladders/ladder-of.ts";
import { buildServer } from "../server.ts";

const GAPS = ["GENERAL_BRANCH_MISSING", "BRANCH_MISSING", "GROUP_MISSING", "COUNTY_BODY_MISSING"] as const;
/** Ends of months, for which indicators are told, today, and days between. */
const DAYS = ["2025-03-10", "2025-06-30", "2025-07-01", "2026-02-28", TODAY];
const IN_BETWEEN = ["2025-03-10", "2025-07-01"];

/** A number from 0 to `below`, the same each time. */
function dice(): (below: number) => number {
  let state = 7;
  return (below) => {
    state = (state * 1103515245 + 12345) % 2147483648;
    return Math.floor((state / 2147483648) * below);
  };
}

const day = (n: number): string => new Date(Date.UTC(2024, 9, 1 + n)).toISOString().slice(0, 10);

/** What stands on the ladders of the five cities: a body here and there, groups with and without a branch, some ended, some of unknown beginning. */
function organisationsOf(city: string): Organisation[] {
  const roll = dice();
  for (let i = 0; i < CITIES.indexOf(city as never) * 11; i++) roll(2);
  const rows: Organisation[] = [];
  const add = (row: Omit<Organisation, "id">): string => {
    const id = `${city}-o${rows.length}`;
    const from = roll(5) === 0 ? undefined : day(roll(600));
    const to = from !== undefined && roll(4) === 0 ? day(600 + roll(100)) : undefined;
    rows.push({ ...(row.from === undefined && { ...(from && { from }), ...(to && { to }) }), ...row, id });
    return id;
  };
  const has = (id: string): boolean => ladderOf(city).steps.some((step) => step.id === id);
  const top = add({ type: "行业党委", region: city });
  // from February 2026 on nobody stands in Weihai's county above the branch of its firm
  const county = has("COUNTY_COMMITTEE")
    ? add({ type: "行业党委", region: countyOf(city), parent: top })
    : has("COUNTY_GENERAL_BRANCH")
      ? add({ type: "行业党总支", region: countyOf(city), parent: top, from: "2024-11-01", to: "2026-02-01" })
      : top;
  const alliance = has("COMMUNITY_ALLIANCE") && city === "370100";
  const street = add({ type: alliance ? "党建联盟" : "街道党工委", region: streetOf(city), parent: county });
  for (const n of [0, 1, 2]) {
    const body =
      n === 0
        ? street
        : add({ type: alliance ? "党建联盟" : "社区党总支", region: communityOf(city, n), parent: street });
    // the third community has a body and nothing else in it but what chance brings
    for (let e = 4 * n; e < 4 * n + 4; e++) {
      const estate = estateOf(city, e);
      const branch = roll(3) > 0 ? add({ type: "小区党支部", estate, parent: body }) : undefined;
      const group = roll(2) > 0 ? add({ type: "楼栋党小组", estate, ...(branch && { parent: branch }) }) : undefined;
      if (has("MEMBER_HOUSEHOLD") && roll(2) > 0) add({ type: "党员中心户", estate, ...(group && { parent: group }) });
    }
  }
  add({ type: "企业党支部", firm: firmOf(city), parent: county, from: "2024-12-01" });
  return rows;
}

/** SQL of the gaps on a day ($1), told straight: one row a place, region or estate, and whether the step is missing. */
const on = (x: string): string =>
  `(${x}.founded_on is null or ${x}.founded_on <= $1::date) and (${x}.dissolved_on is null or ${x}.dissolved_on > $1::date)`;
const at = (where: string): string => `exists (select 1 from party_organisations o where ${on("o")} and ${where})`;
const ofEstate = (type: string): string =>
  at(`o.city_code = e.city_code and o.estate_id = e.estate_id and o.type = '${type}'`);
const stands = "(e.valid_from is null or e.valid_from <= $1::date) and (e.valid_to is null or e.valid_to > $1::date)";
const body = (types: string): string => at(`o.region_id = r.region_id and o.type::text = any('{${types}}'::text[])`);
const NAIVE = `
  select 'GENERAL_BRANCH_MISSING' as gap, r.region_id, not ${body("COMMUNITY_GENERAL_BRANCH,ALLIANCE")} as missing
  from regions r where r.level = 'COMMUNITY' and r.city_code in ('371400', '370100')
    and exists (select 1 from estates e where e.region_id = r.region_id and ${stands} and ${ofEstate("ESTATE_BRANCH")})
  union all select 'BRANCH_MISSING', e.region_id, not ${ofEstate("ESTATE_BRANCH")} from estates e where ${stands} and ${ofEstate("BUILDING_GROUP")}
  union all select 'GROUP_MISSING', e.region_id, not ${ofEstate("BUILDING_GROUP")} from estates e where ${stands} and ${ofEstate("MEMBER_HOUSEHOLD")}
  union all select 'COUNTY_BODY_MISSING', r.region_id, not ${body("INDUSTRY_COMMITTEE,INDUSTRY_GENERAL_BRANCH")}
  from regions r where r.level = 'COUNTY' and r.city_code in ('371000', '370100')
    and exists (select 1 from property_firms f where f.region_id = r.region_id and ${at("o.firm_id = f.firm_id and o.city_code = f.city_code")})`;

interface Node {
  readonly organisation: { id: string; externalId: string };
  readonly step: { id: string; zh: string } | null;
  readonly gaps: number | null;
  readonly below: { step: { id: string }; organisations: number }[];
}

describe("ladders", () => {
  it.each(CITIES)("say each step of %s once, under steps above it", (city) => {
    const { steps } = ladderOf(city);
    for (const [i, { under }] of steps.entries())
      for (const above of under) expect(steps.slice(0, i).map(({ id }) => id)).toContain(above);
  });

  it("name every city once", () => {
    const cities = LADDERS.flatMap((ladder) => ladder.cities);
    expect(new Set(cities).size).toBe(cities.length);
    expect(ladderOf("370300").id).toBe("default");
  });

  it("cannot be declared with a step under one that is not above it", () => {
    const [first, second] = ladderOf("371400").steps;
    const declare = () => partyLadder({ ...ladderOf("371400"), id: "upside down", steps: [second!, first!] });
    expect(declare).toThrow("ladder upside down: expected a step above STREET_COMMITTEE, got CITY_COMMITTEE");
  });
});

describeOnBoth(
  "party ladders",
  (getDatabase, databaseKind, getConfig) => {
    let app: FastifyInstance;
    const file = scratchFiles();
    const path = (name: string, rows: readonly Organisation[]): string => file(`${name}.csv`, organisationsFile(rows));
    const data = async (query: string) => {
      const answer = await ask(app, query);
      expect(answer.errors).toBeUndefined();
      return answer.data as Record<string, unknown>;
    };
    beforeAll(async () => {
      const rows = CITIES.flatMap(organisationsOf);
      expect(await bringOrganisations(getDatabase(), path("all", rows))).toMatchObject({
        inserted: rows.length,
        refused: 0,
      });
      app = await buildServer({ database: getDatabase(), config: { ...getConfig(), today: TODAY } });
    });
    afterAll(async () => app?.close());

    const refused = (...rows: Organisation[]) =>
      refusal(getDatabase(), { kind: "organisations", path: path("bad", rows), referenceSource: "survey" });

    it("refuse a type that the city's ladder does not have at such a place, with what it has", async () => {
      expect(await refused({ id: "x", type: "党员中心户", estate: estateOf("371400", 0) })).toMatch(
        /row 2, 党组织类型: expected a step of the ladder of Dezhou \(德州\): 市物业行业党委 of a city, 街道党工委 of a street, .*, got 党员中心户 \(MEMBER_HOUSEHOLD\) of an estate/,
      );
      expect(await refused({ id: "x", type: "社区党总支", region: streetOf("371500") })).toMatch(
        /expected a step of the ladder of Liaocheng .*, got 社区党总支 \(COMMUNITY_GENERAL_BRANCH\) of a street/,
      );
    });

    it("refuse what hangs under a step that it may not hang under, in the file or known already", async () => {
      const group = { id: "g", type: "楼栋党小组", estate: estateOf("371500", 0) };
      expect(await refused({ ...group, parent: "371500-o0" })).toMatch(
        /row 2, 上级党组织编号: expected 楼栋党小组 under 小区党支部 of an estate, by the ladder of Liaocheng \(聊城\), got 物业行业党委 \(INDUSTRY_COMMITTEE\) of a city/,
      );
      const general = { id: "c", type: "社区党总支", region: communityOf("371400", 0) };
      expect(await refused(general, { id: "s", type: "街道党工委", region: streetOf("371400"), parent: "c" })).toMatch(
        /row 3, 上级党组织编号: expected 街道党工委 under 市物业行业党委 of a city, by the ladder of Dezhou \(德州\), got 社区党总支 \(COMMUNITY_GENERAL_BRANCH\) of a community/,
      );
    });

    it("take the same rows again", async () => {
      const rows = CITIES.flatMap(organisationsOf);
      expect(await bringOrganisations(getDatabase(), path("again", rows))).toMatchObject({ unchanged: rows.length });
    });

    it("take a joint branch of a street above what each of its estates has of it", async () => {
      const [estate, other] = [estateOf("371500", 1), estateOf("371500", 5)];
      const rows: Organisation[] = [
        { id: "joint", type: "小区党支部", joint: true, region: streetOf("371500") },
        { id: "joint-1", type: "小区党支部", joint: true, estate, parent: "joint" },
        { id: "joint-2", type: "小区党支部", joint: true, estate: other, parent: "joint" },
      ];
      expect(await bringOrganisations(getDatabase(), path("joint", rows))).toMatchObject({ inserted: 3, refused: 0 });
    });

    it("are told with the words of the city, and by default where it has none", async () => {
      const { own, other, all } = await data(
        `{ own: partyLadder(region: "${communityOf("371500", 1)}") { id steps { id zh under asked } }
           other: partyLadder(region: "370300") { id cities } all: partyLadders { id } }`,
      );
      expect(own).toMatchObject({ id: "liaocheng" });
      expect((own as { steps: { id: string }[] }).steps).toContainEqual({
        id: "MEMBER_HOUSEHOLD",
        zh: "党员中心户",
        under: ["BUILDING_GROUP"],
        asked: false,
      });
      expect(other).toEqual({ id: "default", cities: [] });
      expect((all as { id: string }[]).length).toBe(LADDERS.length);
    });

    describe.each(repeated(databaseKind, DAYS, 2))("gaps on %s", (asOf) => {
      it.each([
        "370000",
        ...CITIES,
        countyOf("370100"),
        streetOf("371400"),
        communityOf("371500", 1),
        communityOf("371400", 0),
      ])("in %s are those of plain SQL, in the list and in the indicators", async (code) => {
        const expected = await rowsOf<{ gap: string; missing: boolean }>(
          getDatabase(),
          `with recursive below as (select region_id from regions where code = $2
               union all select r.region_id from regions r join below b on r.parent_id = b.region_id)
             select g.gap, g.missing from (${NAIVE}) g join below using (region_id)`,
          [asOf, code],
        );
        const count = (missing: boolean | null, kinds: readonly string[] = GAPS): number =>
          expected.filter((row) => kinds.includes(row.gap) && (missing === null || row.missing === missing)).length;
        const list = (kinds: string) =>
          `partyLadderGaps(region: "${code}", asOf: "${asOf}" ${kinds}) { totalCount nodes { kind below region { code } estate { name } missing { id } } }`;
        const { every, community } = await data(
          `{ every: ${list("")} community: ${list("kinds: [GENERAL_BRANCH_MISSING]")} }`,
        );
        const found = every as { totalCount: number; nodes: { kind: string; missing: unknown[]; below: number }[] };
        expect(found.totalCount).toBe(count(true));
        for (const gap of GAPS) expect(found.nodes.filter(({ kind }) => kind === gap).length).toBe(count(true, [gap]));
        for (const node of found.nodes) {
          expect(node.missing.length).toBeGreaterThan(0);
          expect(node.below).toBeGreaterThan(0);
        }
        expect(community).toMatchObject({ totalCount: count(true, ["GENERAL_BRANCH_MISSING"]) });
        if (IN_BETWEEN.includes(asOf)) return;
        const value = (id: string) =>
          `indicatorValue(indicator: "${id}", to: "${asOf.slice(0, 7)}") { numerator denominator value }`;
        const { region } = await data(
          `{ region(code: "${code}") { all: ${value("ladder_gap_share")} general: ${value("general_branch_missing_share")} } }`,
        );
        const { all, general } = region as Record<string, unknown>;
        for (const [said, kinds] of [
          [all, GAPS],
          [general, ["GENERAL_BRANCH_MISSING"]],
        ] as const) {
          const { numerator, denominator, value } = said as Record<string, number | null>;
          expect([numerator, denominator]).toEqual([count(true, kinds), count(null, kinds)]);
          // nothing to judge by is no ladder without gaps
          if (count(null, kinds) === 0) expect(value).toBeNull();
          else expect(value).toBeCloseTo((100 * numerator!) / denominator!, 9);
        }
      });
    });

    it("are of every kind", async () => {
      const { page } = await data(`{ page: partyLadderGaps(region: "370000", asOf: "2026-02-28") { nodes { kind } } }`);
      const kinds = (page as { nodes: { kind: string }[] }).nodes.map(({ kind }) => kind);
      expect(new Set(kinds)).toEqual(new Set(GAPS));
    });

    it("pages gaps by cursor, each once", async () => {
      const seen: string[] = [];
      for (let after: string | null = null; ; ) {
        const { page } = await data(
          `{ page: partyLadderGaps(region: "370000", first: 2 ${after ? `after: "${after}"` : ""}) { totalCount nodes { kind region { code } estate { name } } pageInfo { hasNextPage endCursor } } }`,
        );
        const { nodes, pageInfo, totalCount } = page as {
          nodes: unknown[];
          totalCount: number;
          pageInfo: { hasNextPage: boolean; endCursor: string };
        };
        seen.push(...nodes.map((node) => JSON.stringify(node)));
        if (!pageInfo.hasNextPage) {
          expect([new Set(seen).size, seen.length]).toEqual([totalCount, totalCount]);
          break;
        }
        after = pageInfo.endCursor;
      }
    });

    const nodesOf = async (region: string, asOf: string, parent?: string): Promise<Node[]> => {
      const { tree } = await data(
        `{ tree: partyTree(region: "${region}", asOf: "${asOf}", first: 100 ${parent ? `parent: "${parent}"` : ""}) {
          totalCount nodes { organisation { id externalId } step { id zh } gaps below { step { id } organisations } } } }`,
      );
      const { totalCount, nodes } = tree as { totalCount: number; nodes: Node[] };
      expect(nodes.length).toBe(totalCount);
      return nodes;
    };

    it.each(repeated(databaseKind, DAYS.toReversed()))(
      "open downwards on %s to every organisation once, with the counts of plain SQL below each",
      async (asOf) => {
        const standing = await rowsOf<{ id: string }>(
          getDatabase(),
          `select external_id as id from party_organisations o where ${on("o")} order by 1`,
          [asOf],
        );
        const seen: string[] = [];
        const open = async (parent?: string): Promise<void> => {
          for (const { organisation, step, below } of await nodesOf("370000", asOf, parent)) {
            seen.push(organisation.externalId);
            expect(step).not.toBeNull();
            const [counted] = await rowsOf<{ n: number }>(
              getDatabase(),
              `with recursive tree as (
               select city_code, organisation_id from party_organisations where external_id = $2
               union all select o.city_code, o.organisation_id from party_organisations o join tree t on t.city_code = o.city_code and t.organisation_id = o.parent_id
               where ${on("o")})
             select count(*)::int - 1 as n from tree`,
              [asOf, organisation.externalId],
            );
            expect(below.reduce((sum, { organisations }) => sum + organisations, 0)).toBe(counted!.n);
            if (counted!.n > 0) await open(organisation.id);
          }
        };
        await open();
        expect(seen.sort()).toEqual(standing.map(({ id }) => id).sort());
      },
    );

    it("begin in a region with what stands under nothing there, and mark its gaps", async () => {
      const roots = await nodesOf(streetOf("371400"), TODAY);
      expect(roots[0]).toMatchObject({ step: { id: "STREET_COMMITTEE", zh: "街道党工委" } });
      const { gaps } = await data(`{ gaps: partyLadderGaps(region: "${streetOf("371400")}") { totalCount } }`);
      expect(roots[0]!.gaps).toBe((gaps as { totalCount: number }).totalCount);
    });

    it("agree with what the rollups keep", async () => {
      expect((await rolledBack(getDatabase(), (client) => reconcile(client))).differences).toEqual([]);
    });
  },
  ladderWorld,
);

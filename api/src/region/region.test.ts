import type { FastifyInstance } from "fastify";
import { afterAll, beforeAll, expect, it } from "vitest";
import { ask } from "../../test/ask.ts";
import { describeOnBoth } from "../../test/databases.ts";
import { smallWorld } from "../../test/fixtures/small-world.ts";
import { buildServer } from "../server.ts";

const QUERIES: [name: string, query: string, expected: unknown][] = [
  [
    "a region, upwards and downwards",
    '{ region(code: "370102") { nameZh level kind bbox parent { code } ancestors { code } children { code } boundary { quality source approvalNumber } } }',
    {
      region: {
        nameZh: "历下区",
        level: "COUNTY",
        kind: "ADMINISTRATIVE",
        bbox: [116.996, 36.5, 117.2, 36.8],
        parent: { code: "370100" },
        ancestors: [{ code: "370000" }, { code: "370100" }],
        children: [{ code: "370102001" }, { code: "370102002" }],
        boundary: { quality: "SIMPLIFIED", source: "drawn for tests", approvalNumber: null },
      },
    },
  ],
  [
    "children of both kinds, former ones hidden",
    '{ region(code: "370100") { children { code } counties: children(kinds: [ADMINISTRATIVE]) { code } zones: children(kinds: [FUNCTIONAL_ZONE]) { code } bbox } }',
    {
      region: {
        children: [{ code: "370102" }, { code: "370103" }, { code: "370171" }],
        counties: [{ code: "370102" }, { code: "370103" }],
        zones: [{ code: "370171" }],
        bbox: [116.8, 36.5, 117.2, 36.8],
      },
    },
  ],
  ["a code that does not exist", '{ region(code: "999999") { code } }', { region: null }],
  ["a region that has ended", '{ region(code: "371202") { code } }', { region: null }],
  [
    "regions by level below one, page by page",
    '{ regions(under: "370000", level: COUNTY, kinds: [ADMINISTRATIVE], first: 2) { totalCount nodes { code } pageInfo { hasNextPage } } }',
    { regions: { totalCount: 3, nodes: [{ code: "370102" }, { code: "370103" }], pageInfo: { hasNextPage: true } } },
  ],
  [
    "regions by code",
    '{ regions(codes: ["370200", "110000"]) { nodes { code } } }',
    { regions: { nodes: [{ code: "110000" }, { code: "370200" }] } },
  ],
  [
    "the roots of both trees",
    "{ platform { today roots { code } sources { name demo } demo } }",
    {
      platform: {
        today: "2026-11-20",
        roots: [{ code: "110000" }, { code: "370000" }],
        sources: [
          { name: "invented", demo: true },
          { name: "survey", demo: false },
        ],
        demo: true,
      },
    },
  ],
  [
    "rival observations side by side",
    '{ observations(under: "370100") { totalCount nodes { region { code } qualifier value unit asOf article } } region(code: "370100") { observations(indicator: "committee_rate") { value } } }',
    {
      observations: {
        totalCount: 3,
        nodes: [
          { region: { code: "370100" }, qualifier: "ABOUT", value: 55, unit: "%", asOf: "2022", article: "A" },
          { region: { code: "370100" }, qualifier: "EXACT", value: 57.5, unit: "%", asOf: "2022-10", article: "B" },
          { region: { code: "370102" }, qualifier: "OVER", value: 120, unit: "个", asOf: "2022", article: "A" },
        ],
      },
      region: { observations: [{ value: 55 }, { value: 57.5 }] },
    },
  ],
  [
    "observations of the region alone",
    '{ observations(region: "370102") { nodes { value } } }',
    { observations: { nodes: [{ value: 120 }] } },
  ],
  [
    "fragments, variables left out, @skip and @include",
    'query ($no: Boolean = false, $yes: Boolean = true) { region(code: "370200") { ...Names code @skip(if: $yes) level @include(if: $no) __typename ... on Region { kind } } } fragment Names on Region { nameZh nameEn @include(if: $yes) }',
    { region: { nameZh: "青岛市", nameEn: "Qingdao", __typename: "Region", kind: "ADMINISTRATIVE" } },
  ],
];

describeOnBoth(
  "regions",
  (getDatabase, _home, getConfig) => {
    let app: FastifyInstance;
    beforeAll(async () => {
      app = await buildServer({ database: getDatabase(), config: getConfig() });
    });
    afterAll(() => app.close());

    it.each(QUERIES)("%s", async (_name, query, expected) => {
      const answer = await ask(app, query);
      expect(answer.errors).toBeUndefined();
      expect(answer.data).toEqual(expected);
    });

    it("shows a change of the tree as soon as it is committed", async () => {
      const query = '{ region(code: "370103") { nameZh } }';
      expect((await ask(app, query)).data).toEqual({ region: { nameZh: "市中区" } });
      const client = await getDatabase().pool.connect();
      await client.query("begin");
      await client.query("update regions set name_zh = '市中新区' where code = '370103'");
      await client.query("update data_versions set version = version + 1 where family = 'regions'");
      await client.query("select pg_notify('data_changed', 'regions')");
      await client.query("commit");
      client.release();
      await expect
        .poll(async () => (await ask(app, query)).data, { timeout: 5000 })
        .toEqual({ region: { nameZh: "市中新区" } });
    });
  },
  smallWorld,
);

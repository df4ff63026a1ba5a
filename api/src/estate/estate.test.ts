import type { FastifyInstance } from "fastify";
import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { ask } from "../../test/ask.ts";
import { describeOnBoth } from "../../test/databases.ts";
import { ESTATES_ASKED, names, page } from "../../test/estates-asked.ts";
import { smallWorld } from "../../test/fixtures/small-world.ts";
import { buildServer } from "../server.ts";

/** What was asked for answers; the look at data_versions once a second is not. */
const statementsOf = (calls: readonly unknown[][]): string[] =>
  calls.map(([text]) => String(text)).filter((text) => !text.includes("data_versions"));

describeOnBoth(
  "estates",
  (getDatabase, _home, getConfig) => {
    let app: FastifyInstance;
    beforeAll(async () => {
      app = await buildServer({ database: getDatabase(), config: getConfig() });
    });
    afterAll(() => app.close());

    it.each(ESTATES_ASKED)("%s", async (_name, query, expected) => {
      const answer = await ask(app, query);
      expect(answer.errors).toBeUndefined();
      expect(answer.data).toEqual(expected);
    });

    it.each(["NAME", "BUILT_YEAR", "HOUSEHOLDS", "COMPLAINTS_DESC", "DISTANCE"])(
      "pages through all in the order %s, each once",
      async (order) => {
        const query = `query ($after: String) { estates(filter: {near: {longitude: 117.05, latitude: 36.65, radiusMeters: 20000}}, order: ${order}, first: 37, after: $after) {
        totalCount pageInfo { hasNextPage endCursor } edges { cursor node { id } } } }`;
        const seen: string[] = [];
        let after: string | null = null;
        for (let pages = 0; pages < 10; pages += 1) {
          const { data, errors } = await ask(app, query, { after });
          expect(errors).toBeUndefined();
          const { edges, pageInfo, totalCount } = data!.estates as {
            totalCount: number;
            edges: { cursor: string; node: { id: string } }[];
            pageInfo: { hasNextPage: boolean; endCursor: string };
          };
          expect(totalCount).toBe(120);
          seen.push(...edges.map(({ node }) => node.id));
          expect(pageInfo.endCursor).toBe(edges.at(-1)!.cursor);
          after = pageInfo.endCursor;
          if (!pageInfo.hasNextPage) break;
        }
        expect(seen).toHaveLength(120);
        expect(new Set(seen).size).toBe(120);
      },
    );

    it("finds an estate and a firm by the ids it gave", async () => {
      const given = await ask(
        app,
        '{ estates(filter: {nameContains: "小区9"}, first: 1) { nodes { id firm { id } } } }',
      );
      const [node] = (given.data!.estates as { nodes: { id: string; firm: { id: string } }[] }).nodes;
      const found = await ask(
        app,
        "query ($e: ID!, $f: ID!) { estate(id: $e) { name } propertyFirm(id: $f) { name starRating estates(first: 2) { totalCount nodes { name } } } }",
        { e: node!.id, f: node!.firm.id },
      );
      expect(found.data).toEqual({
        estate: { name: "小区9" },
        propertyFirm: { name: "物业公司2", starRating: 2, estates: { totalCount: 20, nodes: names(1, 13) } },
      });
    });

    it.each([
      [
        "a cursor that nobody gave",
        `{ estates(after: "${Buffer.from('["NAME","a","370100","c"]').toString("base64url")}") { totalCount } }`,
        "after: expected a cursor that a page in the order NAME gave",
      ],
      [
        "a cursor of another order",
        '{ estates(order: HOUSEHOLDS, after: "WyJOQU1FIiwxLCJhIiwiMSJd") { totalCount } }',
        "after: expected a cursor that a page in the order HOUSEHOLDS gave",
      ],
      ["an id of another entity", '{ estate(id: "ZmlybTozNzAxMDA6MQ") { name } }', "id: expected an id of one estate"],
      ["distance from nowhere", "{ estates(order: DISTANCE) { totalCount } }", "order: expected near in the filter"],
      [
        "a box over the whole earth",
        "{ estates(filter: {within: {west: -180, south: -90, east: 180, north: 90}}) { totalCount } }",
        "within: expected a box of at most 20° by 20°",
      ],
      [
        "a box turned round",
        "{ estates(filter: {within: {west: 118, south: 36, east: 117, north: 37}}) { totalCount } }",
        "within: expected west < east and south < north",
      ],
      [
        "a radius too wide",
        "{ estates(filter: {near: {longitude: 117, latitude: 36, radiusMeters: 1e6}}) { totalCount } }",
        "near.radiusMeters: expected more than 0 and at most 50000 m, got 1000000",
      ],
      [
        "a million rows",
        "{ estates(first: 1000000) { totalCount } }",
        "first: a page holds at most 1000 rows, 1000000 were asked for",
      ],
      [
        "fewer rows than none",
        "{ estates(first: -1) { totalCount } }",
        "first: expected a whole number from 0 to 1000, got -1",
      ],
      [
        "a region that does not exist",
        '{ estates(filter: {under: "999999"}) { totalCount } }',
        'no region "999999" is known',
      ],
      ["a region that ended", '{ estates(filter: {under: "371202"}) { totalCount } }', 'no region "371202" is known'],
      [
        "a day that is none",
        '{ estates(filter: {asOf: "2026-02-30"}) { totalCount } }',
        'Date: expected a day of the calendar as YYYY-MM-DD, of the years 1800 to 9998, got "2026-02-30"',
      ],
      [
        "a neighbour too far away",
        page("nearEstates: {radiusMeters: 5001}"),
        "nearEstates.radiusMeters: expected more than 0 and at most 5000 m, got 5001",
      ],
    ])("refuses %s, and says what was expected and what came", async (_name, query, message) => {
      const { errors } = await ask(app, query);
      expect(errors?.[0]?.message).toContain(message);
      expect(["BAD_USER_INPUT", "NOT_FOUND", "QUERY_TOO_LARGE"]).toContain(errors?.[0]?.extensions.code);
    });

    it("asks the database a fixed number of times, however many estates there are", async () => {
      const counted = vi.spyOn(getDatabase().reader, "query");
      const statements = async (first: number): Promise<number> => {
        counted.mockClear();
        const { errors } = await ask(
          app,
          `{ estates(filter: {under: "370100"}, first: ${first}) { nodes { name region { nameZh parent { nameZh } } mode partyStep firm { name region { code } }
            managementEpisodes { mode firm { name } } renovations { status } partyOrganisations { name parent { name } } partyInstructors { name }
            ownersCommittees { members } footprint } } }`,
        );
        expect(errors).toBeUndefined();
        return statementsOf(counted.mock.calls).length;
      };
      const two = await statements(2);
      const hundred = await statements(100);
      expect(hundred).toBe(two);
      // page, states, firms, episodes, renovations, organisations, their parents, instructors, committees, footprints
      expect(hundred).toBeLessThanOrEqual(11);
      counted.mockRestore();
    });

    it("asks once for the estates of all regions of a list, and once for their counts", async () => {
      const counted = vi.spyOn(getDatabase().reader, "query");
      const { data, errors } = await ask(
        app,
        `{ regions(level: COUNTY) { nodes { code estates(first: 2, order: HOUSEHOLDS, filter: {builtTo: 1990}) { totalCount pageInfo { hasNextPage } nodes { name } } } }
           region(code: "370102") { children { code estates(first: 1) { totalCount nodes { name } } } } }`,
      );
      expect(errors).toBeUndefined();
      expect(data).toEqual({
        regions: {
          nodes: [
            { code: "110101", estates: { totalCount: 0, pageInfo: { hasNextPage: false }, nodes: [] } },
            { code: "370102", estates: { totalCount: 33, pageInfo: { hasNextPage: true }, nodes: names(120, 90) } },
            { code: "370103", estates: { totalCount: 0, pageInfo: { hasNextPage: false }, nodes: [] } },
            { code: "370171", estates: { totalCount: 0, pageInfo: { hasNextPage: false }, nodes: [] } },
            { code: "370202", estates: { totalCount: 0, pageInfo: { hasNextPage: false }, nodes: [] } },
          ],
        },
        region: {
          children: [
            { code: "370102001", estates: { totalCount: 120, nodes: names(1) } },
            { code: "370102002", estates: { totalCount: 0, nodes: [] } },
          ],
        },
      });
      // Two questions, each with its pages and its counts.
      expect(statementsOf(counted.mock.calls)).toHaveLength(4);
      counted.mockRestore();
    });
  },
  smallWorld,
);

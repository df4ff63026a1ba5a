import type { FastifyInstance } from "fastify";
import { afterAll, beforeAll, expect, it } from "vitest";
import { ask } from "../../test/ask.ts";
import { describeOnBoth } from "../../test/databases.ts";
import { smallWorld } from "../../test/fixtures/small-world.ts";
import { buildServer } from "../server.ts";

const changes = (args: string) => `{ managementChanges(${args}) { region { code } before after estates households } }`;
// e1 to e10 went from STREET_RUN to MARKET on 2020-01-01, e11 to e80 from nothing known; e<n> has 10 × n households.
const FROM_STREETS = { before: "STREET_RUN", after: "MARKET", estates: 10, households: 550 };
const FROM_NOTHING = { before: null, after: "MARKET", estates: 70, households: 10 * ((80 * 81) / 2 - 55) };

interface EstatesPage {
  readonly totalCount: number;
  readonly nodes: readonly { readonly externalId: string }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string };
}

describeOnBoth(
  "management changes",
  (getDatabase, _home, getConfig) => {
    let app: FastifyInstance;
    beforeAll(async () => {
      app = await buildServer({ database: getDatabase(), config: getConfig() });
    });
    afterAll(() => app?.close());

    const lixia = { region: { code: "370102" } };
    it.each([
      [
        "over the day",
        'from: "2019-12-31", to: "2020-01-01"',
        [
          { ...lixia, ...FROM_STREETS },
          { ...lixia, ...FROM_NOTHING },
        ],
      ],
      ["before it nothing changed", 'from: "2018-12-31", to: "2019-12-31"', []],
      ["after it nothing either", 'from: "2020-01-01", to: "2026-11-20"', []],
      [
        "only from some modes",
        'from: "2019-06-01", to: "2020-06-01", before: [STREET_RUN]',
        [{ ...lixia, ...FROM_STREETS }],
      ],
      ["only to some modes", 'from: "2019-06-01", to: "2020-06-01", after: [MERGED]', []],
      [
        "by city",
        'from: "2019-06-01", to: "2020-06-01", level: CITY, before: [STREET_RUN]',
        [{ region: { code: "370100" }, ...FROM_STREETS }],
      ],
      ["under another region", 'under: "370200", from: "2019-06-01", to: "2020-06-01"', []],
      ["known to no community", 'from: "2019-06-01", to: "2020-06-01", level: COMMUNITY', []],
    ])("%s", async (_name, args, expected) => {
      const { data, errors } = await ask(app, changes(args));
      expect(errors).toBeUndefined();
      expect(data).toEqual({ managementChanges: expected });
    });

    it("counts those managed alike too, of old neighbourhoods alone, and lists them", async () => {
      // old: built by 2000, n mod 40 up to 20
      const old = (n: number) => n % 40 <= 20;
      const all = Array.from({ length: 120 }, (_, i) => i + 1).filter(old);
      const days = 'from: "2019-06-01", to: "2020-06-01", old: true';
      const { data } = await ask(
        app,
        `{ managementChanges(under: "370100", level: CITY, unchanged: true, ${days}) { before after estates } }`,
      );
      expect(data).toEqual({
        managementChanges: [
          { before: "STREET_RUN", after: "MARKET", estates: all.filter((n) => n <= 10).length },
          { before: null, after: "MARKET", estates: all.filter((n) => n > 10 && n <= 80).length },
          { before: null, after: null, estates: all.filter((n) => n > 80).length },
        ],
      });
      const behind = async (cell: string, after = ""): Promise<string[]> => {
        const { data, errors } = await ask(
          app,
          `{ managementChangeEstates(filter: {under: "370100", ${days}, ${cell}}, first: 20${after}) {
               totalCount nodes { externalId } pageInfo { hasNextPage endCursor } } }`,
        );
        expect(errors).toBeUndefined();
        const { nodes, pageInfo, totalCount } = (data as { managementChangeEstates: EstatesPage })
          .managementChangeEstates;
        const ids = nodes.map(({ externalId }) => externalId);
        const rest = pageInfo.hasNextPage ? await behind(cell, `, after: "${pageInfo.endCursor}"`) : [];
        if (after === "") expect(totalCount).toBe(ids.length + rest.length);
        return [...ids, ...rest];
      };
      const named = (numbers: number[]) => numbers.map((n) => `e${n}`);
      expect(await behind("before: [STREET_RUN], after: [MARKET]")).toEqual(named(all.filter((n) => n <= 10)));
      expect(await behind("before: [null], after: [MARKET]")).toEqual(named(all.filter((n) => n > 10 && n <= 80)));
      expect(await behind("before: [null], after: [null], unchanged: true")).toEqual(named(all.filter((n) => n > 80)));
      expect(await behind("after: [NONE, null]")).toEqual([]);
    });

    it.each([
      ["a day to come", 'from: "2026-01-01", to: "2027-01-01"', "2026-11-20"],
      ["days the wrong way round", 'from: "2020-01-01", to: "2020-01-01"', "a day before to"],
      [
        "a level above the region",
        'under: "370102", level: CITY, from: "2019-01-01", to: "2020-01-01"',
        "COUNTY or finer",
      ],
    ])("refuses %s", async (_name, args, message) => {
      const { errors } = await ask(app, changes(args));
      expect(errors?.[0]?.message).toContain(message);
      expect(errors?.[0]?.extensions.code).toBe("BAD_USER_INPUT");
    });
  },
  smallWorld,
);

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

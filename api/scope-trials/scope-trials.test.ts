import type { FastifyInstance } from "fastify";
import { getNamedType, isLeafType } from "graphql";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { schema } from "../src/schema.ts";
import { buildServer } from "../src/server.ts";
import { record } from "../test/complaints.ts";
import { describeOnBoth, repeated, showsForBoth } from "../test/databases.ts";
import { ACCOUNTS, codesWith, signedIn } from "./accounts.ts";
import { type KnownValues, knownValues, listsOf } from "./known-values.ts";
import { bringBack, countIn, deleteOutside, insideOf, isShown, keepAll, tablesOfLists } from "./outside.ts";
import { Random } from "./random.ts";
import { type RandomQuery, randomQuery } from "./random-query.ts";
import { requiredFields } from "./required-fields.ts";
import { spreadWorld } from "./spread-world.ts";
import {
  FIELDS_WITHOUT_ROWS,
  IMPORTING,
  ROUTES_WITHOUT_ROWS,
  routesOf,
  STREAMS_OF_ROWS,
  STREAMS_WITHOUT_ROWS,
  TRIED_ROUTES,
} from "./surfaces.ts";
import { valuesUnder } from "./walk.ts";

/** Queries of all accounts together: some hundreds in `npm test`, SCOPE_QUERIES=10000 for the long form. */
const QUERIES = Number(process.env.SCOPE_QUERIES ?? 120);
/** Scopes of each kind: theirs are the statements and the words of all others, so the second database is emptied of what lies outside of these alone. */
const OF_EACH_KIND = new Set(["county", "two-places", "across-cities", "firm", "nowhere"]);
/** Of the queries that list something, one in so many is exported too. */
const EXPORTED = 5;
/** Until a field answers something. */
const TRIES = 600;
const MINUTE = 60_000;
/** Times that a question is asked again of which several things are refused: chance says which of them is told. */
const ASKED_AGAIN = 8;
/** Takes every question for a page's, of which the answers are kept. */
const ALL = { has: () => true };
/** Complaints as another system asks for them. */
const REQUESTS = [
  "/open311/v2/requests.json?page_size=200",
  "/open311/v2/requests.xml?start_date=2026-10-01T00:00:00Z&end_date=2026-10-31T00:00:00Z&page_size=50&page=2",
];
/** What light-my-request says of an answer that ends before its end. */
const BROKEN_OFF = "response destroyed before completion";

const built = await schema();
const FIELDS = Object.values(built.getQueryType()!.getFields()).filter(({ name }) => !(name in FIELDS_WITHOUT_ROWS));
const LISTS = listsOf(built);
/** Figures that hang on no more than the rows: not on where data are known to be on record, which everybody is told of more regions. */
const COUNTED = ["complaintStatistics", "registerCounts", "registerPoints", "estatePoints"];

describe("what the trials of scopes know of the server", () => {
  it("is every root field and every stream of its schema", () => {
    const names = Object.keys(built.getQueryType()!.getFields());
    expect(Object.keys(FIELDS_WITHOUT_ROWS).filter((name) => !names.includes(name))).toEqual([]);
    expect(Object.keys(built.getSubscriptionType()!.getFields()).sort()).toEqual(
      [...STREAMS_OF_ROWS, ...Object.keys(STREAMS_WITHOUT_ROWS)].sort(),
    );
    // a new field of plain values is none that an account's regions could be left out of unseen
    for (const { type } of FIELDS) expect(isLeafType(getNamedType(type))).toBe(false);
  });
});

/** An answer without the places of its errors: of several that make one page null, which comes first is chance. */
function withoutPlaces(body: string): string {
  if (!body.startsWith("{")) return body;
  const { errors, ...answer } = JSON.parse(body) as { errors?: { message: string; extensions: object }[] };
  if (errors === undefined) return body;
  const told = errors.map(({ message, extensions }) => JSON.stringify({ message, extensions }));
  return JSON.stringify({ ...answer, errors: [...new Set(told)].sort().map((one) => JSON.parse(one)) });
}

/**
 * The region of a firm that is named on an estate, or of the rule by which an alert was fired, may lie outside: the account is told the nearest above it
 * that it sees, or none.
 */
const REGION_OF_NAMED = /\b(firm|rule)\b(\([^)]*\))? \{(?:[^{}]|\{[^{}]*\})*\bregion\b/;

/**
 * Whether an account is told all that a server tells everybody, once nothing lies outside of its regions: no names of others, nothing by levels above,
 * and no list of firms, of which those stay that are named on an estate alone.
 */
const isWhole = (root: string, text: string): boolean =>
  root !== "propertyFirms" &&
  (LISTS.has(root) || COUNTED.includes(root)) &&
  !/\b(REGION|siblingPosition|regions|children|ancestors|parent)\b/.test(text) &&
  !REGION_OF_NAMED.test(text);

/** Where two texts part, and what follows there. */
function differing(one: string, other: string): { readonly withIt: string; readonly without: string } {
  let at = 0;
  while (at < one.length && one[at] === other[at]) at += 1;
  const part = (text: string): string => text.slice(Math.max(0, at - 60), at + 60);
  return { withIt: part(one), without: part(other) };
}

interface Answered {
  readonly status: number;
  readonly body: string;
}

describeOnBoth(
  "random queries of thirteen accounts",
  (getDatabase, kind, getConfig) => {
    let open: FastifyInstance;
    let closed: FastifyInstance;
    let known: KnownValues;
    let headers: ReadonlyMap<string, Record<string, string>>;
    let allCodes: ReadonlySet<string>;
    // in the long form an account waits for hours until it is its turn
    const config = () => ({ ...getConfig(), auth: "accounts" as const, sessionIdleMinutes: 1440, sessionHours: 48 });

    beforeAll(async () => {
      const database = getDatabase();
      open = await buildServer({ database, config: getConfig() });
      closed = await buildServer({ database, config: config(), pages: ALL });
      const { rows } = await database.pool.query<{ code: string }>("select code from regions order by code");
      allCodes = new Set(rows.map(({ code }) => code));
      known = await knownValues(open, built, [...allCodes]);
      headers = await signedIn(database, closed);
      await keepAll(database);
    }, 2 * MINUTE);
    afterAll(() => Promise.all([open.close(), closed.close()]));

    const send = async (
      app: FastifyInstance,
      account: string,
      url: string,
      query: string | null,
    ): Promise<Answered> => {
      try {
        const { statusCode, body: sent } = await app.inject({
          method: query === null ? "GET" : "POST",
          url,
          headers: headers.get(account)!,
          ...(query === null ? {} : { payload: { query } }),
        });
        return { status: statusCode, body: withoutPlaces(sent) };
      } catch (error) {
        // a file whose later page is refused breaks off, which its reader sees too
        if ((error as Error).message !== BROKEN_OFF) throw error;
        return { status: 0, body: BROKEN_OFF };
      }
    };
    const asked = async (app: FastifyInstance, account: string, query: string): Promise<Answered> =>
      send(app, account, "/graphql", query);
    /** Every field in turn, so that none is left to chance. */
    const queriesOf = (account: string): RandomQuery[] => {
      const random = new Random(`${kind} ${account}`);
      const first = random.below(FIELDS.length);
      const each = Math.ceil(QUERIES / ACCOUNTS.length);
      const queries = Array.from({ length: each }, (_, n) =>
        randomQuery(FIELDS[(first + n) % FIELDS.length]!, known, random),
      );
      return [...repeated(kind, queries, Math.ceil(each / 2))];
    };
    const exportedOf = (queries: readonly RandomQuery[]): RandomQuery[] =>
      queries.filter(({ root }) => LISTS.has(root)).filter((_, n) => n % EXPORTED === 0);

    /** What an account is told by every way, query by query. */
    const everythingTold = async (app: FastifyInstance, account: string): Promise<ReadonlyMap<string, Answered>> => {
      const told = new Map<string, Answered>();
      const queries = queriesOf(account);
      for (const { text } of queries) told.set(text, await asked(app, account, text));
      for (const { text } of exportedOf(queries))
        told.set(`csv ${text}`, await send(app, account, "/export?format=csv", text));
      for (const code of allCodes)
        for (const level of ["city", "county", "street"]) {
          const url = `/boundaries/${code}/${level}.geojson?kinds=ADMINISTRATIVE,FUNCTIONAL_ZONE`;
          told.set(url, await send(app, account, url, null));
        }
      for (const url of REQUESTS) told.set(url, await send(app, account, url, null));
      return told;
    };

    const isRefused = (question: string, { body }: Answered): boolean =>
      question.startsWith("{") && body.includes('"errors"');
    const askedAgain = async (app: FastifyInstance, account: string, question: string): Promise<Set<string>> => {
      const told = new Set<string>();
      for (let n = 0; n < ASKED_AGAIN; n++) told.add((await asked(app, account, question)).body);
      return told;
    };

    it(
      "tell nothing that hangs on what lies outside: the same without it, the cache warm from a wider account",
      async () => {
        const database = getDatabase();
        const answers = new Map<string, ReadonlyMap<string, Answered>>();
        const accounts = showsForBoth(kind) ? ACCOUNTS : ACCOUNTS.filter(({ name }) => OF_EACH_KIND.has(name));
        for (const { name } of accounts) {
          for (const { text } of queriesOf(name)) await asked(closed, "province", text);
          answers.set(name, await everythingTold(closed, name));
        }
        const told: object[] = [];
        let compared = 0;
        let filled = 0;
        for (const account of accounts) {
          await deleteOutside(database, await insideOf(database.pool, account, codesWith(account, "READ")));
          const without = await buildServer({ database, config: config(), pages: ALL });
          const again = await everythingTold(without, account.name);
          const before = answers.get(account.name)!;
          const refusals = new Map<string, Set<string>>();
          for (const [question, answer] of before) {
            const other = again.get(question)!;
            if (answer.body !== other.body && isRefused(question, answer) && isRefused(question, other))
              refusals.set(question, (await askedAgain(without, account.name, question)).add(other.body));
          }
          await without.close();
          const toEverybody = await buildServer({ database, config: { ...getConfig(), openPersons: false } });
          for (const { root, text } of queriesOf(account.name)) {
            if (!isWhole(root, text)) continue;
            const all = await asked(toEverybody, account.name, text);
            const own = again.get(text)!;
            // who may decide says a token there
            if (all.body.includes("WRITE_REFUSED")) continue;
            if (!own.body.includes('"errors"') && own.body !== all.body)
              told.push({ account: account.name, question: text, ...differing(all.body, own.body), to: "everybody" });
          }
          await toEverybody.close();
          await bringBack(database);
          for (const [question, answer] of before) {
            const without = again.get(question)!;
            const others = refusals.get(question);
            const byChance =
              others !== undefined &&
              [answer.body, ...(await askedAgain(closed, account.name, question))].some((body) => others.has(body));
            if (!byChance && (answer.status !== without.status || answer.body !== without.body))
              told.push({ account: account.name, question, ...differing(answer.body, without.body) });
            compared += 1;
            if (answer.status === 200) filled += 1;
          }
        }
        expect(told).toEqual([]);
        expect(compared).toBeGreaterThan(QUERIES);
        // refused ones show nothing
        expect(filled).toBeGreaterThan(compared / 4);
        console.log(
          `${kind}: ${compared} answers of ${accounts.length} accounts, ${filled} of them with something in them`,
        );
      },
      (10 + QUERIES / 100) * MINUTE,
    );

    it(
      "name no region outside, and fail by no fault of ours",
      async () => {
        const answeredFields = new Set<string>();
        for (const account of ACCOUNTS) {
          const inside = await insideOf(getDatabase().pool, account, codesWith(account, "READ"));
          for (const { root, text } of queriesOf(account.name)) {
            const { body } = await asked(closed, account.name, text);
            const { data, errors } = JSON.parse(body) as { data?: object; errors?: { extensions: { code: string } }[] };
            const codes = valuesUnder(data, "code").filter((code) => allCodes.has(code as string));
            expect([account.name, text, codes.filter((code) => !inside.codes.has(code as string))]).toEqual([
              account.name,
              text,
              [],
            ]);
            const faults = (errors ?? []).filter(({ extensions }) => extensions.code === "INTERNAL_SERVER_ERROR");
            expect([account.name, text, faults]).toEqual([account.name, text, []]);
            if (errors === undefined) answeredFields.add(root);
          }
        }
        // what is always refused proves nothing of its scope
        const random = new Random(`${kind} answered`);
        for (const field of FIELDS)
          for (let tries = 0; !answeredFields.has(field.name) && tries < TRIES; tries += 1) {
            const { body } = await asked(closed, "province", randomQuery(field, known, random).text);
            if (JSON.parse(body).errors === undefined) answeredFields.add(field.name);
          }
        expect(FIELDS.map(({ name }) => name).filter((name) => !answeredFields.has(name))).toEqual([]);
      },
      (5 + QUERIES / 200) * MINUTE,
    );

    it(
      "count what plain SQL counts in the scope, list by list",
      async () => {
        const { pool } = getDatabase();
        const tables = await tablesOfLists(pool);
        for (const account of ACCOUNTS) {
          const inside = await insideOf(pool, account, codesWith(account, "READ"));
          for (const [field, table] of tables) {
            const { body } = await asked(closed, account.name, `{ list: ${field} { totalCount } }`);
            const { data, errors } = JSON.parse(body) as Partial<{
              data: { list: { totalCount: number } } | null;
              errors: { extensions: { code: string } }[];
            }>;
            expect([account.name, field, data?.list.totalCount ?? errors?.[0]?.extensions.code]).toEqual([
              account.name,
              field,
              isShown(table, inside) ? await countIn(pool, table, inside, true) : "FORBIDDEN",
            ]);
          }
        }
        for (const account of ACCOUNTS) {
          const inside = await insideOf(pool, account, codesWith(account, "READ"));
          const query = "{ complaintStatistics(groupBy: [SOURCE]) { complaints } }";
          const { data } = JSON.parse((await asked(closed, account.name, query)).body) as { data: object };
          const counted = valuesUnder(data, "complaints").reduce((sum: number, n) => sum + (n as number), 0);
          expect([account.name, counted]).toEqual([
            account.name,
            await countIn(pool, tables.get("complaints")!, inside),
          ]);
        }
        const unknown = [...LISTS.keys()].filter((field) => !tables.has(field));
        expect(unknown).toEqual(["auditEntries", "regions"]);
      },
      2 * MINUTE,
    );

    it(
      "tell every row that they list with whatever a row cannot be without",
      async () => {
        const told = [...LISTS].filter(([field]) => !(field in FIELDS_WITHOUT_ROWS));
        const lists = told.map(([field, type]) => `${field}(first: 60) { nodes ${requiredFields(type)} }`);
        for (const { name } of ACCOUNTS) {
          const { errors = [] } = JSON.parse((await asked(closed, name, `{ ${lists.join(" ")} }`)).body) as {
            errors?: { extensions: { code: string } }[];
          };
          expect([name, errors.filter(({ extensions }) => extensions.code !== "FORBIDDEN")]).toEqual([name, []]);
        }
      },
      2 * MINUTE,
    );

    it(
      "leave in files only for those who may export, and of the regions where they may",
      async () => {
        const { pool } = getDatabase();
        const complaints = (await tablesOfLists(pool)).get("complaints")!;
        for (const account of ACCOUNTS) {
          const codes = codesWith(account, "EXPORT");
          const query = "{ complaints(first: 10) { nodes { id region { code } } } }";
          const { status, body } = await send(closed, account.name, "/export?format=csv", query);
          if (codes.length === 0 && !account.firm) expect([account.name, status]).toEqual([account.name, 403]);
          else {
            const inside = await insideOf(pool, account, codes);
            const lines = body.trim().split("\r\n").length - 1;
            expect([account.name, status, lines]).toEqual([account.name, 200, await countIn(pool, complaints, inside)]);
          }
        }
      },
      MINUTE,
    );

    it(
      "hear of complaints of their own regions alone, all at once",
      async () => {
        const at = await closed.listen({ host: "127.0.0.1", port: 0 });
        const places = [
          ...["370102001001", "370102002", "370103", "370171", "370202", "110101"].map((code) => ({
            code,
            estate: null,
          })),
          // of the firm's account: its own, one that was, and another's
          ...["2", "6", "3"].map((estate) => ({ code: "370102001", estate })),
        ];
        const named = ({ code, estate }: (typeof places)[number]): string => `heard ${estate ?? "in"} ${code}"`;
        const leaving = new AbortController();
        const hearing = await Promise.all(
          ACCOUNTS.map(async (account) => {
            const response = await fetch(`${at}/graphql/stream`, {
              method: "POST",
              headers: {
                accept: "text/event-stream",
                "content-type": "application/json",
                ...headers.get(account.name),
              },
              body: JSON.stringify({ query: "subscription { complaintsRecorded { complaints { externalId } } }" }),
              signal: leaving.signal,
            });
            expect([account.name, response.status]).toEqual([account.name, 200]);
            const heard = { text: "" };
            const reading = (async () => {
              const decoder = new TextDecoder();
              for await (const chunk of response.body!) heard.text += decoder.decode(chunk, { stream: true });
            })().catch(() => undefined);
            return { account, heard, reading };
          }),
        );
        // the last of each is in every region of the account: what comes before it has come
        for (const place of [...places, ...places])
          expect(
            (
              await record(
                open,
                [
                  {
                    externalId: named(place).slice(0, -1),
                    regionCode: place.code,
                    ...(place.estate !== null && { estate: `e${place.estate}` }),
                    category: "PARKING",
                    reportedAt: `2026-11-1${places.indexOf(place)}T08:00:00+08:00`,
                  },
                ],
                { source: "survey" },
              )
            ).errors,
          ).toBeUndefined();
        for (const { account, heard } of hearing) {
          const { codes, estates } = await insideOf(getDatabase().pool, account, codesWith(account, "READ"));
          const wanted = places
            .filter(({ code, estate }) =>
              estates === null ? codes.has(code) : estate !== null && estates.includes(estate),
            )
            .map(named);
          for (const one of wanted) await expect.poll(() => heard.text, { timeout: 10_000 }).toContain(one);
          expect([account.name, places.map(named).filter((one) => heard.text.includes(one))]).toEqual([
            account.name,
            wanted,
          ]);
        }
        leaving.abort();
        await Promise.all(hearing.map(({ reading }) => reading));
      },
      MINUTE,
    );

    it("come by every route that the server has", () => {
      const known = [...TRIED_ROUTES, ...Object.keys(ROUTES_WITHOUT_ROWS)];
      const others = routesOf(closed).filter((route) => !IMPORTING.test(route));
      expect(others.filter((route) => !known.includes(route))).toEqual([]);
    });

    it("bring files, and hear of them, only with the right to import", async () => {
      const routes = routesOf(closed).filter((route) => IMPORTING.test(route));
      expect(routes.length).toBeGreaterThan(10);
      for (const account of ACCOUNTS.filter(({ grants }) => !grants.some(([role]) => role === "DATA_OFFICER")))
        for (const route of routes) {
          const [method, path] = route.split(" ") as ["GET", string];
          const url = path.replaceAll(":id", "1");
          const { statusCode } = await closed.inject({ method, url, headers: headers.get(account.name)! });
          expect([account.name, route, statusCode]).toEqual([account.name, route, 403]);
        }
    });
  },
  spreadWorld,
);

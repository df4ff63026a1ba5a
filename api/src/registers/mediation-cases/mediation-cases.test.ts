import type { FastifyInstance } from "fastify";
import { afterAll, beforeAll, expect, it } from "vitest";
import { ask } from "../../../test/ask.ts";
import { describeOnBoth, rolledBack } from "../../../test/databases.ts";
import { importInto, refusal, scratchFiles, TODAY } from "../../../test/fixtures/import-world.ts";
import { smallWorld } from "../../../test/fixtures/small-world.ts";
import { reconcile } from "../../indicators/reconcile.ts";
import { buildServer } from "../../server.ts";

interface Case {
  readonly id: string;
  /** 370102001 and 370102002 in Jinan, 370202 in Qingdao. */
  readonly region: string | null;
  readonly estate: string | null;
  readonly received: string;
  readonly closed: string | null;
  readonly stage: "已受理" | "调解中" | "已结案";
  readonly result: string | null;
  readonly amount: string | null;
}

const dayOf = (n: number): string => new Date(Date.UTC(2026, 0, 1 + n)).toISOString().slice(0, 10);

/** 240 cases from 2026-01-01 on: every third is closed ten days later, some hang at an estate alone, every fourth has an amount. */
const CASES: readonly Case[] = Array.from({ length: 240 }, (_, n) => {
  const closed = n % 3 === 0;
  const estate = n % 5 === 0 ? `e${1 + (n % 120)}` : null;
  return {
    id: `c${n}`,
    region: n % 10 === 0 ? null : ["370102001", "370102002", "370202"][estate === null ? n % 3 : 0]!,
    estate,
    received: dayOf(n),
    closed: closed ? dayOf(n + 10) : null,
    stage: closed ? "已结案" : n % 3 === 1 ? "已受理" : "调解中",
    result: closed ? (n % 2 === 0 ? "调解成功" : "转入诉讼") : null,
    amount: n % 4 === 0 ? `${1000 + n}.${n % 10}5` : null,
  };
});

const FILE = [
  "案件编号,行政区划代码,小区编号,受理日期,结案日期,阶段,调解结果,标的额,申请人",
  ...CASES.map(({ id, region, estate, received, closed, stage, result, amount }) =>
    [id, region, estate, received, closed, stage, result, amount, `张${id}`].map((cell) => cell ?? "").join(","),
  ),
].join("\n");

/** Where a case is: its estate's street, or as stated. */
const placeOf = ({ region }: Case): string => region ?? "370102001";
const under = (code: string) => (one: Case) => placeOf(one).startsWith(code.replace(/0+$/, "")) || code === "370000";

describeOnBoth(
  "mediation cases",
  (getDatabase, _, getConfig) => {
    let app: FastifyInstance;
    const file = scratchFiles();
    const bring = (name: string, text: string) =>
      importInto(getDatabase(), { kind: "mediation_cases", path: file(name, text), referenceSource: "survey" });

    beforeAll(async () => {
      const report = await bring("cases.csv", FILE);
      expect(report).toMatchObject({ inserted: 240, updated: 0, refused: 0 });
      app = await buildServer({ database: getDatabase(), config: { ...getConfig(), today: TODAY } });
    });
    afterAll(async () => app?.close());

    const rows = async (query: string): Promise<Record<string, unknown>> => {
      const answer = await ask(app, query);
      expect(answer.errors).toBeUndefined();
      return answer.data!;
    };

    it("the same file again changes nothing; a changed cell one row", async () => {
      expect(await bring("cases.csv", FILE)).toMatchObject({ inserted: 0, updated: 0, unchanged: 240 });
      const changed = FILE.replace("c1,370102002,,2026-01-02,,已受理", "c1,370102002,,2026-01-02,,调解中");
      expect(await bring("changed.csv", changed)).toMatchObject({ inserted: 0, updated: 1, unchanged: 239 });
      expect(await bring("cases.csv", FILE)).toMatchObject({ updated: 1 });
    });

    it.each(["370000", "370100", "370102", "370102002", "370200"])(
      "those of %s, newest first, page by page",
      async (code) => {
        const expected = CASES.filter(under(code))
          .map(({ id }) => id)
          .reverse();
        const found: unknown[] = [];
        let after = "null";
        for (let pages = 0; pages < 20; pages++) {
          const { mediationCases } = (await rows(
            `{ mediationCases(filter: {under: "${code}"}, first: 37, after: ${after}) { totalCount nodes { externalId } pageInfo { endCursor hasNextPage } } }`,
          )) as {
            mediationCases: {
              totalCount: number;
              nodes: { externalId: string }[];
              pageInfo: { endCursor: string; hasNextPage: boolean };
            };
          };
          expect(mediationCases.totalCount).toBe(expected.length);
          found.push(...mediationCases.nodes.map(({ externalId }) => externalId));
          if (!mediationCases.pageInfo.hasNextPage) break;
          after = JSON.stringify(mediationCases.pageInfo.endCursor);
        }
        expect(found).toEqual(expected);
      },
    );

    it.each([
      ["stage: [MEDIATING]", (one: Case) => one.stage === "调解中"],
      ["result: [SETTLED, TO_COURT]", (one: Case) => one.result !== null],
      ["stage: []", () => false],
      ['from: "2026-03-01", to: "2026-03-31"', (one: Case) => one.received.startsWith("2026-03")],
      [
        'openOn: "2026-03-01"',
        (one: Case) => one.received <= "2026-03-01" && (one.closed === null || one.closed > "2026-03-01"),
      ],
      ['sources: ["elsewhere"]', () => false],
    ] as const)("by %s", async (filter, fits) => {
      const { mediationCases } = await rows(`{ mediationCases(filter: {${filter}}) { totalCount } }`);
      expect(mediationCases).toEqual({ totalCount: CASES.filter(fits).length });
    });

    it("one by its id, with what it hangs at; money is exact", async () => {
      const { mediationCases } = (await rows(
        `{ mediationCases(order: OLDEST, first: 1) { nodes { id externalId receivedOn closedOn stage result amount applicant source region { code } estate { name mediationCases { externalId } } } } }`,
      )) as { mediationCases: { nodes: [{ id: string }] } };
      const [{ id, ...first }] = mediationCases.nodes;
      expect(first).toEqual({
        externalId: "c0",
        receivedOn: "2026-01-01",
        closedOn: "2026-01-11",
        stage: "CLOSED",
        result: "SETTLED",
        amount: "1000.05",
        applicant: "张c0",
        source: "hotline",
        region: { code: "370102001" },
        estate: { name: "小区1", mediationCases: [{ externalId: "c0" }, { externalId: "c120" }] },
      });
      expect(await rows(`{ mediationCase(id: "${id}") { externalId } }`)).toEqual({
        mediationCase: { externalId: "c0" },
      });
      const forged = Buffer.from(`complaint:370100:1`).toString("base64url");
      const answer = await ask(app, `{ mediationCase(id: "${forged}") { externalId } }`);
      expect(answer.errors?.[0]?.extensions.code).toBe("BAD_USER_INPUT");
    });

    it("the first pages of all children of a region come together", async () => {
      const { region } = (await rows(
        `{ region(code: "370102") { children { code mediationCases(first: 2, filter: {stage: [CLOSED]}) { totalCount nodes { externalId } } } } }`,
      )) as { region: { children: { code: string; mediationCases: unknown }[] } };
      for (const { code, mediationCases } of region.children) {
        const closed = CASES.filter(under(code))
          .filter(({ stage }) => stage === "已结案")
          .reverse();
        expect(mediationCases).toEqual({
          totalCount: closed.length,
          nodes: closed.slice(0, 2).map(({ id }) => ({ externalId: id })),
        });
      }
    });

    it("counts and exact sums by region, period, code and source, as counted from the file", async () => {
      const grouped = async (more: string): Promise<Record<string, unknown>[]> => {
        const { registerCounts } = await rows(
          `{ registerCounts(register: "mediation_cases", ${more}) { region { code } period code source records sums { sum records } } }`,
        );
        return registerCounts as Record<string, unknown>[];
      };
      const counted = (cases: readonly Case[]) => {
        const amounts = cases.flatMap(({ amount }) => (amount === null ? [] : [BigInt(amount.replace(".", ""))]));
        const fen = amounts.reduce((a, b) => a + b, 0n);
        return {
          records: cases.length,
          sums: [
            {
              sum: amounts.length === 0 ? null : `${fen / 100n}.${String(fen % 100n).padStart(2, "0")}`,
              records: amounts.length,
            },
          ],
        };
      };
      const nothing = { region: null, period: null, code: null, source: null };
      expect(await grouped("groupBy: []")).toEqual([{ ...nothing, ...counted(CASES) }]);
      expect(await grouped('groupBy: [REGION], filter: {under: "370000"}')).toEqual(
        ["370100", "370200"].map((code) => ({ ...nothing, region: { code }, ...counted(CASES.filter(under(code))) })),
      );
      expect(await grouped('groupBy: [MONTH, CODE], code: "stage", filter: {under: "370102002"}')).toEqual(
        [...new Set(CASES.map(({ received }) => received.slice(0, 7)))].flatMap((month) =>
          (
            [
              ["CLOSED", "已结案"],
              ["MEDIATING", "调解中"],
              ["RECEIVED", "已受理"],
            ] as const
          ).flatMap(([code, stage]) => {
            const alike = CASES.filter(under("370102002")).filter(
              (one) => one.received.startsWith(month) && one.stage === stage,
            );
            return alike.length === 0 ? [] : [{ ...nothing, period: month, code, ...counted(alike) }];
          }),
        ),
      );
      expect(
        await grouped('groupBy: [QUARTER, SOURCE], filter: {codes: [{field: "result", codes: ["SETTLED"]}]}'),
      ).toEqual(
        [1, 2, 3].flatMap((quarter) => {
          const alike = CASES.filter(
            ({ received, result }) => result === "调解成功" && Math.ceil(Number(received.slice(5, 7)) / 3) === quarter,
          );
          return [{ ...nothing, period: `2026-Q${quarter}`, source: "hotline", ...counted(alike) }];
        }),
      );
    });

    /** What an indicator says of a region in months of 2026, counted from the file; amounts in fen. */
    const EXPECTED: Readonly<Record<string, (cases: readonly Case[], day: string) => [number, number | null]>> = {
      mediation_cases: (cases) => [cases.length, null],
      mediation_closed_share: (cases) => [cases.filter(({ closed }) => closed !== null).length, cases.length],
      mediation_days_to_close: (cases) => {
        const closed = cases.filter((one) => one.closed !== null);
        return [closed.length * 10, closed.length];
      },
      mediation_amount: (cases) => [
        cases.reduce((sum, { amount }) => sum + (amount === null ? 0 : Number(amount.replace(".", ""))), 0) / 100,
        null,
      ],
    };

    it.each(Object.keys(EXPECTED))("%s of cities and streets agrees with a count of the file", async (indicator) => {
      for (const [parent, codes] of [
        ["370000", ["370100", "370200"]],
        ["370102", ["370102001", "370102002"]],
      ] as const)
        for (const [from, to] of [
          ["2026-01", "2026-03"],
          ["2026-08", "2026-08"],
        ] as const) {
          const { choropleth } = (await rows(
            `{ choropleth(under: "${parent}", indicator: "${indicator}", from: "${from}", to: "${to}") { values { region { code } numerator denominator } } }`,
          )) as {
            choropleth: { values: { region: { code: string }; numerator: number; denominator: number | null }[] };
          };
          for (const code of codes) {
            const cases = CASES.filter(under(code)).filter(
              ({ received }) => received >= `${from}-01` && received.slice(0, 7) <= to,
            );
            const [numerator, denominator] = EXPECTED[indicator]!(cases, to);
            const value = choropleth.values.find(({ region }) => region.code === code)!;
            expect({ code, from, ...value }).toEqual({ code, from, region: { code }, numerator, denominator });
          }
        }
    });

    it("open cases stand as of the month's end", async () => {
      const { choropleth } = (await rows(
        `{ choropleth(under: "370000", indicator: "mediation_open", to: "2026-03") { values { region { code } value } } }`,
      )) as { choropleth: { values: { region: { code: string }; value: number | null }[] } };
      for (const code of ["370100", "370200"]) {
        const open = CASES.filter(under(code)).filter(
          ({ received, closed }) => received <= "2026-03-31" && (closed === null || closed > "2026-03-31"),
        );
        expect(choropleth.values.find(({ region }) => region.code === code)?.value).toBe(open.length);
      }
    });

    it("months before the first case, and regions without any, have no data; rollups agree with the facts", async () => {
      const { before, elsewhere } = (await rows(
        `{ before: choropleth(under: "370000", indicator: "mediation_cases", to: "2025-12") { total { value } values { value rank } }
           elsewhere: choropleth(under: "370100", indicator: "mediation_cases", to: "2026-03") { values { region { code } value rank } } }`,
      )) as Record<
        string,
        {
          total?: { value: number | null };
          values: { region?: { code: string }; value: number | null; rank: number | null }[];
        }
      >;
      expect(before!.total!.value).toBeNull();
      expect(before!.values.every(({ value, rank }) => value === null && rank === null)).toBe(true);
      expect(elsewhere!.values.find(({ region }) => region?.code === "370103")).toMatchObject({
        value: null,
        rank: null,
      });
      const { differences, compared } = await rolledBack(getDatabase(), (client) => reconcile(client));
      expect(differences).toEqual([]);
      expect(compared.flow_days).toBeGreaterThan(200);
    });

    it("as points they stand at their estates, the newest first, with their stage", async () => {
      const { registerPoints } = await rows(
        `{ registerPoints(register: "mediation_cases", filter: {under: "370102", from: "2026-03-01"}, first: 7) { records placed given longitudes latitudes codeField codes } }`,
      );
      const { rows: estates } = await getDatabase().pool.query<{ external_id: string; x: number; y: number }>(
        "select external_id, st_x(location) as x, st_y(location) as y from estates where city_code = '370100'",
      );
      const found = CASES.filter(under("370102")).filter(({ received }) => received >= "2026-03-01");
      const placed = found.filter(({ estate }) => estate !== null);
      const newest = placed.toReversed().slice(0, 7);
      const at = newest.map(({ estate }) => estates.find(({ external_id }) => external_id === estate)!);
      expect(registerPoints).toEqual({
        records: found.length,
        placed: placed.length,
        given: 7,
        longitudes: at.map(({ x }) => x),
        latitudes: at.map(({ y }) => y),
        codeField: "stage",
        codes: newest.map(({ stage }) => ["已受理", "调解中", "已结案"].indexOf(stage)),
      });
      const { rows: counted } = await getDatabase().pool.query(
        `select count(*)::int as records, count(e.location)::int as placed
         from mediation_cases c
         join regions r using (region_id)
         left join estates e on (e.city_code, e.estate_id) = (c.city_code, c.estate_id)
         where r.path <@ (select path from regions where code = '370102') and c.received_on >= '2026-03-01'`,
      );
      expect(registerPoints).toMatchObject(counted[0]);
    });

    it.each([
      ["groupBy: [MONTH, YEAR]", "groupBy: expected one kind of period"],
      ["groupBy: [CODE]", "code: expected a column of codes (stage, result)"],
      ['groupBy: [CODE], code: "amount"', "code: expected a column of codes (stage, result)"],
      ["groupBy: [], level: CITY", "level: expected REGION in groupBy"],
      [
        'groupBy: [], filter: {codes: [{field: "stage", codes: ["OPEN"]}]}',
        "stage: one of RECEIVED, MEDIATING, CLOSED",
      ],
    ])("refuses counts by %s", async (asked, message) => {
      const answer = await ask(app, `{ registerCounts(register: "mediation_cases", ${asked}) { records } }`);
      expect(answer.errors?.[0]?.message).toContain(message);
    });

    it("is described, with its columns and lists of codes", async () => {
      const { register } = (await rows(
        `{ register(id: "mediation_cases") { nameZh field time holds days hangsAt list columns { field kind person summed codeList { codes { code nameZh } } } } }`,
      )) as { register: { columns: { field: string }[] } };
      expect(register).toMatchObject({
        nameZh: "诉调案件",
        field: "mediationCases",
        time: "INTERVAL",
        holds: false,
        days: ["receivedOn", "closedOn"],
        hangsAt: ["REGION", "ESTATE"],
      });
      expect(register.columns.find(({ field }) => field === "stage")).toMatchObject({
        kind: "CODE",
        codeList: { codes: [{ code: "RECEIVED", nameZh: "已受理" }, { code: "MEDIATING" }, { code: "CLOSED" }] },
      });
      expect(register.columns.filter((column) => (column as { person?: boolean }).person)).toMatchObject([
        { field: "applicant" },
      ]);
    });

    it("an answer from memory ends where a file brings a case", async () => {
      const query = "{ mediationCases { totalCount } }";
      await ask(app, query);
      await ask(app, query);
      expect((await ask(app, query)).cache).toBe("hit");
      await bring("one-more.csv", `${FILE.split("\n")[0]}\nmore,370102001,,2026-05-01,,调解中,,,`);
      await expect.poll(async () => (await ask(app, query)).data).toEqual({ mediationCases: { totalCount: 241 } });
      await getDatabase().pool.query("delete from mediation_cases where external_id = 'more'");
    });

    it.each([
      ["a result before the end", "x,370102001,,2026-05-01,,调解中,调解成功,,", /调解结果.*closed cases alone/s],
      [
        "an end before the beginning",
        "x,370102001,,2026-05-01,2026-04-01,已结案,,,",
        /结案日期.*not before received_on/s,
      ],
      ["a half fen", "x,370102001,,2026-05-01,,调解中,,1.005,", /标的额.*amount in yuan/s],
      ["an unknown stage", "x,370102001,,2026-05-01,,审理中,,,", /阶段.*RECEIVED, MEDIATING, CLOSED/s],
      ["nowhere", "x,,,2026-05-01,,调解中,,,", /stated region/],
      ["an unknown estate", "x,,e999,2026-05-01,,调解中,,,", /小区编号.*the id of an estate that is known/s],
    ])("refuses %s, with row and column", async (_name, row, message) => {
      const said = await refusal(getDatabase(), {
        kind: "mediation_cases",
        path: file("bad.csv", `${FILE.split("\n")[0]}\n${row}`),
        referenceSource: "survey",
      });
      expect(said).toMatch(message);
      expect(said).toMatch(/row 2/i);
    });
  },
  async (database) => {
    await smallWorld(database);
    // the small world numbers its sources itself
    await database.pool.query("select setval(pg_get_serial_sequence('sources', 'source_id'), 10)");
  },
);

import type { FastifyInstance } from "fastify";
import { type GraphQLObjectType, getNamedType, isObjectType } from "graphql";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { countedSmallWorld, record } from "../../test/complaints.ts";
import { describeOnBoth } from "../../test/databases.ts";
import { everyRegister } from "../../test/fixtures/every-register.ts";
import { readWorkbook } from "../../test/read-workbook.ts";
import { createAccount, grant } from "../accounts/account-changes.ts";
import { createToken } from "../accounts/tokens.ts";
import { type Database, inTransaction } from "../db/database.ts";
import { storedAs } from "../registers/derive/record.ts";
import { camel } from "../registers/register.ts";
import { REGISTERS } from "../registers/registry.ts";
import { schema } from "../schema.ts";
import { buildServer } from "../server.ts";
import { type PersonKind, personKindOf } from "./person-kind.ts";

const built = await schema();
/** Every field that is marked: its type, its name, and what of persons it holds. */
const MARKED = Object.values(built.getTypeMap()).flatMap((type) =>
  isObjectType(type)
    ? Object.values(type.getFields()).flatMap((field) => {
        const kind = personKindOf(field);
        return kind === undefined ? [] : [{ type, field: field.name, kind }];
      })
    : [],
);
/** Root fields that list rows of a type, page by page. */
const listOf = (type: GraphQLObjectType): string | undefined =>
  Object.values(built.getQueryType()!.getFields()).find(
    (field) =>
      getNamedType(field.type).name === `${type.name}Connection` &&
      field.args.every(({ type: asked, defaultValue }) => !`${asked}`.endsWith("!") || defaultValue !== undefined),
  )?.name;

const PLANTED: Readonly<Record<PersonKind, string>> = {
  NAME: "欧阳明月",
  WORDS: "业主司马青衫反映，电话13987654321，身份证370102199003071234，鲁A98765，住7号楼3单元1802，漏水",
  HOUSEHOLD: "党员中心户（诸葛长风家）",
};
const SHOWN: Readonly<Record<PersonKind, string>> = {
  NAME: "欧阳**",
  WORDS: "业主司马**反映，电话139****4321，身份证370***************，鲁A*****，住**号楼**单元**，漏水",
  HOUSEHOLD: "党员中心户（诸葛**家）",
};
const SECRET = /明月|青衫|长风|13987654321|19900307|98765|1802/;

describe("columns that hold persons", () => {
  it("are marked where they are declared", () => {
    const declared = REGISTERS.flatMap(({ type, columns }) =>
      Object.entries(columns).flatMap(([name, { person }]) =>
        person === null ? [] : [`${type}.${camel(name)} ${person}`],
      ),
    );
    const marked = MARKED.map(({ type, field, kind }) => `${type.name}.${field} ${kind}`);
    expect(marked).toEqual(expect.arrayContaining(declared));
    expect(marked.filter((one) => !declared.includes(one)).sort()).toEqual([
      "ClockStretch.detail WORDS",
      "Complaint.description WORDS",
      "ComplaintHand.unit WORDS",
      "ComplaintHistoryEvent.reason WORDS",
      "ComplaintHistoryEvent.unit WORDS",
      "ComplaintLink.reason WORDS",
      "EstateLink.words WORDS",
      "IndicatorRecord.nameEn HOUSEHOLD",
      "IndicatorRecord.nameZh HOUSEHOLD",
      "RecordFound.name HOUSEHOLD",
    ]);
    expect(declared).toEqual(
      expect.arrayContaining(["Appointment.person NAME", "PartyInstructor.name NAME", "MediationCase.applicant NAME"]),
    );
  });
});

/** The persons planted wherever a column may hold some. */
async function world(database: Database): Promise<void> {
  await countedSmallWorld(database);
  await everyRegister(database);
  const { pool } = database;
  await pool.query("update complaints set description = $1", [PLANTED.WORDS]);
  await pool.query(
    `insert into complaint_events (city_code, reported_on, complaint_id, source_id, event_id, type, happened_at, unit, reason)
     select city_code, reported_on, complaint_id, source_id, 'planted' || complaint_id, 'ASSIGNED', reported_at, $1::text, $1::text from complaints`,
    [PLANTED.WORDS],
  );
  for (const register of REGISTERS)
    for (const [name, { person }] of Object.entries(register.columns))
      if (person !== null)
        await pool.query(
          `update ${register.table} set ${storedAs(register, name)} = $1 where ${storedAs(register, name)} is not null`,
          [PLANTED[person]],
        );
}

/** As if a page asked it: the audit is not told of the question itself. */
const PAGE = "query Page { complaints(first: 3) { nodes { description } } }";

describeOnBoth(
  "persons in rows",
  (getDatabase, _kind, getConfig) => {
    let closed: FastifyInstance;
    let open: FastifyInstance;
    /** Headers of whoever sees no persons, sees those of the county, and of one of its streets. */
    const as = { nobody: {}, county: {}, street: {} } as Record<"nobody" | "county" | "street", Record<string, string>>;

    beforeAll(async () => {
      const database = getDatabase();
      closed = await buildServer({ database, config: { ...getConfig(), auth: "accounts" } });
      open = await buildServer({ database, config: getConfig() });
      const changing = { actor: { name: "shell:test", address: "" }, at: new Date(), day: "2026-11-20" };
      await inTransaction(database, async (client) => {
        const given = { name: "without", role: "ANALYST", regionCode: "370100", days: 1 } as const;
        as.nobody = { authorization: `Bearer ${await createToken({ ...changing, client }, given)}` };
        for (const [name, regionCode] of [
          ["county", "370102"],
          ["street", "370102001"],
        ] as const) {
          await createAccount({ ...changing, client }, { name, password: "a long pass phrase" });
          await grant({ ...changing, client }, name, { role: "ANALYST", regionCode, personal: true });
          if (name === "street") await grant({ ...changing, client }, name, { role: "ANALYST", regionCode: "370100" });
        }
      });
      for (const name of ["county", "street"] as const) {
        const payload = { name, password: "a long pass phrase" };
        const { headers } = await closed.inject({ method: "POST", url: "/session", payload });
        as[name] = { cookie: String(headers["set-cookie"]).split(";", 1)[0]! };
      }
    });
    afterAll(() => Promise.all([closed.close(), open.close()]));

    type Who = keyof typeof as;
    const ask = async (who: Who, query: string, headers: Record<string, string> = {}) => {
      const { body, statusCode } = await closed.inject({
        method: "POST",
        url: "/graphql",
        payload: { query },
        headers: { ...as[who], ...headers },
      });
      return { body, statusCode, data: JSON.parse(body).data, errors: JSON.parse(body).errors };
    };
    const file = (who: Who, format: string, query: string) =>
      closed.inject({
        method: "POST",
        url: `/export?format=${format}&about=zh`,
        payload: { query, reason: "查看遮挡是否生效" },
        headers: as[who],
      });
    const entries = async (action: string) =>
      (
        await getDatabase().pool.query<{ actor: string; region_code: string; details: string; subject: string }>(
          "select actor, region_code, details, subject from audit_entries where action = $1 order by entry_number",
          [action],
        )
      ).rows;

    // what only data officers list is masked in estate-links.test.ts
    const listed = MARKED.filter(({ type }) => listOf(type) !== undefined && type.name !== "EstateLink");
    it("are planted in every list that may hold some", () => {
      expect(listed.length).toBeGreaterThan(10);
      expect(MARKED.filter((one) => !listed.includes(one)).map(({ type }) => type.name)).toEqual(
        expect.arrayContaining(["RecordFound", "IndicatorRecord"]),
      );
    });

    it.each(listed.map(({ type, field, kind }) => [`${type.name}.${field}`, listOf(type)!, field, kind] as const))(
      "%s comes masked, in answers and files, to whoever may not see persons",
      async (_column, list, field, kind) => {
        const query = `{ ${list}(first: 500) { totalCount nodes { id ${field} alias: ${field} } edges { cursor node { ${field} } } } }`;
        const { body, data } = await ask("nobody", query);
        const shown: (string | null)[] = data[list].nodes.map((node: Record<string, string>) => node[field]!);
        expect(new Set(shown.filter((text) => text !== null))).toEqual(new Set([SHOWN[kind]]));
        expect(body).not.toMatch(SECRET);
        for (const format of ["csv", "xlsx"]) {
          const { rawPayload, statusCode } = await file(
            "nobody",
            format,
            `{ ${list}(first: 5) { nodes { id ${field} } } }`,
          );
          expect(statusCode).toBe(200);
          const text = format === "csv" ? rawPayload.toString() : JSON.stringify((await readWorkbook(rawPayload)).rows);
          expect(text).toContain(SHOWN[kind]);
          expect(text).not.toMatch(SECRET);
        }
      },
    );

    it("are masked by ids, below what they hang at, and on the map's file", async () => {
      const { data } = await ask(
        "nobody",
        "{ complaints(first: 1) { nodes { id } } partyOrganisations(first: 500) { nodes { id name } } }",
      );
      const household = data.partyOrganisations.nodes.find(({ name }: { name: string }) => name === SHOWN.HOUSEHOLD);
      const { body, errors } = await ask(
        "nobody",
        `{ complaint(id: "${data.complaints.nodes[0].id}") { description region { code } history { reason unit } hands { unit } }
           partyOrganisation(id: "${household.id}") { name parent { name } }
           estates(first: 50) { nodes { name complaints(first: 5) { nodes { description } } partyInstructors { name } appointments { person } partyOrganisations { name } } } }`,
      );
      expect(errors).toBeUndefined();
      for (const shown of Object.values(SHOWN)) expect(body).toContain(shown);
      expect(body).not.toMatch(SECRET);
      const map = await file("nobody", "geojson", "{ complaints(first: 5) { nodes { description location } } }");
      expect(map.body).toContain(SHOWN.WORDS);
      expect(map.body).not.toMatch(SECRET);
    });

    it("are not found by what is hidden of them", async () => {
      const query = (text: string) => `{
        search(text: "${text}", first: 50) { record { register name } }
        partyOrganisations(filter: { nameContains: "${text}" }, first: 5) { totalCount nodes { name } }
      }`;
      for (const text of ["诸葛长风", "党员中心户（诸葛", "长风家"]) {
        const without = await ask("nobody", query(text));
        expect(without.data.search).toEqual([]);
        expect(without.data.partyOrganisations).toEqual({ totalCount: 0, nodes: [] });
        const { data } = await ask("county", query(text));
        expect(data.partyOrganisations.totalCount).toBeGreaterThan(0);
        expect(data.partyOrganisations.nodes[0].name).toBe(PLANTED.HOUSEHOLD);
      }
    });

    it("are masked behind figures", async () => {
      const query = (indicator: string) =>
        `{ indicatorRecords(indicator: "${indicator}", region: "370102", part: NUMERATOR, first: 100) { nodes { nameZh nameEn detailZh externalId } } }`;
      const ids = (await ask("nobody", "{ indicators { id } }")).data.indicators.map(({ id }: { id: string }) => id);
      for (const id of ids) expect((await ask("nobody", query(id))).body).not.toMatch(SECRET);
    });

    it("are masked in news", async () => {
      const at = await closed.listen({ host: "127.0.0.1", port: 0 });
      const response = await fetch(`${at}/graphql/stream`, {
        method: "POST",
        headers: { accept: "text/event-stream", "content-type": "application/json", ...as.nobody },
        body: JSON.stringify({
          query: "subscription { complaintsRecorded { complaints { externalId description } } }",
        }),
      });
      let text = "";
      const reading = (async () => {
        const decoder = new TextDecoder();
        for await (const chunk of response.body!) text += decoder.decode(chunk, { stream: true });
      })();
      const complaint = { category: "PARKING", reportedAt: "2026-11-19T08:00:00+08:00", regionCode: "370102001" };
      await record(open, [{ ...complaint, externalId: "in the news", description: PLANTED.WORDS }]);
      await expect.poll(() => text).toContain("in the news");
      expect(text).toContain(SHOWN.WORDS);
      expect(text).not.toMatch(SECRET);
      await closed.close();
      await reading;
      const pages = { has: (query: unknown) => query === PAGE };
      closed = await buildServer({ database: getDatabase(), config: { ...getConfig(), auth: "accounts" }, pages });
    });

    it("come as they are in the regions of the right alone", async () => {
      const { data } = await ask("street", "{ complaints(first: 500) { nodes { description region { code } } } }");
      const nodes = data.complaints.nodes as { description: string; region: { code: string } }[];
      const [inside, outside] = [true, false].map((isInside) =>
        nodes
          .filter(({ region }) => region.code.startsWith("370102001") === isInside)
          .map(({ description }) => description),
      );
      expect(new Set(inside)).toEqual(new Set([PLANTED.WORDS]));
      expect(new Set(outside)).toEqual(new Set([SHOWN.WORDS]));
    });

    it("are entered when they are read as they are: once a request, also from what others have asked", async () => {
      const before = (await entries("PERSONS_READ")).length;
      const query =
        '{ complaints(filter: { under: "370102001" }, first: 7) { nodes { description alias: description } } appointments(first: 3, filter: { under: "370102001" }) { nodes { person } } }';
      const { data } = await ask("county", query);
      const named = data.appointments.nodes.filter(({ person }: { person: string | null }) => person !== null).length;
      await ask("county", query);
      await ask("county", "{ complaints(first: 7) { totalCount nodes { id } } }");
      await ask("nobody", query);
      const made = (await entries("PERSONS_READ")).slice(before);
      expect(made.map(({ actor }) => actor)).toEqual(["account:county", "account:county"]);
      const columns = named > 0 ? ["Appointment.person", "Complaint.description"] : ["Complaint.description"];
      expect(JSON.parse(made[0]!.details)).toEqual({ columns, rows: 7 + named });
      expect(made[0]!.region_code).toMatch(/^370102001/);
    });

    it("are entered with an export, however many pages it has", async () => {
      const [exported, read] = [(await entries("EXPORTED")).length, (await entries("PERSONS_READ")).length];
      const { body, statusCode } = await file("county", "csv", "{ complaints(first: 5) { nodes { id description } } }");
      expect([statusCode, body.includes(PLANTED.WORDS)]).toEqual([200, true]);
      const all = (await ask("nobody", '{ complaints(filter: { under: "370102" }) { totalCount } }')).data.complaints
        .totalCount;
      expect((await entries("EXPORTED")).length).toBe(exported + 1);
      const made = (await entries("PERSONS_READ")).slice(read);
      expect(made.map(({ details }) => JSON.parse(details))).toEqual([
        { columns: ["Complaint.description"], rows: all },
      ]);
    });

    it("are not sent where they cannot be entered", async () => {
      const { pool } = getDatabase();
      const query = "{ complaints(first: 3) { nodes { description } } }";
      await pool.query("alter table audit_head rename to audit_head_away");
      try {
        const { body, statusCode } = await ask("county", query);
        expect(statusCode).toBe(500);
        expect(body).not.toMatch(SECRET);
        expect((await ask("nobody", PAGE)).statusCode).toBe(200);
      } finally {
        await pool.query("alter table audit_head_away rename to audit_head");
      }
      expect((await ask("county", query)).body).toMatch(SECRET);
    });

    it("come as they are to everybody on this machine where everybody is let in, and masked to other machines", async () => {
      const query = "{ complaints(first: 3) { nodes { description } } }";
      const inject = (app: FastifyInstance) => app.inject({ method: "POST", url: "/graphql", payload: { query } });
      expect((await inject(open)).body).toContain(PLANTED.WORDS);
      const remote = await buildServer({ database: getDatabase(), config: { ...getConfig(), openPersons: false } });
      const { body } = await inject(remote);
      await remote.close();
      expect(body).toContain(SHOWN.WORDS);
      expect(body).not.toMatch(SECRET);
    });
  },
  world,
);

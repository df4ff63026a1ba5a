import type { FastifyInstance } from "fastify";
import { SaxesParser } from "saxes";
import { afterAll, beforeAll, expect, it } from "vitest";
import { countedSmallWorld, record } from "../../test/complaints.ts";
import { describeOnBoth } from "../../test/databases.ts";
import { buildServer } from "../server.ts";

const V2 = "/open311/v2";
const KEY = "test-write-token";
type Fields = Readonly<Record<string, unknown>>;

/** Names and texts of an XML document, in order; throws where it is none. */
function textsOf(xml: string): [string, string][] {
  const found: [string, string][] = [];
  const parser = new SaxesParser();
  parser.on("opentag", ({ name }) => void found.push([name, ""]));
  parser.on("text", (text) => {
    found.at(-1)![1] += text;
  });
  parser.on("error", (error) => {
    throw error;
  });
  parser.write(xml).close();
  return found;
}

describeOnBoth(
  "Open311 GeoReport v2",
  (getDatabase, _kind, getConfig) => {
    let app: FastifyInstance;
    beforeAll(async () => {
      app = await buildServer({ database: getDatabase(), config: { ...getConfig(), openPersons: false } });
    });
    afterAll(() => app.close());

    const get = async (path: string) => {
      const { statusCode, body, headers } = await app.inject({ url: `${V2}/${path}` });
      return { status: statusCode, body, type: headers["content-type"] };
    };
    const list = async (path: string): Promise<Fields[]> => JSON.parse((await get(path)).body) as Fields[];
    const post = (fields: Record<string, string>, format = "json") =>
      app.inject({
        method: "POST",
        url: `${V2}/requests.${format}`,
        headers: { "content-type": "application/x-www-form-urlencoded" },
        payload: new URLSearchParams(fields).toString(),
      });
    const rows = async (text: string): Promise<Fields[]> => (await getDatabase().pool.query(text)).rows;

    it("tells where it is, and its services: the categories", async () => {
      const found = await app.inject({ url: "/open311/discovery.json" });
      expect(found.json()).toMatchObject({
        endpoints: [
          { specification: "http://wiki.open311.org/GeoReport_v2", formats: ["application/json", "text/xml"] },
        ],
      });
      const services = await list("services.json");
      const known = await rows("select category, name_zh from complaint_categories order by category");
      expect(services.map((one) => [one.service_code, one.service_name])).toEqual(
        known.map(({ category, name_zh }) => [category, name_zh]),
      );
      const xml = await get("services.xml");
      expect(xml.type).toMatch(/^text\/xml/);
      expect(textsOf(xml.body).filter(([name]) => name === "service_code")).toEqual(
        known.map(({ category }) => ["service_code", category]),
      );
      expect(JSON.parse((await get("services/PARKING.json")).body)).toEqual({
        service_code: "PARKING",
        attributes: [],
      });
    });

    it("takes a request, gives it an id at once, and tells it again, with persons masked", async () => {
      const description = "车位 <被占> & 占道，电话13812345678\u0001";
      const sent = { api_key: KEY, service_code: "PARKING", lat: "36.651", long: "117.0101", description };
      const more = { jurisdiction_id: "city.gov", email: "smit333@sfgov.edu", first_name: "张三", phone: "111111111" };
      const made = await post({ ...sent, ...more });
      expect(made.statusCode).toBe(201);
      const id = (made.json() as Fields[])[0]!.service_request_id as string;
      expect(
        await rows(`select s.name, c.category, c.status::text, st_x(c.location) as x, st_y(c.location) as y, c.description
          from complaints c join sources s using (source_id) where s.name = 'Open311'`),
      ).toEqual([
        {
          name: "Open311",
          category: "PARKING",
          status: "RECEIVED",
          x: 117.0101,
          y: 36.651,
          description: expect.stringContaining("13812345678"),
        },
      ]);
      const [told] = await list(`requests/${id}.json`);
      expect(told).toMatchObject({
        service_request_id: id,
        status: "open",
        service_code: "PARKING",
        lat: 36.651,
        long: 117.0101,
        // no policy is for this source
        expected_datetime: null,
      });
      expect(told!.description).not.toContain("13812345678");
      expect(told!.requested_datetime).toMatch(/^2026-11-20T\d\d:\d\d:\d\d\+08:00$/);
      expect(await list(`requests.json?service_request_id=${id},nothing`)).toEqual([told]);
      expect(await list(`tokens/${id}.json`)).toEqual([told]);
      const xml = Object.fromEntries(textsOf((await get(`requests/${id}.xml`)).body));
      expect(xml).toMatchObject({
        service_request_id: id,
        description: (told!.description as string).replace("\u0001", " "),
        address_id: "",
      });
    });

    it("expects the answer when the step that runs is due, and says nothing of what has ended", async () => {
      // The hotline's 5 working days from Thursday 19 November 10:00: Friday, and Monday to Thursday the 26th, 17:30.
      const given = { category: "NOISE", reportedAt: "2026-11-19T10:00:00+08:00", regionCode: "370102001" };
      await record(
        app,
        [
          { externalId: "runs", description: "runs", ...given },
          {
            externalId: "over",
            description: "over",
            ...given,
            status: "CLOSED",
            closedAt: "2026-11-19T12:00:00+08:00",
          },
        ],
        { source: "济南12345热线" },
      );
      const day = "start_date=2026-11-19T10:00:00%2B08:00&end_date=2026-11-19T10:00:00%2B08:00";
      const told = await list(`requests.json?${day}`);
      expect(new Map(told.map((one) => [one.description, one.expected_datetime]))).toEqual(
        new Map([
          ["runs", "2026-11-26T17:30:00+08:00"],
          ["over", null],
        ]),
      );
    });

    it("lists what was asked for by moment, state and service, newest first, page by page", async () => {
      const span = "start_date=2026-09-01T00:00:00%2B08:00&end_date=2026-11-20T23:59:59%2B08:00";
      const all = await list(`requests.json?${span}`);
      const known = await rows(
        "select reported_at, status::text, category from complaints where reported_at between '2026-09-01T00:00:00+08' and '2026-11-20T23:59:59+08' order by reported_at desc, complaint_id desc",
      );
      expect(all.map((one) => Date.parse(one.requested_datetime as string))).toEqual(
        known.map(({ reported_at }) => Math.floor((reported_at as Date).getTime() / 1000) * 1000),
      );
      const closed = await list(`requests.json?${span}&status=closed`);
      expect(closed).toHaveLength(known.filter(({ status }) => status === "CLOSED").length);
      expect(await list(`requests.json?${span}&status=open`)).toHaveLength(all.length - closed.length);
      expect(await list(`requests.json?${span}&page_size=2&page=2`)).toEqual(all.slice(2, 4));
      const second = all[1]!.requested_datetime as string;
      const upTo = await list(`requests.json?end_date=${encodeURIComponent(second)}`);
      expect(upTo).toEqual(all.slice(1));
      expect(await list(`requests.json?${span}&jurisdiction_id=370202`)).toEqual([]);
    });

    it("says what is wrong in its own way, and keeps nothing", async () => {
      const before = await rows("select count(*) from complaints");
      const good = { api_key: KEY, service_code: "PARKING", lat: "36.651", long: "117.0101" };
      const { api_key: _key, ...keyless } = good;
      const refused = async (fields: Record<string, string>): Promise<[number, string]> => {
        const { statusCode, body } = await post(fields);
        const [error] = JSON.parse(body) as { code: number; description: string }[];
        expect(error!.code).toBe(statusCode);
        return [statusCode, error!.description];
      };
      expect(await refused(keyless)).toEqual([403, expect.stringContaining("token")]);
      expect(await refused({ ...good, api_key: "xyz" })).toEqual([403, expect.stringContaining("another one")]);
      expect(await refused({ ...good, service_code: "001" })).toEqual([404, 'no service_code "001" is known']);
      expect(await refused({ api_key: KEY, lat: "1", long: "1" })).toEqual([
        400,
        expect.stringContaining("service_code"),
      ]);
      // GeoReport's own example lies in San Francisco
      expect(await refused({ ...good, lat: "37.76524078", long: "-122.4212043" })).toEqual([
        400,
        expect.stringContaining("expected"),
      ]);
      expect(await refused({ ...good, lat: "36,651" })).toEqual([400, expect.stringContaining("degrees")]);
      expect(await refused({ api_key: KEY, service_code: "PARKING" })).toEqual([
        400,
        expect.stringContaining("address_string"),
      ]);
      expect(await rows("select count(*) from complaints")).toEqual(before);
      for (const [path, status] of [
        ["requests/nothing.json", 404],
        ["requests.json?status=half", 400],
        ["requests.json?start_date=2026-11-01", 400],
        ["requests.json?start_date=2026-01-01T00:00:00Z&end_date=2026-11-01T00:00:00Z", 400],
        ["requests.json?page=11&page_size=100", 400],
        ["requests.json?jurisdiction_id=999999", 404],
        ["services/001.json", 404],
      ] as const)
        expect([path, (await get(path)).status]).toEqual([path, status]);
      const xml = await get("requests/nothing.xml");
      expect([xml.type, textsOf(xml.body)[2]]).toEqual([expect.stringMatching(/^text\/xml/), ["code", "404"]]);
    });
  },
  countedSmallWorld,
);

import type { FastifyInstance } from "fastify";
import { afterAll, afterEach, beforeAll, expect, it, vi } from "vitest";
import { run } from "../src/db/database.ts";
import { estatesNet, hasNet, layNet } from "../src/db/net.ts";
import { allStatements } from "../src/db/statement.ts";
import { placedTablesIn, tablesIn } from "../src/db/table-families.ts";
import { distributionPlan } from "../src/distribution/distribute.ts";
import { allRegions } from "../src/region/region.queries.ts";
import { RegionTree } from "../src/region/region-tree.ts";
import { REGISTERS } from "../src/registers/registry.ts";
import { buildServer } from "../src/server.ts";
import { describeOnBoth } from "../test/databases.ts";
import { ACCOUNTS, codesWith, signedIn } from "./accounts.ts";
import { countIn, insideOf, tablesOfLists, tablesOfRows } from "./outside.ts";
import { spreadWorld } from "./spread-world.ts";
import { TODAY } from "./today.ts";

interface Named {
  readonly data: {
    readonly estates: { readonly nodes: readonly { readonly firm: { readonly name: string } | null }[] };
  };
  readonly errors?: unknown;
}

describeOnBoth(
  "row-level security behind the predicate",
  (getDatabase, _kind, getConfig) => {
    let open: FastifyInstance;
    let headers: ReadonlyMap<string, Record<string, string>>;
    const serve = () => buildServer({ database: getDatabase(), config: { ...getConfig(), auth: "accounts" } });
    beforeAll(async () => {
      open = await buildServer({ database: getDatabase(), config: getConfig() });
      const closed = await serve();
      headers = await signedIn(getDatabase(), closed);
      await closed.close();
    });
    afterAll(() => open.close());
    afterEach(() => vi.restoreAllMocks());

    const counts = async (app: FastifyInstance, account: string, fields: Iterable<string>) => {
      const response = await app.inject({
        method: "POST",
        url: "/graphql",
        headers: headers.get(account)!,
        payload: { query: `{ ${[...fields].map((field) => `${field} { totalCount }`).join(" ")} }` },
      });
      const { data, errors } = response.json() as {
        data: Record<string, { totalCount: number }> | null;
        errors?: unknown;
      };
      expect(errors).toBeUndefined();
      return Object.fromEntries(Object.entries(data!).map(([field, { totalCount }]) => [field, totalCount]));
    };

    it("holds where no statement names its regions any more", async () => {
      const { pool } = getDatabase();
      const rows = await run(pool, allRegions, {});
      const cut = RegionTree.prototype.cutTo;
      // a tree that shows every region to everybody, and takes every statement for one within them
      vi.spyOn(RegionTree.prototype, "cutTo").mockImplementation(function (this: RegionTree, ids) {
        const { net, sizeOfCity } = cut.call(this, ids).confinedTo!;
        const shown = { ids: new Set(rows.map((row) => row.region_id)), wholeCities: new Set(sizeOfCity.keys()) };
        return new RegionTree(rows, TODAY, undefined, { ...shown, sizeOfCity, net });
      });
      const app = await serve();
      const tables = await tablesOfLists(pool);
      const everything = await counts(open, "province", tables.keys());
      for (const account of ACCOUNTS.filter(({ firm }) => firm === undefined)) {
        const inside = await insideOf(pool, account, codesWith(account, "READ"));
        const found = await counts(app, account.name, tables.keys());
        const wanted: Record<string, number> = {};
        for (const [field, table] of tables) wanted[field] = await countIn(pool, table, inside);
        expect([account.name, found]).toEqual([account.name, wanted]);
        expect(found).not.toEqual(everything);
      }
      await app.close();
    }, 120_000);

    it("holds where no statement names the estates of a firm", async () => {
      const { pool, reader } = getDatabase();
      const firm = ACCOUNTS.find((account) => account.firm)!;
      const inside = await insideOf(pool, firm, []);
      let seen = 0;
      for (const table of await tablesOfRows(pool)) {
        const { rows } = await reader.query(
          `select count(*)::int as n from ${table.table} t`,
          [],
          undefined,
          estatesNet(inside.estates!),
        );
        expect([table.table, rows]).toEqual([table.table, [{ n: await countIn(pool, table, inside) }]]);
        if ((rows[0] as { n: number }).n > 0) seen += 1;
      }
      expect(seen).toBeGreaterThan(20);
    });

    it("lets an estate's firm be named wherever it is registered, and none that manages nothing there", async () => {
      const { pool } = getDatabase();
      const app = await serve();
      let elsewhere = 0;
      for (const account of ACCOUNTS.filter(({ firm }) => firm === undefined)) {
        const inside = await insideOf(pool, account, codesWith(account, "READ"));
        const response = await app.inject({
          method: "POST",
          url: "/graphql",
          headers: headers.get(account.name)!,
          payload: { query: "{ estates(first: 500) { nodes { firm { name region { code } } } } }" },
        });
        const { data, errors } = response.json() as Named;
        expect([account.name, errors]).toEqual([account.name, undefined]);
        const found = data.estates.nodes.flatMap(({ firm }) => firm ?? []);
        const { rows } = await pool.query<{ name: string; is_elsewhere: boolean }>(
          `select f.name, f.region_id <> all($1::int[]) as is_elsewhere
           from estates e join management_episodes m using (city_code, estate_id) join property_firms f using (city_code, firm_id)
           where e.region_id = any($1::int[]) and (e.valid_to is null or e.valid_to > $2::date) and daterange(m.valid_from, m.valid_to) @> $2::date`,
          [inside.ids, TODAY],
        );
        expect([account.name, found.map(({ name }) => name).sort()]).toEqual([
          account.name,
          rows.map(({ name }) => name).sort(),
        ]);
        elsewhere += rows.filter(({ is_elsewhere }) => is_elsewhere).length;
      }
      expect(elsewhere).toBeGreaterThan(0);
      await app.close();
    });

    it("lets a record's firm be named wherever it is registered", async () => {
      const app = await serve();
      type Nodes = readonly { readonly id: string; readonly firm: { readonly name: string } | null }[];
      const lists = REGISTERS.filter(({ hangsAt }) => hangsAt.firm !== undefined).map(({ field }) => field);
      const query = `{ ${lists.map((field) => `${field}(first: 500) { nodes { id firm { name } } }`).join(" ")} }`;
      const nodesOf = async (server: FastifyInstance, account: string): Promise<Nodes> => {
        const answer = await server.inject({
          method: "POST",
          url: "/graphql",
          headers: headers.get(account)!,
          payload: { query },
        });
        const { data, errors } = answer.json() as { data: Record<string, { nodes: Nodes }>; errors?: unknown };
        expect([account, errors]).toEqual([account, undefined]);
        return Object.values(data).flatMap(({ nodes }) => nodes);
      };
      const all = new Map((await nodesOf(open, "province")).map((record) => [record.id, record]));
      for (const { name } of ACCOUNTS.filter(({ firm }) => firm === undefined)) {
        const seen = await nodesOf(app, name);
        expect([name, seen]).toEqual([name, seen.map(({ id }) => all.get(id))]);
      }
      await app.close();
    });

    it("lies under every table with rows in regions, for a role that cannot pass by it", async () => {
      const { rows } = await getDatabase().pool.query<{ table: string; forced: boolean }>(
        `select c.relname as table, c.relrowsecurity and exists (
           select from pg_policy p where p.polrelid = c.oid and 'atlas_reader'::regrole = any(p.polroles)) as forced
         from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition`,
      );
      const under = new Set(rows.filter(({ forced }) => forced).map(({ table }) => table));
      const placed = allStatements().flatMap(({ text }) => placedTablesIn(text));
      const all = [...placed, ...(await tablesOfRows(getDatabase().pool)).map(({ table }) => table)];
      // since when data are on record is cut in memory
      expect([...new Set(all)].filter((table) => !under.has(table) && table !== "data_coverage")).toEqual([]);
      const { rows: roles } = await getDatabase().pool.query(
        "select rolsuper, rolbypassrls, rolcanlogin from pg_roles where rolname = 'atlas_reader'",
      );
      expect(roles).toEqual([{ rolsuper: false, rolbypassrls: false, rolcanlogin: false }]);
    });

    it("lets its role read what statements over such tables name beside, and nothing of accounts and the audit", async () => {
      const named = allStatements().flatMap(({ text }) => (placedTablesIn(text).length > 0 ? tablesIn(text) : []));
      const { rows } = await getDatabase().pool.query<{ table: string; may: boolean }>(
        `select c.relname as table, has_table_privilege('atlas_reader', c.oid, 'select') as may
         from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition`,
      );
      const may = new Map(rows.map((row) => [row.table, row.may]));
      expect([...new Set(named)].filter((table) => may.get(table) === false)).toEqual([]);
      expect(rows.filter(({ table, may }) => may && /^(access|audit)_/.test(table))).toEqual([]);
    });

    it("is lifted for a cluster, and laid again as it was once its role is there; a server without it says so and reads by the predicate", async () => {
      const { pool } = getDatabase();
      const policies = async () =>
        (
          await pool.query(
            `select p.tablename, p.roles::text, p.cmd, p.qual, c.relrowsecurity, has_table_privilege('atlas_reader', c.oid, 'select') as may
             from pg_policies p join pg_class c on c.relname = p.tablename order by p.tablename`,
          )
        ).rows;
      const before = await policies();
      expect(before.length).toBeGreaterThan(30);
      expect(await layNet(pool)).toBe(0);
      const [plan] = (await distributionPlan(pool)).steps;
      await pool.query(plan!.sql);
      try {
        expect([await policies(), await hasNet(pool)]).toEqual([[], false]);
        expect((await distributionPlan(pool)).steps[0]!.sql).not.toBe(plan!.sql);
        const without = await serve();
        const county = ACCOUNTS.find(({ name }) => name !== "province")!;
        const firm = ACCOUNTS.find((account) => account.firm)!;
        const table = (await tablesOfLists(pool)).get("estates")!;
        for (const account of [county, firm]) {
          const inside = await insideOf(pool, account, codesWith(account, "READ"));
          const wanted = { estates: await countIn(pool, table, inside) };
          expect(await counts(without, account.name, ["estates"])).toEqual(wanted);
        }
        await without.close();
      } finally {
        expect(await layNet(pool)).toBe(before.length);
      }
      expect([await policies(), await hasNet(pool)]).toEqual([before, true]);
    });

    it("is gone from a connection with the statement it lay under", async () => {
      const { reader, pool } = getDatabase();
      const seen = { regions: "{[9,10)}", estates: "{}", cities: '{"370100"}', wholeCities: "{}" };
      const text = "select count(*)::int as n from estates where name like $1";
      const under = await reader.query(text, ["%"], undefined, seen);
      const wanted = await pool.query<{ n: number }>("select count(*)::int as n from estates where region_id = 9");
      expect(under.rows).toEqual(wanted.rows);
      await expect(reader.query("select 1 / $1::int", [0], undefined, seen)).rejects.toThrow("division by zero");
      const after = await Promise.all(
        Array.from({ length: 20 }, () =>
          reader.query("select current_user = session_user as own, count(*)::int as n from estates", []),
        ),
      );
      expect(new Set(after.map(({ rows }) => JSON.stringify(rows)))).toEqual(
        new Set([JSON.stringify([{ own: true, n: 132 }])]),
      );
    });
  },
  spreadWorld,
);

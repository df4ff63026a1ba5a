import { expect, it } from "vitest";
import { describeOnBoth } from "../../test/databases.ts";
import { PLACEMENT } from "./placement.ts";

// The rules of docs/scaling.md that the catalogs show.
const BIG = PLACEMENT.distributed;

describeOnBoth("a schema that can be distributed", (getDatabase) => {
  const rows = async (text: string): Promise<string[]> =>
    (await getDatabase().pool.query<{ name: string }>(text, [BIG])).rows.map((row) => row.name);

  it("knows every big table: all that have a city_code, the regions apart", async () => {
    const found = await rows(`
      select c.relname::text as name from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'city_code'
      where c.relkind in ('r', 'p') and not c.relispartition and c.relnamespace = 'public'::regnamespace
        and c.relname <> 'regions' and $1::text[] is not null`);
    expect(found.sort()).toEqual([...BIG].sort());
  });

  it("knows of every table where it lives in a cluster", async () => {
    const tables = await rows(`
      select c.relname::text as name from pg_class c
      where c.relkind in ('r', 'p') and not c.relispartition and c.relnamespace = 'public'::regnamespace and $1::text[] is not null
        and not exists (select from pg_depend e where e.objid = c.oid and e.classid = 'pg_class'::regclass and e.deptype = 'e')`);
    expect(tables.sort()).toEqual(Object.values(PLACEMENT).flat().sort());
  });

  it("has city_code not null, first in every primary and unique key, and by its equality in every exclusion", async () => {
    const wrong = await rows(`
      select c.relname || ': ' || coalesce(k.conname, 'no primary key') as name
      from pg_class c
      join pg_attribute a on a.attrelid = c.oid and a.attname = 'city_code'
      left join pg_constraint k on k.conrelid = c.oid and k.contype in ('p', 'u', 'x')
      where c.relname = any($1) and (k.oid is null or not a.attnotnull or case k.contype
        when 'x' then k.conexclop[array_position(k.conkey, a.attnum)] is distinct from '=(text,text)'::regoperator
        else k.conkey[1] <> a.attnum end)`);
    expect(wrong).toEqual([]);
    const keyed = await rows(
      `select c.relname::text as name from pg_class c join pg_constraint k on k.conrelid = c.oid and k.contype = 'p' where c.relname = any($1)`,
    );
    expect(keyed.sort()).toEqual([...BIG].sort());
    const indexes = await rows(`
      select i.indexrelid::regclass::text as name
      from pg_index i join pg_class c on c.oid = i.indrelid join pg_attribute a on a.attrelid = c.oid and a.attname = 'city_code'
      where c.relname = any($1) and i.indisunique and i.indkey[0] <> a.attnum`);
    expect(indexes).toEqual([]);
  });

  it("joins big tables by city_code first, and points at them from no other table", async () => {
    const wrong = await rows(`
      select k.conrelid::regclass || ' → ' || k.confrelid::regclass as name
      from pg_constraint k
      join pg_class f on f.oid = k.confrelid
      left join pg_attribute here on here.attrelid = k.conrelid and here.attnum = k.conkey[1]
      left join pg_attribute there on there.attrelid = k.confrelid and there.attnum = k.confkey[1]
      where k.contype = 'f' and f.relname = any($1) and (here.attname <> 'city_code' or there.attname <> 'city_code')`);
    expect(wrong).toEqual([]);
    const keys = await rows(
      `select k.conname::text as name from pg_constraint k join pg_class f on f.oid = k.confrelid where k.contype = 'f' and f.relname = any($1)`,
    );
    expect(keys.length).toBeGreaterThan(0);
  });

  it("has no triggers but those of foreign keys, and complaints in partitions by day reported", async () => {
    expect(
      await rows(`select tgname::text as name from pg_trigger where not tgisinternal and $1::text[] is not null`),
    ).toEqual([]);
    const partitioned = await rows(`
      select c.relname || ' by ' || pg_get_partkeydef(c.oid) as name from pg_class c where c.relkind = 'p' and c.relname = any($1)`);
    expect(partitioned).toEqual(["complaints by RANGE (reported_on)"]);
  });
});

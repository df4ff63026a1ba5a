import { statement } from "../db/statement.ts";

/** When wrong passwords came from an address since a time, the latest first; of one name, or (null) of any. */
export const latestFailures = statement<{
  readonly address: string;
  readonly name: string | null;
  readonly since: Date;
  readonly limit: number;
}>()({
  name: "latestFailures",
  text: `
    select failed_at from access_failures
    where address = :address and failed_at > :since and (:name::text is null or name = :name)
    order by failed_at desc limit :limit::int`,
  row: { failed_at: "timestamptz" },
});

export const insertFailure = statement<{ readonly name: string; readonly address: string; readonly at: Date }>()({
  name: "insertFailure",
  text: "insert into access_failures (name, address, failed_at) values (:name, :address, :at)",
  row: {},
});

/** Forgets the wrong passwords of a name, from one address or (null) from all. */
export const deleteFailures = statement<{ readonly name: string; readonly address: string | null }>()({
  name: "deleteFailures",
  text: `
    delete from access_failures where name = :name and (:address::text is null or address = :address)
    returning failed_at`,
  row: { failed_at: "timestamptz" },
});

export const deleteOldFailures = statement<{ readonly before: Date }>()({
  name: "deleteOldFailures",
  text: "delete from access_failures where failed_at <= :before",
  row: {},
});

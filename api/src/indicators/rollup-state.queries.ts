import { statement } from "../db/statement.ts";

/** What the rollups have been counted with. */
export const storedState = statement()({
  name: "storedState",
  text: "select fingerprint, first_month, as_of::text as as_of from rollup_state where name = 'indicators'",
  row: { fingerprint: "text", first_month: "int4", as_of: "text" },
});

/** Writes the row, whether it is there or not, and thereby holds it until the transaction ends. */
export const holdState = statement()({
  name: "holdState",
  text: `
    insert into rollup_state (name, fingerprint, first_month, as_of) values ('indicators', '', 0, '0001-01-01')
    on conflict (name) do update set name = excluded.name`,
  row: {},
});

export const storeState = statement<{
  readonly fingerprint: string;
  readonly firstMonth: number;
  readonly today: string;
}>()({
  name: "storeState",
  text: `
    insert into rollup_state (name, fingerprint, first_month, as_of) values ('indicators', :fingerprint, :firstMonth, :today)
    on conflict (name) do update set fingerprint = excluded.fingerprint, first_month = excluded.first_month, as_of = excluded.as_of`,
  row: {},
});

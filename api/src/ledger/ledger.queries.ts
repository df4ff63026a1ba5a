import { command } from "../db/command.ts";
import type { Register } from "../registers/register.ts";

// SQL of a register whose rows are booked in chains. Its table has entry_number and entry_hash.

/** Columns that say of which chain a row is: the account of a movement. */
export const chainKey = (register: Register): readonly string[] => ["city_code", register.ledger!];

/**
 * SQL of what is hashed of a row: its own id and all that it declares, as JSON, whose numbers keep their digits. A staged row is hashed as it
 * will stand in the table.
 */
function entryText({ columns }: Register, alias: string): string {
  const values = Object.entries(columns).map(([name, { stored = name, otherwise }]) =>
    otherwise === undefined ? `${alias}.${stored}` : `coalesce(${alias}.${stored}, ${otherwise})`,
  );
  return `jsonb_build_array(${[`${alias}.external_id`, ...values].join(", ")})::text`;
}

const key = (register: Register, alias: string): string =>
  chainKey(register)
    .map((column) => `${alias}.${column}`)
    .join(", ");

/** Declares the cursor `entries` over the new rows of a file, chain by chain, in the order of their days and of the file. */
export const openNewEntries = (register: Register, staging: string): string => `
  declare entries no scroll cursor for
  select s.city_code, s.own_id::text as id, s.${register.ledger}::text as chain, ${entryText(register, "s")} as text
  from ${staging} s
  where s.change = 'insert' order by ${key(register, "s")}, s.${dayOf(register)}, s.row_number`;

/** Where the new rows' places in their chains wait for the rows to be written: (booked_id, entry_number, entry_hash). */
export const BOOKED = "booked_entries";
export const createBooked = [
  `drop table if exists ${BOOKED}`,
  `create temp table ${BOOKED} (booked_id bigint not null, entry_number int not null, entry_hash text not null) on commit drop`,
];
export const fillBooked = command<{
  readonly ids: readonly string[];
  readonly numbers: readonly number[];
  readonly hashes: readonly string[];
}>(`insert into ${BOOKED} select * from unnest(:ids::bigint[], :numbers::int[], :hashes::text[])`);

/** The last entry of each chain that a file adds to. */
export const lastEntries = (register: Register, staging: string): string => `
  select distinct on (${key(register, "t")}) t.city_code, t.${register.ledger}::text as chain, t.entry_number as number, t.entry_hash as hash
  from ${register.table} t
  join (select distinct ${key(register, "s")} from ${staging} s where s.change = 'insert') n
    on ${chainKey(register)
      .map((column) => `n.${column} = t.${column}`)
      .join(" and ")}
  where t.entry_number is not null order by ${key(register, "t")}, t.entry_number desc`;

/** Declares the cursor `entries` over all rows, chain by chain, with the name of the chain's own row for messages. */
export function openEntries(register: Register): string {
  const { to } = register.references.find(({ column }) => column === register.ledger)!;
  const { table, key: id } = to as Register;
  return `
  declare entries no scroll cursor for
  select t.city_code, t.${register.ledger}::text as chain, o.external_id as chain_name, t.external_id as name, t.entry_number as number,
    t.entry_hash as hash, ${entryText(register, "t")} as text
  from ${register.table} t join ${table} o on o.city_code = t.city_code and o.${id} = t.${register.ledger}
  order by ${key(register, "t")}, t.entry_number`;
}

export const nextEntries = (rows: number): string => `fetch ${rows} from entries`;
export const closeEntries = "close entries";

const dayOf = ({ time }: Register): string => (time.kind === "event" ? time.on : "");

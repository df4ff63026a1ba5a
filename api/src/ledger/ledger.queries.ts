import type { Register } from "../registers/register.ts";

// SQL of a register whose rows are booked in chains. Its table has entry_number and entry_hash.

/** Columns that say of which chain a row is: the account of a movement. */
export const chainKey = (register: Register): readonly string[] => ["city_code", register.ledger!];

/** SQL of what is hashed of a row: its own id and all that it declares, as JSON, whose numbers keep their digits. */
function entryText({ columns }: Register, alias: string): string {
  const names = ["external_id", ...Object.entries(columns).map(([name, { stored = name }]) => stored)];
  return `jsonb_build_array(${names.map((name) => `${alias}.${name}`).join(", ")})::text`;
}

const key = (register: Register, alias: string): string =>
  chainKey(register)
    .map((column) => `${alias}.${column}`)
    .join(", ");

/** Declares the cursor `entries` over rows that a file brought, chain by chain, in the order of their days and of the file. */
export const openNewEntries = (register: Register, staging: string): string => `
  declare entries no scroll cursor for
  select t.city_code, t.${register.key}::text as id, t.${register.ledger}::text as chain, ${entryText(register, "t")} as text
  from ${register.table} t join ${staging} s on s.city_code = t.city_code and s.own_id = t.${register.key}
  where s.change = 'insert' order by ${key(register, "t")}, t.${dayOf(register)}, s.row_number`;

/** The last entry of each chain that a file adds to. */
export const lastEntries = (register: Register, staging: string): string => `
  select distinct on (${key(register, "t")}) t.city_code, t.${register.ledger}::text as chain, t.entry_number as number, t.entry_hash as hash
  from ${register.table} t
  join (select distinct ${key(register, "s")} from ${staging} s where s.change = 'insert') n
    on ${chainKey(register)
      .map((column) => `n.${column} = t.${column}`)
      .join(" and ")}
  where t.entry_number is not null order by ${key(register, "t")}, t.entry_number desc`;

export const numberEntries = (register: Register): string => `
  update ${register.table} t set entry_number = n.number, entry_hash = n.hash
  from unnest($1::text[], $2::bigint[], $3::int[], $4::text[]) as n (city_code, id, number, hash)
  where t.city_code = n.city_code and t.${register.key} = n.id`;

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

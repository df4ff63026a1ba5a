import type { Column } from "../../parsers/column.ts";
import { parseKnownText } from "../../parsers/text.ts";
import { accountOf, storedAs } from "../../registers/derive/record.ts";
import type { Register, Subject } from "../../registers/register.ts";
import { coordinates, estateId, estateName, firmId, idColumn, latitude, longitude, placeColumns } from "./columns.ts";
import type { FactKind, Reference } from "./kind.ts";

const SUBJECTS: Readonly<Record<Exclude<Subject, "region">, Omit<Reference, "needed"> & { readonly file: Column }>> = {
  estate: {
    column: "estate_id",
    table: "estates",
    idColumn: "estate_id",
    from: "estate_id",
    meant: "an estate",
    file: estateId,
  },
  firm: {
    column: "firm_id",
    table: "property_firms",
    idColumn: "firm_id",
    from: "firm_id",
    meant: "a property firm",
    file: firmId,
  },
};

/** How files of a register are read: its columns under their names and headers, and what its rows hang at. */
export function importKind(register: Register): FactKind {
  const { id, hangsAt, located, columns, references } = register;
  const subjects = (["estate", "firm"] as const).filter((subject) => hangsAt[subject] !== undefined);
  const declared = Object.entries(columns);
  // what is booked for good follows no words
  const namesEstate = hangsAt.estate !== undefined && register.ledger === null;
  const neededSubjects = subjects.filter((subject) => hangsAt[subject] === "needed");
  return {
    name: id,
    family: register.family,
    table: register.table,
    idColumn: register.key,
    columns: [
      idColumn(...register.idHeaders, register.key),
      ...references.map(({ column, headers }) => ({ name: column, aliases: headers, parse: parseKnownText })),
      ...subjects.map((subject) => ({
        ...SUBJECTS[subject].file,
        ...(subject === "estate" && namesEstate && { instead: estateName.name }),
      })),
      ...(namesEstate ? [estateName] : []),
      // of rows without a region of their own: where the estate is that they name
      ...(hangsAt.region || namesEstate ? placeColumns : []),
      ...(located ? [longitude, latitude, coordinates] : []),
      ...declared.map(([name, { headers, parse, kind, stored, codes }]) => ({
        name,
        aliases: [...headers, ...(stored === undefined ? [] : [stored])],
        parse,
        // a list may have a code for "none", which blank words would hide
        ...(kind === "code" && { ownWords: true as const }),
        ...(codes !== undefined && { codes }),
      })),
    ],
    mustCarry: [
      "id",
      ...neededSubjects.map((subject) => SUBJECTS[subject].from),
      ...declared.flatMap(([name, { needed, otherwise }]) => (needed && otherwise === undefined ? [name] : [])),
    ],
    fields: [
      ...declared.map(([name, { stored = name, sqlType, needed, otherwise }]) => ({
        column: stored,
        type: sqlType,
        from: name,
        ...(needed && otherwise === undefined && { needed: true as const }),
        ...(otherwise !== undefined && { otherwise }),
      })),
      ...spellings(register),
    ],
    references: [
      ...subjects.map((subject) => {
        const { file, ...reference } = SUBJECTS[subject];
        return { ...reference, ...(hangsAt[subject] === "needed" && { needed: true as const }) };
      }),
      ...references.map(({ column, to, meant }) => {
        const { table, key } = to === "itself" ? register : to;
        return { column, table, idColumn: key, from: column, meant, ownFirst: true as const };
      }),
    ],
    rules: register.rules.map(({ sql, ...rule }) => ({
      ...rule,
      sql: sql.replace(/\bs\.(\w+)/g, (_, name: string) => `s.${storedAs(register, name)}`),
    })),
    inRegion: hangsAt.region !== undefined,
    regionOfEstate: hangsAt.region === "needed" && hangsAt.estate !== undefined,
    ...(namesEstate && {
      namesEstate: {
        standsAlone: hangsAt.estate === "optional" && !register.rules.some(({ sql }) => sql.includes("s.estate_id")),
      },
    }),
    located,
    blankKeeps: false,
    ...(register.ledger !== null && { ledger: register }),
    exclusive: exclusiveOf(register),
  };
}

/** One row for an estate on any day, where a register says so; of a state one for an account and day. */
function exclusiveOf(register: Register): FactKind["exclusive"] {
  const { time, exclusive } = register;
  if (time.kind === "state")
    return {
      alike: accountOf(register),
      from: storedAs(register, time.on),
      to: null,
      column: time.on,
      expected: "one row for an account and day",
    };
  if (exclusive === null || time.kind !== "interval") return null;
  return {
    alike: ["estate_id"],
    from: storedAs(register, time.from),
    to: storedAs(register, time.to),
    column: time.from,
    expected: exclusive,
  };
}

/** Of a register whose rows have names: how a name is spelt, which search looks in. */
function spellings({ named }: Register): FactKind["fields"][number][] {
  if (named === null) return [];
  return [
    { column: "pinyin", type: "text", from: `${named}:pinyin`, otherwise: "''" },
    { column: "pinyin_initials", type: "text", from: `${named}:initials`, otherwise: "''" },
  ];
}

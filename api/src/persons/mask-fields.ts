import { type GraphQLSchema, isObjectType } from "graphql";
import type { Region } from "../region/region.type.ts";
import { MASKS, personKindOf } from "./person-kind.ts";

/** Whoever asks, as far as persons are concerned. */
export interface Reader {
  readonly sight: {
    /** Whether persons of a region are shown as they are. */
    personsIn(region: Region): boolean;
  };
  /** Notes that they were: a column, and one of its rows. */
  personRead(column: string, row: object, region: Region): void;
}

/** What marked fields are fields of: a property each. */
interface Placed {
  readonly region: Region;
}

/** The one place where persons are hidden: every field that is marked, wherever it is asked for. */
export function maskPersons(schema: GraphQLSchema): GraphQLSchema {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type)) continue;
    for (const field of Object.values(type.getFields())) {
      const kind = personKindOf(field);
      if (kind === undefined) continue;
      const column = `${type.name}.${field.name}`;
      field.resolve = (row: Placed, _args: object, reader: Reader) => {
        const text = (row as unknown as Readonly<Record<string, string | null>>)[field.name] ?? null;
        if (text === null) return null;
        if (!reader.sight.personsIn(row.region)) return MASKS[kind](text);
        // most bodies are called by no person
        if (kind !== "HOUSEHOLD" || MASKS[kind](text) !== text) reader.personRead(column, row, row.region);
        return text;
      };
    }
  }
  return schema;
}

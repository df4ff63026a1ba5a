import { BadInput } from "../errors.ts";

/** What an id is of: a subject, or a register by its id. Rows are found by city and number, since the city leads every key of a big table. */
type Entity = string;

/** base64url of `<entity>:<city_code>:<bigint>`, with further parts behind (`:<reported_on>` for complaints). */
export function encodeId(entity: Entity, cityCode: string, number: string, ...more: string[]): string {
  return Buffer.from([entity, cityCode, number, ...more].join(":")).toString("base64url");
}

export interface OpaqueId {
  readonly cityCode: string;
  /** A bigint as a string. */
  readonly number: string;
  readonly more: readonly string[];
}

/** Whether a text is a number of a row. 18 digits are as many as every bigint has room for. */
export const isBigint = (text: string): boolean => /^(?:0|[1-9]\d{0,17})$/.test(text);

/** Whether a text is one that a row may hold: no NUL, no half of a character. */
export const isRowText = (text: string): boolean => !/[\0\p{Surrogate}]/u.test(text);

/** Reads an id that `encodeId` wrote for this entity; throws BadInput for anything else. */
export function decodeId(entity: Entity, argument: string, id: string): OpaqueId {
  const [kind, cityCode, number, ...more] = Buffer.from(id, "base64url").toString().split(":");
  const valid =
    kind === entity &&
    cityCode &&
    isRowText(cityCode) &&
    number &&
    isBigint(number) &&
    more.length === (entity === "complaint" ? 1 : 0) &&
    // Base64 has many spellings of one text; only that of encodeId was ever given.
    encodeId(entity, cityCode, number, ...more) === id;
  if (!valid) throw new BadInput(argument, `an id of one ${entity}, as an earlier answer gave it`, id);
  return { cityCode, number, more };
}

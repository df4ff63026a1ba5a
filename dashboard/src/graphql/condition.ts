/** A condition on what a figure counts, as the api takes it and a link says it. */
export interface Condition {
  readonly attribute: string;
  readonly codes?: readonly string[];
  readonly from?: number;
  readonly to?: number;
  readonly is?: boolean;
  readonly firm?: string;
}

const ATTRIBUTE = /^[a-z][a-zA-Z0-9]{0,39}$/;
/** Longest text of all conditions that a link may carry. */
const LONGEST = 1500;
const encode = (code: string): string => encodeURIComponent(code).replaceAll(".", "%2E");

/** "managed:no;builtYear:..1999;mode:NONE.MARKET" as conditions; none where any of it is not understood. */
export function parseConditions(text: unknown): readonly Condition[] | undefined {
  if (typeof text !== "string" || text === "" || text.length > LONGEST) return undefined;
  const conditions = text.split(";").map(parseOne);
  return conditions.every((one) => one !== undefined) ? conditions : undefined;
}

function parseOne(text: string): Condition | undefined {
  const at = text.indexOf(":");
  const attribute = text.slice(0, at);
  const said = text.slice(at + 1);
  if (at < 0 || said === "" || !ATTRIBUTE.test(attribute)) return undefined;
  if (said === "yes" || said === "no") return { attribute, is: said === "yes" };
  if (said.startsWith("@")) return { attribute, firm: said.slice(1) };
  const range = /^(-?\d+)?\.\.(-?\d+)?$/.exec(said);
  if (range)
    return {
      attribute,
      ...(range[1] !== undefined && { from: Number(range[1]) }),
      ...(range[2] !== undefined && { to: Number(range[2]) }),
    };
  try {
    return { attribute, codes: said.split(".").map(decodeURIComponent) };
  } catch {
    return undefined;
  }
}

/** The text that parseConditions reads back. */
export const printConditions = (conditions: readonly Condition[]): string => conditions.map(printOne).join(";");

function printOne({ attribute, codes, from, to, is, firm }: Condition): string {
  if (is !== undefined) return `${attribute}:${is ? "yes" : "no"}`;
  if (firm !== undefined) return `${attribute}:@${firm}`;
  if (codes !== undefined) return `${attribute}:${codes.map(encode).join(".")}`;
  return `${attribute}:${from ?? ""}..${to ?? ""}`;
}

/** Conditions as a variable of a query; null for none. */
export function asVariable(conditions: readonly Condition[] | undefined) {
  if (conditions === undefined || conditions.length === 0) return null;
  return conditions.map(({ codes, ...rest }) => ({ ...rest, ...(codes && { codes: [...codes] }) }));
}

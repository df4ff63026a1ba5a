import type { Context } from "../../context.ts";
import { BadInput } from "../../errors.ts";
import { encodeId } from "../../graphql/opaque-id.ts";
import { camel, type Register } from "../register.ts";
import { type RegisterFilter, whereOf } from "./filter.ts";
import { statementsOf } from "./register.queries.ts";
import { colouredBy } from "./register-points.queries.ts";

/** Most points in one layer. */
export const MAX_POINTS = 5_000;

/** Records as columns of equal length; how many match, how many of these have a point, and how many of those are given. */
export interface RegisterPoints {
  readonly records: number;
  readonly placed: number;
  readonly given: number;
  readonly ids: readonly string[];
  /** Degrees, WGS 84. */
  readonly longitudes: readonly number[];
  readonly latitudes: readonly number[];
  /** Null where the point is the record's own. */
  readonly estates: readonly (string | null)[];
  readonly codeField: string | null;
  /** Places in the list of `codeField`, from 0; -1: none. */
  readonly codes: readonly number[];
}

/** The newest records with a point, at most `first`. Throws BadInput, and NotFound for a region that is not there. */
export async function registerPoints(
  context: Context,
  register: Register,
  filter: RegisterFilter,
  first: number,
): Promise<RegisterPoints> {
  const statements = statementsOf(register).points;
  if (statements === null)
    throw new BadInput("register", "one whose records have points, their own or their estates'", register.id);
  if (first < 0 || first > MAX_POINTS) throw new BadInput("first", `a whole number from 0 to ${MAX_POINTS}`, first);
  const where = whereOf(register, context, filter);
  const [rows, counts] = await Promise.all([
    context.run(statements.rows, { ...where, limit: first }),
    context.run(statements.count, where),
  ]);
  const { records, placed } = counts[0]!;
  const column = colouredBy(register);
  const values = column === null ? [] : register.columns[column]!.codes!.values;
  return {
    records,
    placed,
    given: rows.length,
    ids: rows.map((row) => encodeId(register.id, row.row_city, row.row_number)),
    longitudes: rows.map((row) => row.longitude),
    latitudes: rows.map((row) => row.latitude),
    estates: rows.map((row) => (row.row_estate === null ? null : encodeId("estate", row.row_city, row.row_estate))),
    codeField: column === null ? null : camel(column),
    codes: rows.map(({ code }) => (code === null ? -1 : values.indexOf(code))),
  };
}

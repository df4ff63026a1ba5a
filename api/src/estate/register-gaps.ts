import { monthOf } from "../calendar/month.ts";
import type { Context } from "../context.ts";
import { BadInput } from "../errors.ts";
import type { Extent } from "../facts/coverage.ts";
import type { CityKey } from "../graphql/city-key.ts";
import { keyOrder, keysetPage, type Page } from "../graphql/pages.ts";
import type { Region } from "../region/region.type.ts";
import { familiesOf } from "../registers/derive/facts.ts";
import { codeColumns } from "../registers/derive/record.ts";
import { gapStatements } from "../registers/derive/register-gaps.queries.ts";
import type { GapSubject } from "../registers/gap-subject.ts";
import { camel, type Register } from "../registers/register.ts";
import { REGISTERS } from "../registers/registry.ts";

export interface GapsWanted {
  /** Id of a register. */
  readonly register: string;
  readonly of: GapSubject;
  /** Field of a column of codes, and those of which one is wanted; null: any record does. */
  readonly code: string | null;
  readonly codes: readonly string[] | null;
  /** Code of a region; null: everywhere. */
  readonly under: string | null;
  /** YYYY-MM-DD; null: today. */
  readonly on: string | null;
}

/** An estate, or a community with estates, that has no record of a register. */
export interface Gap {
  readonly region: Region;
  /** Null: a community. */
  readonly estateKey: CityKey | null;
}

export interface Gaps {
  readonly page: Page<Gap>;
  /** How many subjects there are where the register is on record. */
  readonly subjects: () => Promise<number>;
  /** How far the register is on record; where it is not, nothing is missed. */
  readonly extent: Extent;
  readonly lacking: readonly Region[];
}

const ORDER = keyOrder<{ city_code: string; number: string }>()("GAPS", ["text", "bigint"], (row) => [
  row.city_code,
  row.number,
]);

/** What has no record of a register on a day, page by page. Throws BadInput and NotFound. */
export async function registerGaps(
  context: Context,
  wanted: GapsWanted,
  first: number,
  after: string | null,
): Promise<Gaps> {
  const { of, under } = wanted;
  const day = wanted.on ?? context.today;
  if (day > context.today) throw new BadInput("on", `a day up to today, ${context.today}`, day);
  const register = registerOf(wanted);
  const statements = gapStatements(register, of)!;
  const { codeColumn, codes } = codesOf(register, wanted);
  const { regions, coverage } = context;
  const { rows, codes: families } = familiesOf(register);
  const tops = under === null ? regions.roots : [context.region(under)];
  const asked = [
    "ESTATES",
    rows,
    ...(of === "ESTATE" ? (register.serves?.families ?? []) : []),
    ...(codes ?? []).flatMap((code) => families[code] ?? []),
  ];
  const month = monthOf(day);
  const known = tops.map(coverage.during(asked, { from: month, to: month, day }));
  const lacking = known.flatMap((one) => one.lacking);
  // whoever sees no region at all has none in which anything is known
  const ofOne = known[0]?.extent ?? "NONE";
  const extent = known.every((one) => one.extent === ofOne) ? ofOne : "PART";
  const without = new Set(lacking.flatMap((region) => [...regions.subtreeIds(region)]));
  const scope = under === null ? regions.everywhere() : regions.scope(tops[0]!);
  const ids = scope.regionIds ?? tops.flatMap((region) => [...regions.subtreeIds(region)]);
  const where = {
    cityCodes: scope.cityCodes,
    regionIds: without.size === 0 ? scope.regionIds : ids.filter((id) => !without.has(id)),
    day,
    codeColumn,
    codes,
  };
  // asked for by two fields of the answer, and counted once
  let counting: Promise<readonly { gaps: number; subjects: number }[]> | undefined;
  const counted = async () => {
    counting ??= context.run(statements.count, where);
    return (await counting)[0]!;
  };
  const page = await keysetPage(
    {
      order: ORDER,
      read: (key, limit) => {
        const [afterCity, afterNumber] = key ?? [null, null];
        return extent === "NONE" ? [] : context.run(statements.rows, { ...where, afterCity, afterNumber, limit });
      },
      nodeOf: (row): Gap => ({
        region: regions.byId(row.region_id),
        estateKey: of === "ESTATE" ? { cityCode: row.city_code, number: row.number } : null,
      }),
      count: async () => (extent === "NONE" ? 0 : (await counted()).gaps),
    },
    first,
    after,
  );
  return { page, subjects: async () => (extent === "NONE" ? 0 : (await counted()).subjects), extent, lacking };
}

function registerOf({ register: id, of }: GapsWanted): Register {
  const able = REGISTERS.filter((register) => gapStatements(register, of) !== null);
  const register = able.find((one) => one.id === id);
  if (register === undefined)
    throw new BadInput(
      "register",
      `one whose records hold on days${of === "ESTATE" ? " and hang at estates or serve them" : ""}: ${able.map((one) => one.id).join(", ")}`,
      id,
    );
  return register;
}

function codesOf(
  register: Register,
  { code, codes }: GapsWanted,
): { codeColumn: string | null; codes: string[] | null } {
  if (code === null && codes === null) return { codeColumn: null, codes: null };
  const columns = codeColumns(register);
  const column = columns.find((one) => camel(one) === code);
  if (column === undefined)
    throw new BadInput(
      "code",
      `a column of codes (${columns.map(camel).join(", ") || "none here"}) beside codes`,
      code,
    );
  const values = register.columns[column]!.codes!.values;
  const unknown = (codes ?? []).find((one) => !values.includes(one));
  if (codes === null || codes.length === 0 || unknown !== undefined)
    throw new BadInput("codes", `some of ${values.join(", ")}`, unknown ?? codes);
  return { codeColumn: column, codes: [...new Set(codes)] };
}

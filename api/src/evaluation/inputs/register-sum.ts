import * as z from "zod";
import type { Indicator } from "../../facts/indicator.ts";
import { expected, objectOf } from "../../faults.ts";
import { FLOWS } from "../../indicators/facts/index.ts";
import { dayColumn, type Register } from "../../registers/register.ts";
import { REGISTERS } from "../../registers/registry.ts";
import { Exact } from "../exact.ts";

const Text = z.string({ error: expected("text") }).min(1, { error: expected("text") });
/** Of columns of codes, those that count. */
const Where = z.record(
  Text,
  z.array(Text, { error: expected("a list of codes") }).min(1, { error: expected("a code") }),
  {
    error: expected("column: codes"),
  },
);

/** A register's entries that are told by a day of the period: how many, a column's sum, or points for each by its codes. */
export const RegisterSum = objectOf(
  {
    register: Text,
    where: Where.default({}),
    sum: Text.optional(),
    points: z
      .array(objectOf({ where: Where, each: Exact }, "where and each"), { error: expected("a list of points") })
      .optional(),
    /** Entries of so many months up to the period's end instead: those that have not expired. */
    months: z
      .int({ error: expected("months from 1 to 120") })
      .min(1, { error: expected("months from 1 to 120") })
      .max(120, { error: expected("months from 1 to 120") })
      .optional(),
    /** The column of the day on which an entry expires; one without expires after `months`. Of entries told in the last ten years. */
    until: Text.optional(),
  },
  "register",
);
export type RegisterSum = z.output<typeof RegisterSum>;

/** Points have so many decimals at most, as schemes do. */
const DECIMALS = 6;

/** How far entries that expire on days of their own are looked back for. */
export const LONGEST_MONTHS = 120;

interface SumFault {
  readonly path: readonly (string | number)[];
  readonly expected: string;
  readonly got: unknown;
}

const named = (id: string): Register | undefined => REGISTERS.find((one) => one.id === id);

/** Whether a firm's entries are those that name it; else they are those of the estates that it manages. */
export const namesFirms = ({ register }: RegisterSum): boolean => named(register)?.hangsAt.firm !== undefined;

/** What of it no register can give. */
export function faultsOfSum(sum: RegisterSum, subject: "COUNTY" | "STREET" | "FIRM" | "ESTATE"): SumFault[] {
  const register = named(sum.register);
  const flow = register && FLOWS[register.id];
  if (register === undefined || flow === undefined) {
    const ids = REGISTERS.flatMap(({ id }) => (FLOWS[id] === undefined ? [] : [id]));
    return [{ path: ["register"], expected: `one of ${ids.join(", ")}`, got: sum.register }];
  }
  const isOfSubject = flow.estate !== undefined || (subject === "FIRM" && namesFirms(sum));
  return [
    ...(subject === "COUNTY" || subject === "STREET" || isOfSubject
      ? []
      : [
          {
            path: ["register"],
            expected: "a register whose entries are each of one estate or firm",
            got: sum.register,
          },
        ]),
    ...(sum.sum !== undefined && sum.points !== undefined
      ? [{ path: [], expected: "a sum or points", got: "both" }]
      : []),
    ...(sum.sum === undefined || register.sums.includes(sum.sum)
      ? []
      : [
          {
            path: ["sum"],
            expected: register.sums.length === 0 ? "no sum of this register" : `one of ${register.sums.join(", ")}`,
            got: sum.sum,
          },
        ]),
    ...faultsOfUntil(register, sum),
    ...faultsOfWhere(register, sum.where, ["where"]),
    ...(sum.points ?? []).flatMap(({ where }, at) => faultsOfWhere(register, where, ["points", at, "where"])),
  ];
}

function faultsOfUntil({ columns }: Register, { until, months }: RegisterSum): SumFault[] {
  if (until === undefined) return [];
  const days = Object.keys(columns).filter((column) => columns[column]!.kind === "day" && !columns[column]!.needed);
  return [
    ...(days.includes(until)
      ? []
      : [
          {
            path: ["until"],
            expected: days.length === 0 ? "no day of this register" : `one of ${days.join(", ")}`,
            got: until,
          },
        ]),
    ...(months === undefined
      ? [{ path: [], expected: "months, after which entries without a day of their own expire", got: "until alone" }]
      : []),
  ];
}

const faultsOfWhere = (
  { columns }: Register,
  where: z.output<typeof Where>,
  path: readonly (string | number)[],
): SumFault[] =>
  Object.entries(where).flatMap(([column, codes]): SumFault[] => {
    const list = columns[column]?.codes?.values;
    if (list === undefined) {
      const ofCodes = Object.keys(columns).filter((one) => columns[one]!.codes !== undefined);
      return [{ path: [...path, column], expected: `one of ${ofCodes.join(", ")}`, got: column }];
    }
    return codes.flatMap((code, at) =>
      list.includes(code) ? [] : [{ path: [...path, column, at], expected: `one of ${list.join(", ")}`, got: code }],
    );
  });

// Columns and codes are those of the declaration, so that nothing of a scheme's own text comes into SQL.
const condition = (where: z.output<typeof Where>): string =>
  Object.entries(where)
    .map(([column, codes]) => `f.${column}::text in (${codes.map((code) => `'${code}'`).join(", ")})`)
    .join(" and ") || "true";

/** Entries that count on the last day of the period `p`. Quoted, so that a source that tells no days of their own is known all the same. */
const inForce = (register: Register, { until, months }: RegisterSum): string =>
  until === undefined
    ? "true"
    : `case when f."${until}" is null then f."${dayColumn(register.time)}" >= p.past_day - interval '${months} months' else f."${until}" >= p.past_day end`;

const both = (...conditions: string[]): string => conditions.filter((one) => one !== "true").join(" and ") || "true";

const made = new Map<string, Indicator>();

/** What it counts, as an indicator of its own; one that is alike is the same. */
export function indicatorOfSum(sum: RegisterSum): Indicator {
  const { register: id, where, points, months, until } = sum;
  const key = JSON.stringify([
    id,
    where,
    sum.sum,
    points?.map((one) => [one.where, one.each.toFraction()]),
    months,
    until,
  ]);
  const before = made.get(key);
  if (before) return before;
  const register = named(id)!;
  const summed = sum.sum === undefined ? null : register.columns[sum.sum]!;
  const isExact = summed !== null && summed.kind !== "count";
  const counting = both(condition(where), inForce(register, sum));
  const filter = counting === "true" ? "" : ` filter (where ${counting})`;
  const each = points?.map((one) => `when ${condition(one.where)} then ${one.each.toString()}`).join(" ");
  const counted =
    each !== undefined ? `sum(case ${each} else 0 end)` : summed === null ? "count(*)" : `sum(f.${sum.sum})`;
  const decimals = each !== undefined ? DECIMALS : isExact ? 2 : undefined;
  const found: Indicator = {
    id: `sum_of_${id}`,
    nameZh: register.name.zh,
    nameEn: register.name.en,
    explanationZh: register.about.zh,
    explanationEn: register.about.en,
    unit: register.unit,
    direction: "NEUTRAL",
    numerator: { over: id, sql: `${counted}${filter}`, ...(decimals !== undefined && { decimals }) },
    denominator: null,
    scale: 1,
    decimals: decimals ?? 0,
    topic: register.topic,
    sourceZh: register.source.zh,
    sourceEn: register.source.en,
  };
  made.set(key, found);
  return found;
}

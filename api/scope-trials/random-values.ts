import { type GraphQLArgument, type GraphQLInputField, getNamedType, isEnumType } from "graphql";
import type { KnownValues } from "./known-values.ts";
import type { Random } from "./random.ts";

/** Somewhere among the estates, half the time; else around all of them. */
const LONGITUDES = ["117.01", "117.05", "117.1", "120.3", "116.9", "116.41"];
const LATITUDES = ["36.65", "36.6", "36.07", "39.92"];
const DAYS = ["2018-06-30", "2021-05-05", "2024-12-31", "2026-03-01", "2026-10-01", "2026-11-01", "2026-11-20"];
const MONTHS = ["2025-09", "2026-01", "2026-08", "2026-09", "2026-10", "2026-11"];
const MOMENTS = ["2026-10-20T00:00:00+08:00", "2026-11-20T12:00:00+08:00"];
const TEXTS = [
  "小区1",
  "小区8",
  "海景",
  "历下",
  "市中区 小区",
  "青岛",
  "xiaoqu",
  "物业",
  "text 1",
  "lx",
  "街道上月投诉最多",
];
const NUMBERS: Readonly<Record<string, readonly string[]>> = {
  longitude: LONGITUDES,
  latitude: LATITUDES,
  radiusMeters: ["200", "3000", "20000"],
  west: ["116", "117.02"],
  east: ["117.06", "121"],
  south: ["36", "36.6"],
  north: ["36.7", "40"],
  maxCells: ["100", "2000"],
  classes: ["3", "5"],
  id: ["1", "2"],
  starRatingAtLeast: ["1", "3"],
  builtFrom: ["1980", "1995"],
  builtTo: ["2000", "2015"],
};
/** A published ranking of two subjects by two criteria, as a table. */
export const RANKED = JSON.stringify([
  ["subject", "rank", "a", "b"],
  ["x", "1", "3", "1"],
  ["y", "2", "1", "2"],
]);
/** Types of what a name stands for, where it is not called by its type. */
const NAMED: Readonly<Record<string, string>> = {
  firm: "PropertyFirm",
  estate: "Estate",
  account: "Account",
  parent: "PartyOrganisation",
  organisation: "PartyOrganisation",
};

/** A GraphQL literal for a value of a name, real ones of all regions; null: none that is known. `root`: the field of the query that it is for. */
export function randomValue(
  known: KnownValues,
  random: Random,
  asked: GraphQLArgument | GraphQLInputField,
  root: { readonly name: string; readonly type: string },
): string | null {
  const leaf = getNamedType(asked.type);
  if (isEnumType(leaf)) return random.oneOf(leaf.getValues()).name;
  const quoted = (among: readonly string[] | undefined): string | null =>
    among === undefined || among.length === 0 ? null : JSON.stringify(random.oneOf(among));
  switch (leaf.name) {
    case "Boolean":
      return random.oneOf(["true", "false"]);
    case "Date":
      return quoted(DAYS);
    case "YearMonth":
      return quoted(MONTHS);
    case "DateTime":
      return quoted(MOMENTS);
    case "Int":
    case "Float":
      if (asked.name === "first") return String(1 + random.below(8));
      return random.oneOf(NUMBERS[asked.name] ?? ["1", "20"]);
    case "String":
    case "ID":
      return quoted(textsOf(known, asked.name, root));
    default:
      throw new Error(`${asked.name}: expected a scalar whose values are known here, got ${leaf.name}`);
  }
}

function textsOf(
  known: KnownValues,
  name: string,
  root: { readonly name: string; readonly type: string },
): readonly string[] | undefined {
  switch (name) {
    case "id":
      if (root.name === "indicator") return known.indicators;
      return root.name === "register" ? known.registers.map(({ id }) => id) : known.ids.get(root.type);
    case "after":
      return known.cursors.get(root.name);
    case "code":
    case "codes":
    case "region":
    case "regionCode":
    case "regions":
    case "under":
    case "near":
      return known.codes;
    case "subject":
      // a sheet says what the next rank takes, whoever has it
      return root.name === "evaluationResults" ? known.codes : undefined;
    case "scheme":
      return ["linyi-counties", "weihai-four-parties"];
    case "period":
      return ["2026", "2026-H1"];
    case "indicator":
    case "indicators":
      return known.indicators;
    case "attribute":
      return known.attributes;
    case "by":
      return [...known.breakdowns, ...known.attributes];
    case "register":
      return known.registers.map(({ id }) => id);
    case "category":
    case "categories":
      return known.categories;
    case "source":
    case "sources":
      return ["survey", "invented", "hotline"];
    default:
      return known.ids.get(NAMED[name] ?? "") ?? TEXTS;
  }
}

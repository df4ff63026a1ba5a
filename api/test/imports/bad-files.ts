import { zipOf } from "../fixtures/zip.ts";

export const ESTATE_HEADER = "id,name,lon,lat,region\n";

/** A file and what its refusal must say. */
interface Case {
  readonly name: string;
  readonly kind: "estates" | "complaints" | "regions" | "episodes" | "observations";
  readonly file: string;
  readonly content: string | Uint8Array;
  readonly says: RegExp;
}

const complaint = (columns: string, values: string): string =>
  `id,category,reported_at,region_code,${columns}\nC1,NOISE,2026-05-01 08:00:00,900101,${values}\n`;
export const polygon = (ring: number[][], code = "900102"): string =>
  JSON.stringify({
    type: "FeatureCollection",
    features: [
      {
        type: "Feature",
        properties: { code, name_zh: code === "900102" ? "西河县" : "北区" },
        geometry: { type: "Polygon", coordinates: [ring] },
      },
    ],
  });
const BOW_TIE = polygon([
  [117, 36],
  [118, 37],
  [118, 36],
  [117, 37],
  [117, 36],
]);

/** Files that are refused. */
export const BAD_FILES: Case[] = [
  {
    name: "an empty file",
    kind: "estates",
    file: "empty.csv",
    content: "",
    says: /empty: expected a header and rows, got 0 bytes/,
  },
  {
    name: "a header without rows",
    kind: "estates",
    file: "header.csv",
    content: ESTATE_HEADER,
    says: /no rows: expected at least one below the header, got none/,
  },
  {
    name: "a missing column",
    kind: "complaints",
    file: "missing.csv",
    content: "id,reported_at\n1,2026-01-01\n",
    says: /Missing column: expected category \(or 类别, .*\); the file has id, reported_at/,
  },
  {
    name: "bytes that are no text",
    kind: "estates",
    file: "bytes.csv",
    content: Buffer.concat([Buffer.from(`${ESTATE_HEADER}1,a,116,36,\n2,`), Buffer.from([0xff, 0xff, 0x2c])]),
    says: /Row 3, byte 38: expected text in UTF-8, got the bytes FF FF 2C.*\n.*GB18030/,
  },
  {
    name: "metres of a projection",
    kind: "estates",
    file: "metres.csv",
    content: `${ESTATE_HEADER}1,a,39512345.6,4051234.5,\n`,
    says: /row 2, lon, lat: expected longitude, latitude in degrees; these look like metres .*got 39512345\.6, 4051234\.5/,
  },
  {
    name: "longitude and latitude swapped",
    kind: "estates",
    file: "swapped.csv",
    content: `${ESTATE_HEADER}1,a,36.5,116.2,\n`,
    says: /these look swapped, got 36\.5, 116\.2/,
  },
  {
    name: "a place outside every region",
    kind: "estates",
    file: "outside.csv",
    content: `${ESTATE_HEADER}1,a,-73.9,40.7,\n`,
    says: /a place inside a region that has a boundary, or a stated region, got -73\.9, 40\.7/,
  },
  {
    name: "a region that does not exist",
    kind: "estates",
    file: "code.csv",
    content: `${ESTATE_HEADER.replace("region", "region_code")}1,a,,,999999\n`,
    says: /row 2, region_code: expected the code or name of a region that is valid today, got 999999/,
  },
  {
    name: "neither coordinates nor region",
    kind: "estates",
    file: "nowhere.csv",
    content: `${ESTATE_HEADER}1,a,,,\n`,
    says: /row 2, lon: expected coordinates or a stated region, since the row is new, got nothing/,
  },
  {
    name: "a new row without a name",
    kind: "estates",
    file: "nameless.csv",
    content: `${ESTATE_HEADER}1,,116.1,36.1,\n`,
    says: /row 2, name: expected a value, since the row is new/,
  },
  {
    name: "a year in 2099",
    kind: "estates",
    file: "year.csv",
    content: "id,name,lon,lat,built_year\n1,a,116.1,36.1,2099\n",
    says: /row 2, built_year: expected a year from 1800 to 2026, got 2099/,
  },
  {
    name: "a date in 2099",
    kind: "complaints",
    file: "date.csv",
    content: "id,category,reported_at,region_code\n1,NOISE,2099-01-01 00:00:00,900101\n",
    says: /row 2, reported_at: expected a time not later than today, 2026-11-20, got 2099/,
  },
  {
    name: "a day that the calendar lacks",
    kind: "complaints",
    file: "day.csv",
    content: "id,category,reported_at,region_code\n1,NOISE,2026-02-30,900101\n",
    says: /expected a time as YYYY-MM-DD HH:MM:SS.*got 2026-02-30/,
  },
  {
    name: "closed before it was reported",
    kind: "complaints",
    file: "closed.csv",
    content: complaint("closed_at", "2026-04-30 08:00:00"),
    says: /closed_at: expected a time not before it was reported/,
  },
  {
    name: "a satisfaction of 7",
    kind: "complaints",
    file: "satisfaction.csv",
    content: complaint("satisfaction", "7"),
    says: /satisfaction: expected satisfaction from 1 to 5.*got 7/,
  },
  {
    name: "a status that is none",
    kind: "complaints",
    file: "status.csv",
    content: complaint("status", "lost"),
    says: /status: expected one of RECEIVED, ASSIGNED.*got lost/,
  },
  {
    name: "an estate that is not known",
    kind: "complaints",
    file: "estate.csv",
    content: complaint("estate_id", "E404"),
    says: /estate_id: expected the id of an estate that is known, in the same city, got E404/,
  },
  {
    name: "an empty category",
    kind: "complaints",
    file: "category.csv",
    content: "id,category,reported_at,region_code\n1,,2026-01-01,900101\n",
    says: /row 2, category: expected a value, got nothing/,
  },
  {
    name: "one id twice, contradicting",
    kind: "estates",
    file: "twice.csv",
    content: `${ESTATE_HEADER}1,a,116.1,36.1,\n2,b,116.1,36.1,\n1,c,116.1,36.1,\n`,
    says: /row 4, id: expected the same name as row 2, which has this id too, got 1/,
  },
  {
    name: "one complaint twice, contradicting",
    kind: "complaints",
    file: "twice-c.csv",
    content: "id,category,reported_at,region_code\n1,NOISE,2026-01-01,900101\n1,LEAK,2026-01-01,900101\n",
    says: /row 3, id: expected the same category as row 2, which has this id too, got 1/,
  },
  {
    name: "more cells than columns",
    kind: "estates",
    file: "cells.csv",
    content: `${ESTATE_HEADER}1,a,116.1,36.1,,x,y\n`,
    says: /row 2, the row: expected 5 cells, as the header has, got 7: 1,a,116\.1,36\.1,,x,y/,
  },
  {
    name: "a quote that never ends",
    kind: "estates",
    file: "quote.csv",
    content: `${ESTATE_HEADER}1,"a,116.1,36.1,\n`,
    says: /row 2, the row: expected a closing quote, got "a,116\.1,36\.1,/,
  },
  {
    name: "a ring that crosses itself",
    kind: "regions",
    file: "ring.geojson",
    content: BOW_TIE,
    says: /row 1, geometry: expected rings that do not cross themselves.*got Self-intersection\[117\.5 36\.5\]/,
  },
  {
    name: "an open ring",
    kind: "regions",
    file: "open.geojson",
    content: polygon([
      [117, 36],
      [118, 36],
      [118, 37],
      [117, 37],
    ]),
    says: /expected closed rings/,
  },
  {
    name: "a region without a parent",
    kind: "regions",
    file: "orphan.csv",
    content: "code,name_zh\n880101,某区\n",
    says: /expected a parent \(column parent_code, --parent CODE, or --parent none for a root of its own tree\), got 880101/,
  },
  {
    name: "a region below itself",
    kind: "regions",
    file: "loop.csv",
    content: "code,name_zh,parent_code,level\n880101001,a,880101002,STREET\n880101002,b,880101001,STREET\n",
    says: /expected a parent that is not below the region itself/,
  },
  {
    name: "GeoJSON of a projection",
    kind: "regions",
    file: "crs.geojson",
    content: BOW_TIE.replace("{", '{"crs":{"type":"name","properties":{"name":"urn:ogc:def:crs:EPSG::4527"}},'),
    says: /coordinates are in CGCS2000 \/ 3-degree Gauss-Krüger zone 39, urn:ogc:def:crs:EPSG::4527 \(metres of a projection\)/,
  },
  {
    name: "JSON that breaks off",
    kind: "regions",
    file: "broken.geojson",
    content: BOW_TIE.slice(0, 90),
    says: /Expected (GeoJSON|a GeoJSON FeatureCollection)/,
  },
  {
    name: "a Shapefile without its table",
    kind: "regions",
    file: "shp.zip",
    content: zipOf({ "a.shp": Buffer.alloc(100) }),
    says: /Expected a\.dbf beside a\.shp, got none/,
  },
  {
    name: "an archive that is none",
    kind: "estates",
    file: "none.xlsx",
    content: "PK but not really",
    says: /Expected an \.xlsx workbook, which is a zip archive, got something else/,
  },
  {
    name: "an archive that is no workbook",
    kind: "estates",
    file: "other.xlsx",
    content: zipOf({ "a.txt": Buffer.from("a") }),
    says: /without xl\/workbook\.xml/,
  },
  {
    name: "a mode of management that is none",
    kind: "episodes",
    file: "mode.csv",
    content: "id,estate_id,mode\n1,E1,魔法\n",
    says: /row 2, mode: expected one of MARKET.*got 魔法/,
  },
  {
    name: "an observation of an unknown place",
    kind: "observations",
    file: "obs.csv",
    content: "region_code,indicator,value,unit,as_of,article\n123456,x,1,y,2020,z\n",
    says: /expected the code or name of a region that is valid today, got 123456/,
  },
  {
    name: "a file of another kind",
    kind: "estates",
    file: "a.pdf",
    content: "%PDF",
    says: /Expected \.csv, \.tsv, \.xlsx, \.geojson or a zipped Shapefile/,
  },
];

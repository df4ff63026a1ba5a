import type { Column, ParseContext } from "../../parsers/column.ts";
import { parseCoordinate, parsePair } from "../../parsers/coordinates.ts";
import { parseCode, parseId, parseKnownText, parseText } from "../../parsers/text.ts";

/** Columns that several kinds have, with their usual headers. */

export function idColumn(...aliases: string[]): Column {
  return {
    name: "id",
    aliases: [...aliases, "编号", "编码", "序号ID", "external_id", "唯一编号"],
    parse: parseId,
    required: true,
  };
}

/** With what units of households begin: 户, 套, 住户, 居民户 … */
export const HOUSEHOLDS = "户套家住居个";

export const nameColumn = (...aliases: string[]): Column => ({ name: "name", aliases, parse: parseText });

/** Headers that say in which order the two coordinates stand. */
export const LONGITUDE_FIRST: readonly string[] = [
  "经纬度",
  "经纬度坐标",
  "经度纬度",
  "经纬",
  "lnglat",
  "lonlat",
  "lng,lat",
  "lon,lat",
  "location_lnglat",
];
export const LATITUDE_FIRST: readonly string[] = ["纬经度", "纬度经度", "latlng", "latlon", "lat,lng", "lat,lon"];

export const longitude: Column = {
  name: "longitude",
  aliases: [
    "经度",
    "lon",
    "lng",
    "long",
    "x",
    "经度坐标",
    "x坐标",
    "坐标x",
    "point_x",
    "wgs84_lng",
    "bd_lng",
    "gcj_lng",
  ],
  parse: parseCoordinate,
};

export const latitude: Column = {
  name: "latitude",
  aliases: ["纬度", "lat", "y", "纬度坐标", "y坐标", "坐标y", "point_y", "wgs84_lat", "bd_lat", "gcj_lat"],
  parse: parseCoordinate,
};

/** Both coordinates in one cell; the header may say which comes first. */
export const coordinates: Column = {
  name: "coordinates",
  aliases: [
    ...LONGITUDE_FIRST,
    ...LATITUDE_FIRST,
    "坐标",
    "地理坐标",
    "位置坐标",
    "坐标位置",
    "中心点坐标",
    "中心坐标",
    "gps",
    "gps坐标",
    "coordinate",
    "point",
    "wkt",
  ],
  parse: parsePair,
};

/** Where a row is: coordinates, and regions by code or name, of which the finer ones are looked for within the coarser. */
export const placeColumns: readonly Column[] = [
  named("province", "省", "省份", "所属省", "所属省份", "所在省", "所在省份", "省名称"),
  named(
    "city",
    "市",
    "城市",
    "地市",
    "地级市",
    "设区市",
    "所属市",
    "所在市",
    "所属城市",
    "所在城市",
    "所属地市",
    "城市名称",
    "市名称",
  ),
  coded("county_code", "区县代码", "区县编码", "县区代码", "县区编码", "区代码"),
  named(
    "county",
    "所属区县",
    "区县",
    "县区",
    "所在区县",
    "所属县区",
    "所在县区",
    "区市县",
    "县市区",
    "区县名称",
    "县区名称",
    "行政区",
    "所属行政区",
    "所在行政区",
    "所属区",
    "所在区",
    "区",
    "县",
    "district",
    "borough",
  ),
  coded("street_code", "街道编码", "街道代码", "镇街代码", "镇街编码", "乡镇代码"),
  named(
    "street",
    "所属街道",
    "街道",
    "街道名称",
    "所在街道",
    "镇街",
    "街镇",
    "所属镇街",
    "所属街镇",
    "所在镇街",
    "所在街镇",
    "乡镇街道",
    "街道乡镇",
    "所属乡镇街道",
    "所属街道乡镇",
    "街道镇",
    "乡镇",
    "所属乡镇",
    "街道办",
    "街道办事处",
    "所属街道办事处",
    "所属街道办",
    "镇",
  ),
  coded("community_code", "社区编码", "社区代码", "村居代码", "村居编码"),
  named(
    "community",
    "所属社区",
    "社区",
    "社区名称",
    "所在社区",
    "社区村",
    "村社区",
    "村居",
    "所属村居",
    "社区居委会",
    "居委会",
    "所属居委会",
  ),
  coded("region_code", "行政区划代码", "行政区划编码", "区划代码", "区划编码", "adcode", "area_code"),
  named(
    "region_name",
    "区域",
    "所在区域",
    "所属区域",
    "区域名称",
    "所在地区",
    "所属地区",
    "地区",
    "辖区",
    "所属辖区",
    "所在辖区",
    "属地",
    "行政区划",
    "所属行政区划",
    "所在行政区划",
    "行政区域",
    "region",
  ),
];

export const estateId: Column = {
  name: "estate_id",
  aliases: ["小区编号", "小区编码", "小区代码", "小区id", "所属小区编号", "xiaoqu_id", "estate"],
  parse: parseReference,
};

/** By which a row that has no id of its estate may name it. */
export const estateName: Column = {
  name: "estate_name",
  aliases: [
    "小区名称",
    "小区",
    "小区名",
    "所属小区",
    "所在小区",
    "涉及小区",
    "投诉小区",
    "诉求小区",
    "被投诉小区",
    "住宅小区",
    "住宅小区名称",
  ],
  parse: parseKnownText,
};

export const firmId: Column = {
  name: "firm_id",
  aliases: ["物业企业编号", "物业公司编号", "企业编号", "物业编号", "firm"],
  parse: parseReference,
};

/** The id of another row. */
function parseReference(text: string, context: ParseContext): string | null {
  return parseKnownText(text) === null ? null : parseId(text, context);
}

function named(name: string, ...aliases: string[]): Column {
  return { name, aliases, parse: parseKnownText };
}

function coded(name: string, ...aliases: string[]): Column {
  return { name, aliases, parse: parseCode };
}

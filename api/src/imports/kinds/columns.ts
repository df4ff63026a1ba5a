import type { Column } from "../column.ts";
import { parseCoordinate } from "../parsers/number.ts";
import { parseId, parseKnownText, parseText } from "../parsers/text.ts";

/** Columns that several kinds have, with their usual headers. */

export function idColumn(...aliases: string[]): Column {
  return {
    name: "id",
    aliases: [...aliases, "编号", "编码", "序号ID", "external_id", "唯一编号"],
    parse: parseId,
    required: true,
  };
}

export const nameColumn = (...aliases: string[]): Column => ({ name: "name", aliases, parse: parseText });

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

export const regionCode: Column = {
  name: "region_code",
  aliases: [
    "行政区划代码",
    "行政区划编码",
    "区划代码",
    "社区编码",
    "社区代码",
    "街道编码",
    "街道代码",
    "区县代码",
    "区县编码",
    "adcode",
    "area_code",
  ],
  parse: parseKnownText,
};

export const regionName: Column = {
  name: "region_name",
  aliases: [
    "所属社区",
    "社区",
    "社区名称",
    "所在社区",
    "所属街道",
    "街道",
    "街道名称",
    "镇街",
    "街镇",
    "所属镇街",
    "所属街镇",
    "乡镇街道",
    "所在街道",
    "所属区县",
    "区县",
    "县区",
    "所属区",
    "行政区",
    "所在区",
    "所属行政区",
    "区域",
    "region",
    "地区",
    "district",
    "borough",
    "county",
    "street",
    "community",
  ],
  parse: parseKnownText,
};

export const estateId: Column = {
  name: "estate_id",
  aliases: ["小区编号", "小区编码", "小区代码", "小区id", "所属小区编号", "xiaoqu_id", "estate"],
  parse: parseKnownText,
};

export const firmId: Column = {
  name: "firm_id",
  aliases: ["物业企业编号", "物业公司编号", "企业编号", "物业编号", "firm"],
  parse: parseKnownText,
};

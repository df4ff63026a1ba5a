import { KINDS } from "./import-request.ts";
import { columnsOf } from "./kinds/fact-kinds.ts";

type InChinese = readonly [expected: RegExp, chinese: string];

/** What the importer expects, in its words, and the same in Chinese; {1}, {2} … are what it repeats of the file or of a list. */
const EXPECTED: readonly InChinese[] = [
  [/^a value$/, "应有值"],
  [/^a value; this stands for none$/, "应有值；此写法表示无"],
  [/^a value, since the row is new$/, "新记录，应有值"],
  [/^one of .+? \(or (.+)\)$/, "应为以下之一：{1}"],
  [/^one of (.+)$/, "应为以下之一：{1}"],
  [/^yes or no .*$/, "应为“是”或“否”"],
  [/^a whole number from 0.*$/, "应为不小于 0 的整数，可带单位（52栋、2.5万户）"],
  [/^a whole number from (\S+) to (\S+)$/, "应为 {1} 至 {2} 的整数"],
  [/^the code (?:or name )?of a region that is valid today.*$/, "应为现行区划的代码或名称"],
  [/^a year from (\d+) to (\d+)$/, "应为 {1} 至 {2} 年"],
  [/^one year from (\d+) to (\d+)$/, "应只写一个年份（{1} 至 {2} 年）"],
  [/^the name or id of an indicator, such as (.+)$/, "应为指标的名称或编号，如 {1}"],
  [/^the name or id of an indicator$/, "应为指标的名称或编号"],
  [/^an indicator of which more or less is better$/, "应为有优劣方向的指标"],
  [/^0 to 100 for (.+), which is a percentage$/, "{1}为百分比，目标应在 0 至 100 之间"],
  [/^0 or more for (.+)$/, "{1}的目标不应小于 0"],
  [/^a level that (.+) has regions of$/, "{1}之下没有这一级区划"],
  [
    /^the same as row (\d+), which states this indicator, region and year too$/,
    "与第 {1} 行重复，同一指标、区域、年度的目标应一致",
  ],
  [/^a date that the calendar has$/, "应为日历上存在的日期"],
  [/^a (?:date|day|time) not later than (?:today|now).*$/, "不应晚于今天"],
  [/^a day as YYYY-MM-DD, since .*$/, "日期应写作 年-月-日，因文件未表明日、月先后"],
  [/^a year, a month or a day as .*$/, "应为年、年-月或年-月-日"],
  [/^a (?:day|date|time).*YYYY.*$/, "应为日期或时间，如 2026-01-05 08:00"],
  [/^a day not before (.+)$/, "不应早于 {1}"],
  [/^a day after (.+)$/, "应晚于 {1}"],
  [/^a time not before it was reported \((.+)\)$/, "不应早于受理时间（{1}）"],
  [/^a time not after .*known already \((.+)\)$/, "不应晚于已有的办理时间（{1}）"],
  [/^satisfaction from 1 to 5.*$/, "满意度应为 1 至 5，或 非常满意 … 非常不满意"],
  [/^an amount in yuan.*$/, "金额应以元计，至多到分"],
  [/^an id of at most (\d+) bytes$/, "编号至多 {1} 字节"],
  [/^a name of at most (\d+) characters$/, "名称至多 {1} 字"],
  [/^text of whole characters.*$/, "文字应完整：有字符只剩一半（单独的 U+D800 至 U+DFFF）"],
  [/^text without NUL characters$/, "文字不能含空字符（U+0000）"],
  [/^text of at most (\d+) characters$/, "文字至多 {1} 字"],
  [/^the id of (?:an estate) that is known, in the same city$/, "应为已有小区的编号（同一城市）"],
  [/^an estate that is known there by this name; .*$/, "应为当地已有小区的名称；有疑问的待在“小区核对”中确认"],
  [/^the id of (?:a property firm) that is known, in the same city$/, "应为已有企业的编号（同一城市）"],
  [/^coordinates, a stated region, or an estate$/, "应有坐标、所属区划或小区"],
  [/^coordinates or a stated region(?:.*)$/, "新记录，应有坐标或所属区划"],
  [/^a place inside a region that has a boundary, or a stated region$/, "坐标应在已有边界之内，或写明所属区划"],
  [/^longitude, latitude.*look swapped$/, "经度、纬度似乎写反"],
  [/^longitude, latitude in degrees; these look like metres.*$/, "坐标应为经纬度；此值似为投影米制坐标，请先转换"],
  [/^longitude from -180 to 180.*$/, "经度应在 -180 至 180、纬度应在 -90 至 90 之间"],
  [/^both longitude and latitude, or neither$/, "经度、纬度应同时填写或都不填"],
  [/^a region's code.*several have this name \((.+)\)$/, "有几个区划同名（{1}），请写明代码或上级"],
  [/^the name or code of a region.*$/, "应为已有区划的名称或代码"],
  [/^the same (.+) as row (\d+), which has this id too$/, "与第 {2} 行编号相同，{1} 应一致"],
  [/^a place in city (\d+), to which this id belongs.*$/, "此编号属于城市 {1}，记录不能移至其他城市"],
  [/^(\d+) cells, as the header has$/, "应有 {1} 个单元格，与表头一致"],
  [/^one committee in office on any day$/, "同一天只能有一届业委会任职"],
  [/^a time not later than now$/, "不应晚于现在"],
  [/^an id as it was: a spreadsheet.*$/, "编号应为原样：表格软件把它当成了日期，请把该列设为文本"],
  [/^an id in full: a spreadsheet.*$/, "编号应完整：表格软件把它当成数字而丢了位数，请把该列设为文本"],
  [/^a number of degrees with a decimal point$/, "应为带小数点的度数"],
  [/^longitude and latitude with a decimal point.*$/, "应为带小数点的经度和纬度，以逗号、分号或空格隔开"],
  [/^coordinates of which one is the longitude.*$/, "分不清哪个是经度：请把列名改为 经纬度 或 纬经度"],
  [/^longitude, latitude inside a region.*$/, "坐标应在区划之内：经度、纬度似乎写反"],
  [/^a year of four digits.*$/, "年份应为四位，或说明日、月、年的先后"],
  [/^a number .*$/, "应为数字（12.5 或 1,234.5），不带“万”等单位"],
  [/^one management mode on any day$/, "同一天只能有一种管理方式"],
  [/^one row for an account and day$/, "一个账户一天只能有一行"],
  [/^exactly one of (.+) and (.+)$/, "{1}、{2} 应填且只填一个"],
  [/^the day on which it ended, since a reason says that it has$/, "写了结束原因，应有结束日期"],
  [/^another (?:organisation|act)$/, "不能是它自己"],
  [/^not more than (.+)$/, "不应大于 {1}"],
  [/^1, or nothing, where a person is named$/, "写了姓名的，应为 1 或不填"],
  [/^a (batch|place) from 1$/, "应从 1 起"],
  [/^a grade of its scheme.*$/, "等级应合于评定类别：星级评定为星，信用为 AAA 至 C，其他不填"],
  [/^an amount for fines alone$/, "只有罚款才填金额"],
  [/^an amount from 0$/, "金额不应小于 0"],
  [/^points from 0, to two decimals.*$/, "应为不小于 0 的分数，至多两位小数（3、2.5分）"],
  [/^an amount other than 0.*$/, "金额不应为 0：收入为正，支出为负"],
  [/^a result for closed cases alone$/, "只有已结案的才填结果"],
  [/^a day where the stage is closed.*$/, "已结案的应有结案日期，未结案的不填"],
  [/^the id of an account that is known$/, "应为已有账户的编号"],
  [/^the id of a complaint that is known$/, "应为已有工单的编号"],
  [/^the id of one complaint, (\d+) are known$/, "应为一件工单的编号：已有 {1} 件同号"],
  [/^64 hexadecimal digits.*$/, "应为台账所给的 64 位校验码"],
  [/^the row as it was booked.*$/, "应与已记账的一致（不能改：请另记一笔冲销）"],
  [/^minutes only where people were trapped$/, "有人被困才填分钟数"],
  [/^at least one answer$/, "应至少有一份答复"],
  [/^at least one household$/, "应至少有一户"],
  [/^both amounts or none$/, "两个金额应同时填写或都不填"],
  [/^a time as YYYY-MM-DD HH:MM, or a day.*$/, "应为时间，如 2026-01-05 08:00，或日期（至当日结束）"],
  [/^a name, since the region is new$/, "新区划，应有名称"],
  [/^a parent above .*$/, "上级的层级应高于本级"],
  [/^a parent that is not below the region itself$/, "上级不能是本区划的下级"],
  [/^a region once; row (\d+) has it too$/, "一个区划只能有一行，第 {1} 行也是"],
  [/^the code of a (?:parent|successor) that is known or stands in the file$/, "应为已有或文件中的区划代码"],
  [/^a quote that closes in its cell$/, "引号应在单元格内成对"],
  [/^a row of the table$/, "应为表中的一行"],
  [/^(\d+) cells in one line.*$/, "一行应有 {1} 个单元格，与表头一致"],
  [/^the same values as row (\d+).*$/, "与第 {1} 行键相同，内容应一致"],
  [/^what was told under this id before, or another id$/, "此编号已有内容，应与之一致，或另用编号"],
  [/^a place; blank where it is not known$/, "应为地点，不详的不填"],
  [/^(?:a ring|rings|no ring|a polygon|a Polygon|a Point|positions|a GeoJSON).*$/, "应为完整、不自相交的面或点"],
];

/** Names of codes as a list of them is said, by how it is said; read once. */
let names: ReadonlyMap<string, string> | null = null;

function namesOfCodes(said: string): string | undefined {
  names ??= new Map(
    KINDS.flatMap((kind) =>
      columnsOf(kind).flatMap(({ codes }) =>
        codes === undefined
          ? []
          : [[codes.values.join(", "), codes.values.map((code) => codes.codes[code]!.zh).join("、")] as const],
      ),
    ),
  );
  return names.get(said);
}

/** What was expected of a cell or row, in Chinese; as it stands where it has no Chinese here. */
export function expectedInChinese(expected: string): string {
  const codes = /^one of (.+?)(?: \(or .*\))?$/.exec(expected)?.[1];
  const named = codes === undefined ? undefined : namesOfCodes(codes);
  if (named !== undefined) return `应为以下之一：${named}`;
  for (const [pattern, chinese] of EXPECTED) {
    const repeated = pattern.exec(expected);
    if (repeated !== null) return chinese.replace(/\{(\d)\}/g, (_, group: string) => repeated[Number(group)]!);
  }
  return expected;
}

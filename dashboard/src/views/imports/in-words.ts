import type { Language } from "../../i18n/language.ts";

type InChinese = readonly [said: RegExp, chinese: string];

/** What the importer says, in its words, and the same in Chinese; $1, $2 … are what it repeats of the file. */
const WHAT: readonly InChinese[] = [
  [/^a value$/, "应有值"],
  [/^a value; this stands for none$/, "应有值；此写法表示无"],
  [/^a value, since the row is new$/, "新记录，应有值"],
  [/^one of (.+?)(?: \(or .*\))?$/, "应为以下之一：$1"],
  [/^yes or no .*$/, "应为“是”或“否”"],
  [/^a whole number from 0.*$/, "应为不小于 0 的整数，可带单位（52栋、2.5万户）"],
  [/^a whole number from (\S+) to (\S+)$/, "应为 $1 至 $2 的整数"],
  [/^a year from 1800 to (\d+)$/, "应为 1800 至 $1 年"],
  [/^a date that the calendar has$/, "应为日历上存在的日期"],
  [/^a (?:date|day|time) not later than (?:today|now).*$/, "不应晚于今天"],
  [/^a day as YYYY-MM-DD, since .*$/, "日期应写作 年-月-日，因文件未表明日、月先后"],
  [/^a year, a month or a day as .*$/, "应为年、年-月或年-月-日"],
  [/^a (?:day|date|time).*YYYY.*$/, "应为日期或时间，如 2026-01-05 08:00"],
  [/^a day not before (.+)$/, "不应早于 $1"],
  [/^a day after (.+)$/, "应晚于 $1"],
  [/^a time not before it was reported \((.+)\)$/, "不应早于受理时间（$1）"],
  [/^a time not after .*known already \((.+)\)$/, "不应晚于已有的办理时间（$1）"],
  [/^satisfaction from 1 to 5.*$/, "满意度应为 1 至 5，或 非常满意 … 非常不满意"],
  [/^an amount in yuan.*$/, "金额应以元计，至多到分"],
  [/^an id of at most (\d+) bytes$/, "编号至多 $1 字节"],
  [/^a name of at most (\d+) characters$/, "名称至多 $1 字"],
  [/^text of at most (\d+) characters$/, "文字至多 $1 字"],
  [/^the id of (?:an estate) that is known, in the same city$/, "应为已有小区的编号（同一城市）"],
  [/^the id of (?:a property firm) that is known, in the same city$/, "应为已有企业的编号（同一城市）"],
  [/^coordinates, a stated region, or an estate$/, "应有坐标、所属区划或小区"],
  [/^coordinates or a stated region(?:.*)$/, "新记录，应有坐标或所属区划"],
  [/^a place inside a region that has a boundary, or a stated region$/, "坐标应在已有边界之内，或写明所属区划"],
  [/^longitude, latitude.*look swapped$/, "经度、纬度似乎写反"],
  [/^longitude, latitude in degrees; these look like metres.*$/, "坐标应为经纬度；此值似为投影米制坐标，请先转换"],
  [/^longitude from -180 to 180.*$/, "经度应在 -180 至 180、纬度应在 -90 至 90 之间"],
  [/^both longitude and latitude, or neither$/, "经度、纬度应同时填写或都不填"],
  [/^a region's code.*several have this name \((.+)\)$/, "有几个区划同名（$1），请写明代码或上级"],
  [/^the name or code of a region.*$/, "应为已有区划的名称或代码"],
  [/^the same (.+) as row (\d+), which has this id too$/, "与第 $2 行编号相同，$1 应一致"],
  [/^a place in city (\d+), to which this id belongs.*$/, "此编号属于城市 $1，记录不能移至其他城市"],
  [/^(\d+) cells, as the header has$/, "应有 $1 个单元格，与表头一致"],
  [/^one committee in office on any day$/, "同一天只能有一届业委会任职"],
  [/^a time not later than now$/, "不应晚于现在"],
];

const SENTENCES: readonly InChinese[] = [
  [/^Missing columns?: expected (.+); the file has .*$/, "缺少必需的列：$1。请在下表中指定，或修改表头。"],
  [/^More than one column is read as (\w+): (.+?)\. Expected one.*$/, "有几列都被读作 $1：$2。请在下表中只保留一列。"],
  [/^kind: expected.*$/, "请选择文件内容。"],
  [/^sourceName: expected.*$/, "请填写来源系统的名称。"],
  [/^crs: expected.*$/, "请选择坐标系。"],
  [
    /^Nothing was written: (\S+) rows? cannot be used.*$/,
    "未写入任何数据：有 $1 行不能使用。请修正，或选择略去这些行。",
  ],
  [
    /^Nothing was written: expected rows of the regions.*got (\S+) of others: (.+)\.$/,
    "未写入任何数据：有 $1 行不在您可导入数据的区划内：$2。",
  ],
  [
    /^Nothing was written: expected somebody who may bring data everywhere.*$/,
    "未写入任何数据：区域及边界只能由全域数据员导入。",
  ],
  [/^More than (\S+) values cannot be used.*$/, "有超过 $1 个值不能使用：请核对列的对应、坐标系与文件内容。"],
  [/^The file has no rows.*$/, "表头之下没有数据行。"],
  [/^The file is empty.*$/, "文件是空的。"],
  [
    /^The coordinates fit (\w+) better: (.+) of points fall in their stated region when read as \w+, (.+) as (\w+)\..*$/,
    "坐标更像 $1：按 $1 读有 $2 的点落在所属区划内，按 $4 读为 $3。",
  ],
  [/^(\S+) rows? lies? outside their stated region.*: (.+)$/, "$1 行的坐标在所属区划之外，已按坐标归属：$2"],
  [/^(\S+) rows? lies? outside every boundary.*: (.+)$/, "$1 行的坐标在所有边界之外，已按所属区划归属：$2"],
  [/^Points stand at one spot over and over.*: (.+)$/, "许多点坐标相同，可能是占位坐标：$1"],
  [
    /^Other sheets hold rows of the same kind and were not read: (.+)\. Import.*$/,
    "其他工作表也有同类数据，未读取：$1。",
  ],
  [/^sheet "(.+)", header in row (\d+)$/, "工作表“$1”，表头在第 $2 行"],
  [/^header in row (\d+)$/, "表头在第 $1 行"],
  [/^other sheets, not read: (.+)$/, "其他工作表，未读取：$1"],
  [/^hidden sheets, not read: (.+)$/, "隐藏的工作表，未读取：$1"],
  [/^read as (\S+)$/, "按 $1 编码读取"],
  [/^new categories, named as in the file: (.+)$/, "将新建类别：$1"],
  [/^(\d+) cells with an error.*$/, "$1 个单元格为错误值，按空处理"],
  [/^(\d+) rows are hidden in the workbook.*$/, "$1 行在工作簿中被隐藏，也已读取"],
  [/^a rejected file:.*$/, "这是修正后的被拒行，前两列不读取"],
  [/^later imports changed rows of import (\d+).*$/, "后来的导入改动了这次导入的行，请先撤销后来的导入："],
  [/^import (\d+) is undone already$/, "这次导入已撤销"],
  [/^what import \d+ can be undone by is kept (\d+) days.*$/, "撤销所需的数据只保留 $1 天，这次导入已超期"],
  [/^import \d+ is of regions.*$/, "区域及边界的导入不能撤销：请按原样重新导入"],
  [/^import \d+ is of a ledger.*$/, "台账已记账，不能撤销：请记入冲销"],
  [
    /^(\S+) complaints? (?:is|are) about estates that import.*$/,
    "有 $1 件投诉属于这次导入的小区，请先撤销那些投诉的导入",
  ],
  [/^rows of (\S+) .*undo their imports first$/, "后来导入的记录（$1）与这些行有关，请先撤销后来的导入"],
  [/^(.+?): (\S+) (?:cells?|rows?) (.+?) \((.+)\)$/, "$1：$2 处 $3（$4）"],
  [/^(\S+) rows? (.+?) \((.+)\)$/, "$1 行 $2（$3）"],
];

/** How cells were read otherwise than they are written. */
const READINGS: readonly InChinese[] = [
  [/multiplied out from 百, 千, 万 or 亿/, "按百、千、万、亿换算"],
  [/multiplied out from 千元, 万元 or 亿元/, "按千元、万元、亿元换算"],
  [/naming no estate known there, left without one/, "所写小区在当地没有，未关联"],
  [/led to the estate that they mean there/, "关联到所指的小区"],
  [/whose estate is doubtful, left without one until somebody says/, "所指小区存疑，核对之前不关联"],
  [/left out as totals of other rows/, "是合计行，未读取"],
  [/left out as notes beside the table/, "是表外说明，未读取"],
  [/left out as the header once more/, "是重复的表头，未读取"],
  [/taken without the unit behind the number/, "去掉数字后的单位"],
  [/read as Excel serial dates/, "按 Excel 日期序号读取"],
  [/up to 300 m outside the boundaries, given to the nearest region/, "在边界外 300 米内，归入最近的区划"],
  [/naming no region known here, placed by their points/, "所写区划未知，按坐标归属"],
  [/standing for no date, taken as blank/, "表示无日期，按空处理"],
  [/ → blank/g, " → 空"],
  [/\brow (\d+) /g, "第 $1 行 "],
];

/** What the server says of a file, in the language of the screen; as it stands where it says something that has no Chinese here. */
export function inWords(said: string, language: Language): string {
  if (language !== "zh") return said;
  for (const [pattern, chinese] of [...WHAT, ...SENTENCES])
    if (pattern.test(said))
      return READINGS.reduce((text, [part, words]) => text.replace(part, words), said.replace(pattern, chinese));
  return said;
}

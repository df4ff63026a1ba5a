import type { Language } from "../../i18n/language.ts";

type InChinese = readonly [said: RegExp, chinese: string];

/** What the importer says, in its words, and the same in Chinese; $1, $2 … are what it repeats of the file. */
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
  [/^file: expected one that can be read, got "The file is empty.*$/s, "文件是空的。"],
  [
    /^file: expected \.csv, \.tsv.*$/s,
    "不支持这种文件：应为 .xlsx、.csv、.geojson 或打包的 Shapefile（.zip），请另存后再拖入。",
  ],
  [/^file: expected .*$/s, "文件不能读取：请用制作它的程序打开，另存后再拖入。"],
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
  [/^import \d+ is of events of complaints.*$/, "投诉过程已永久留存，不能撤销：请补记后来的过程"],
  [
    /^import \d+ is of codes of categories.*$/,
    "类别对照表不能撤销：归类后的投诉不再保留来源的原词；请导入这些编码应对应的类别",
  ],
  [
    /^complaints, codes or categories are under categories that import \d+ brought \((.+)\).*$/,
    "这次导入新建的类别（$1）下已有投诉、对照编码或下级类别，请先改到其他类别下",
  ],
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
  for (const [pattern, chinese] of SENTENCES)
    if (pattern.test(said))
      return READINGS.reduce((text, [part, words]) => text.replace(part, words), said.replace(pattern, chinese));
  return said;
}

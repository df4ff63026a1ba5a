import { COUNTED, MEASURED, MULTIPLIERS } from "./kinds-of-units.ts";

const LONGEST = 40;
const TOTAL_ZH =
  /^(?:.{0,20}(?:合计|总计|小计|共计|累计|汇总|计数|平均值?)数?|其中[:,].*|(?:合计|总计|小计|共计|累计)数?[:(\d].*|(?:合|总|共)计?\d+[个户栋幢座件条家处].*)[:.。]?$/u;
const TOTAL_EN = /^(?:grand|sub|overall)?-?totals?(?:[:(\d].*)?$/;
const BEGINNINGS = new Set("TtGgSsOo \tＴｔＧｇＳｓＯｏ");
const UNIT = `\\(?(?:单位[:].*|[${MULTIPLIERS}个]?[${COUNTED}年月日]|[${MULTIPLIERS}]?元(?:/.*)?|度|分|星|米|${MEASURED})\\)?`;
const MAYBE_NOTE = new RegExp(`^.{0,8}[:：]|^\\s*[*※＊第共以(（]|^\\s*${UNIT}\\s*$`, "u");
/** Whatever stands beside it. */
const LABEL_OF_NOTE = /^\s*(?:注|备注|说明|填表说明|填报说明)\s*[:：]?\s*$/u;
const NOTE = new RegExp(
  "^(?:[*※]|(?:注|备注|说明|填表说明|填报说明|制表|填表|填报|上报|审核|复核|统计|数据来源|资料来源|来源|联系|打印|导出|截止|截至|(?:分管|主管)?领导|负责|经办|单位|日期|签字|签章|盖章)" +
    "(?:人|员|单位|部门|日期|时间|电话|方式|说明)?(?:签字|签章|盖章|\\((?:签字|签章|盖章|公章)\\))?[:]|第\\d+页|共\\d+页|以下空白|以下无正文|\\(以下空白\\))|^" +
    `${UNIT}$`,
  "u",
);

/** Whether a cell says that its row adds others up, or tells some once more: 合 计, 历下区 汇总, 总计：12个小区, 其中：…. "en" where it says so in English, as a name might. */
export function saysTotal(cell: string): "zh" | "en" | null {
  if (cell.length > LONGEST) return null;
  if (/[计汇均]|其中/.test(cell) || (cell.includes("共") && /\d/.test(cell)))
    return TOTAL_ZH.test(plain(cell)) ? "zh" : null;
  if (!BEGINNINGS.has(cell[0]!)) return null;
  return TOTAL_EN.test(plain(cell).toLowerCase()) ? "en" : null;
}

/** Whether all that a row holds is of the kind that stands under a table, or below its header: 制表人：…, 注：…, 第1页; 户, 元; or anything behind 备注. */
export function isNote(cells: readonly string[]): boolean {
  // most rows are told by their first cell, without another look
  const first = cells.find((cell) => cell !== "" && cell.trim() !== "");
  if (first === undefined) return false;
  if (LABEL_OF_NOTE.test(first)) return true;
  if (!MAYBE_NOTE.test(first)) return false;
  return cells.every((cell) => cell.trim() === "" || NOTE.test(plain(cell)));
}

function plain(cell: string): string {
  return cell.normalize("NFKC").replace(/\s/g, "");
}

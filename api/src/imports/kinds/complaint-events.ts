import { complaintEventTypes } from "../../clocks/complaint-event-types.ts";
import { handlingLevels } from "../../clocks/handling-levels.ts";
import { limitUnits } from "../../clocks/limit-units.ts";
import type { CodeList } from "../../code-lists/code-list.ts";
import { BadValue } from "../../parsers/bad-value.ts";
import { parseCodeOf } from "../../parsers/codes.ts";
import type { Column } from "../../parsers/column.ts";
import { parseId, parseKnownText, parseName } from "../../parsers/text.ts";
import { parseDeadline, parsePastMoment } from "../../parsers/time.ts";
import { parseSatisfaction } from "./complaints.ts";

const coded = <V extends string>(name: string, list: CodeList<V>, aliases: readonly string[]): Column => ({
  name,
  aliases,
  parse: parseCodeOf(list),
  codes: list as unknown as CodeList,
});
const text = (name: string, ...aliases: string[]): Column => ({ name, aliases, parse: parseKnownText });

/** A row for each thing that happened to a complaint (办理事件, 流转记录). Without an id it is known by all that it says. */
export const complaintEventColumns: readonly Column[] = [
  {
    name: "id",
    aliases: ["事件编号", "事件id", "流转编号", "流转记录编号", "记录编号", "流水号", "日志编号", "event_id"],
    parse: parseId,
  },
  {
    name: "complaint",
    aliases: [
      "工单编号",
      "工单号",
      "投诉编号",
      "诉求编号",
      "受理编号",
      "案件编号",
      "complaint_id",
      "case_id",
      "ticket_id",
    ],
    parse: parseId,
    required: true,
  },
  {
    ...coded("type", complaintEventTypes, [
      "事件类型",
      "办理事件",
      "事件",
      "办理环节",
      "流转环节",
      "环节",
      "操作",
      "操作类型",
      "动作",
      "event_type",
      "event",
    ]),
    required: true,
  },
  {
    name: "at",
    aliases: ["发生时间", "事件时间", "办理时间", "操作时间", "流转时间", "时间", "happened_at", "event_time"],
    parse: parsePastMoment,
    required: true,
  },
  coded("level", handlingLevels, ["办理层级", "层级", "级别"]),
  text("unit", "办理单位", "承办单位", "操作单位", "责任单位", "处理单位", "单位名称"),
  text("reason", "原因", "事由", "理由", "办理意见", "处理意见", "备注"),
  { name: "step", aliases: ["时限步骤", "计时步骤"], parse: parseName },
  { name: "priority", aliases: ["紧急程度", "优先级", "重要程度"], parse: parseName },
  { name: "amount", aliases: ["延期时长", "延期数量", "延长时限"], parse: parseAmount },
  coded("amount_unit", limitUnits, ["延期单位", "时长单位", "时限单位"]),
  { name: "due", aliases: ["限办时间", "限期", "办理期限", "截止时间", "due_at"], parse: parseDeadline },
  { name: "satisfaction", aliases: ["满意度", "满意度评价", "回访满意度"], parse: parseSatisfaction },
  {
    name: "merged_into",
    aliases: ["并入工单", "并入工单编号", "主工单", "主工单编号", "合并至", "merged_to", "parent_id"],
    parse: parseId,
  },
];

const LONGEST = 100_000;

function parseAmount(given: string): number {
  const amount = /^\d+$/.test(given) ? Number(given) : 0;
  if (amount < 1 || amount > LONGEST) throw new BadValue(`a whole number from 1 to ${LONGEST}`);
  return amount;
}

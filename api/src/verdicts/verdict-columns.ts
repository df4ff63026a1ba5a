import { complaintColumns } from "../imports/kinds/complaints.ts";
import type { Column } from "../parsers/column.ts";
import { parseDeadline } from "../parsers/time.ts";
import { withoutMidnight } from "./days-alone.ts";
import { toldLimit } from "./told-limit.ts";
import { toldVerdict } from "./told-verdict.ts";

/** More names of the complaints' own columns, as the portals of cities write them. */
const ALSO: Readonly<Record<string, readonly string[]>> = {
  id: ["case_enquiry_id", "service_request_id", "servicerequestid", "sr_number", "request_id", "number"],
  reported_at: ["open_dt", "opened_at", "open_date", "opendate", "requested_datetime", "adddate", "created_on"],
  assigned_at: ["assigned_dt"],
  handled_at: ["resolved_at", "resolution_date", "resolutiondate", "resolved_date"],
  closed_at: ["closed_dt", "closed_on", "close_date", "closedate", "completion_date"],
};

const complaint = (name: string): Column => {
  const { required: _, ...column } = complaintColumns.find((one) => one.name === name)!;
  return { ...column, aliases: [...column.aliases, ...(ALSO[name] ?? [])] };
};

/** How a file writes: the header of its lengths, which may say their unit, and whether its deadlines are days that it writes with 00:00. */
export interface Writing {
  readonly limitHeader?: string | undefined;
  readonly dueByDay?: boolean;
}

/** What a verdict is judged by, and the verdict that its source came to. */
export const verdictColumns = ({ limitHeader = "", dueByDay = false }: Writing = {}): readonly Column[] => [
  complaint("id"),
  { ...complaint("reported_at"), required: true },
  complaint("assigned_at"),
  complaint("handled_at"),
  complaint("closed_at"),
  {
    name: "target_at",
    aliases: [
      "限办时间",
      "限期",
      "办理期限",
      "办理时限",
      "办结期限",
      "办结时限",
      "规定办结时间",
      "应办结时间",
      "应办结日期",
      "截止时间",
      "截止日期",
      "到期时间",
      "target_dt",
      "sla_target_dt",
      "target_date",
      "due_date",
      "due_at",
      "sla_due",
      "service_due_date",
    ],
    parse: dueByDay ? (text, context) => parseDeadline(withoutMidnight(text), context) : parseDeadline,
  },
  { name: "limit", aliases: ["时限", "sla_days", "sla_hours"], parse: toldLimit(limitHeader) },
  {
    name: "in_time",
    aliases: [
      "是否按时",
      "是否按期",
      "是否按时办结",
      "是否按期办结",
      "办结情况",
      "ontime",
      "made_sla",
      "met_sla",
      "within_sla",
    ],
    parse: toldVerdict("IN_TIME"),
  },
  {
    name: "overdue",
    aliases: [
      "是否超期",
      "是否逾期",
      "是否超时",
      "超期",
      "逾期",
      "超期情况",
      "is_overdue",
      "breached",
      "sla_breached",
      "late",
    ],
    parse: toldVerdict("OVERDUE"),
  },
  { name: "as_of", aliases: ["数据截止时间", "统计截止时间", "report_ending_date"], parse: parseDeadline },
];

import type { CodeList } from "../../code-lists/code-list.ts";
import { complaintStatuses } from "../../complaints/complaint-statuses.ts";
import { BadValue } from "../../parsers/bad-value.ts";
import { parseCodeOf } from "../../parsers/codes.ts";
import type { Column } from "../../parsers/column.ts";
import { parseKnownText, parseName } from "../../parsers/text.ts";
import { parsePastMoment } from "../../parsers/time.ts";
import { coordinates, estateId, estateName, idColumn, latitude, longitude, placeColumns } from "./columns.ts";

/** The steps of the closed loop and the canonical column of the moment that each was reached. */
export const STEPS = [
  ["ASSIGNED", "assigned_at"],
  ["ESCALATED", "escalated_at"],
  ["HANDLED", "handled_at"],
  ["CLOSED", "closed_at"],
  ["REOPENED", "reopened_at"],
] as const;

const SATISFACTION: Readonly<Record<string, number>> = {
  非常满意: 5,
  满意: 4,
  比较满意: 4,
  基本满意: 3,
  一般: 3,
  不满意: 2,
  不太满意: 2,
  非常不满意: 1,
  很不满意: 1,
};

/** 1 to 5, null where nobody was asked; throws BadValue. */
export function parseSatisfaction(text: string): number | null {
  const word = SATISFACTION[text];
  if (word !== undefined) return word;
  if (/^[1-5](?:\.0+)?分?$/.test(text)) return Number(text[0]);
  if (/^(?:未评价|未回访|无)$/.test(text)) return null;
  throw new BadValue("satisfaction from 1 to 5, or 非常满意 … 非常不满意");
}

const moment = (name: string, ...aliases: string[]): Column => ({ name, aliases, parse: parsePastMoment });

/** Complaints (投诉, 诉求) with the moments of their closed loop. */
export const complaintColumns: readonly Column[] = [
  idColumn(
    "工单编号",
    "工单号",
    "投诉编号",
    "诉求编号",
    "受理编号",
    "单号",
    "案件编号",
    "unique_key",
    "case_id",
    "ticket_id",
  ),
  {
    name: "category",
    aliases: [
      "类别",
      "投诉类别",
      "诉求类别",
      "问题类别",
      "投诉类型",
      "诉求类型",
      "问题类型",
      "分类",
      "事项分类",
      "complaint_type",
      "type",
    ],
    parse: parseName,
    required: true,
  },
  {
    ...moment(
      "reported_at",
      "投诉时间",
      "受理时间",
      "来电时间",
      "登记时间",
      "诉求时间",
      "上报时间",
      "反映时间",
      "创建时间",
      "created_date",
      "created_at",
      "reported",
    ),
    required: true,
  },
  moment("assigned_at", "派单时间", "派发时间", "转办时间", "交办时间", "assigned_date"),
  moment("escalated_at", "督办时间", "上报督办时间", "升级时间", "escalated_date"),
  moment("handled_at", "处置时间", "处理时间", "处理完成时间", "handled_date"),
  moment("closed_at", "办结时间", "结案时间", "完成时间", "关闭时间", "closed_date"),
  moment("reopened_at", "重办时间", "回退时间", "再次派单时间", "reopened_date"),
  {
    name: "satisfaction",
    aliases: ["满意度", "满意度评价", "满意评价", "回访满意度", "评价"],
    parse: parseSatisfaction,
  },
  {
    name: "status",
    aliases: ["状态", "工单状态", "办理状态", "处理状态"],
    parse: parseCodeOf(complaintStatuses),
    codes: complaintStatuses as unknown as CodeList,
  },
  ...placeColumns,
  longitude,
  latitude,
  coordinates,
  estateId,
  estateName,
  {
    name: "description",
    aliases: ["内容", "投诉内容", "诉求内容", "问题描述", "描述", "诉求描述", "descriptor"],
    parse: parseKnownText,
  },
];

/** Usual words for the standard categories; compared as they stand, so that a source's own "Elevator" stays its own. */
const STANDARD: Readonly<Record<string, readonly string[]>> = {
  PARKING: ["停车", "停车问题", "停车管理", "车辆停放", "乱停车"],
  ELEVATOR: ["电梯", "电梯问题", "电梯故障"],
  LEAK: ["漏水渗水", "漏水", "渗水", "漏水、渗水", "房屋漏水", "渗漏水"],
  SANITATION: ["环境卫生", "卫生", "卫生保洁", "保洁", "垃圾清运"],
  CHARGING: ["充电", "充电桩", "电动车充电", "飞线充电"],
  FALLING_OBJECTS: ["高空抛物"],
  NOISE: ["噪音", "噪声", "噪音扰民", "噪声扰民"],
  FEES: ["收费", "物业收费", "物业费", "乱收费"],
  FIRE_LANE: ["消防通道", "堵塞消防通道", "占用消防通道"],
  ILLEGAL_BUILDING: ["违建", "违章建筑", "私搭乱建", "违法建设", "illegal_construction"],
  PUBLIC_REVENUE: ["公共收益", "公共收益问题"],
  REPAIR: ["维修", "房屋维修", "设施维修", "维修养护"],
  HEATING: ["供暖", "供热", "暖气"],
  SECURITY: ["安保", "治安", "安保服务", "门禁"],
  GREENING: ["绿化", "绿化养护"],
  OTHER: ["其他", "其它"],
};

/** Finds a category's id by what the source's word means, by its id or one of its words; unknown words become categories of their own. */
export class CategoryFinder {
  private readonly ids = new Map<string, string>();
  /** Words that are new, id and both names at once, with how many rows have each. */
  readonly added = new Map<string, number>();

  constructor(
    known: readonly { readonly category: string; readonly name_zh: string }[],
    codes: readonly { readonly code: string; readonly category: string }[] = [],
  ) {
    for (const [id, words] of Object.entries(STANDARD))
      for (const word of [id, id.toLowerCase(), ...words]) this.ids.set(word, id);
    for (const { category, name_zh } of known) {
      if (!this.ids.has(name_zh)) this.ids.set(name_zh, category);
      this.ids.set(category, category);
    }
    for (const { code, category } of codes) this.ids.set(code, category);
  }

  id(word: string): string {
    let id = this.ids.get(word);
    if (id === undefined) {
      id = word;
      this.ids.set(word, id);
      this.added.set(word, 0);
    }
    if (this.added.size > 0) {
      const rows = this.added.get(id);
      if (rows !== undefined) this.added.set(id, rows + 1);
    }
    return id;
  }
}

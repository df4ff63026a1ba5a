import type { Words } from "../../code-lists/words.ts";
import { REGISTERS } from "../../registers/registry.ts";
import { KINDS, type KindName } from "../import-request.ts";

const OWN: Readonly<Record<string, Words>> = {
  regions: { zh: "区域及边界", en: "Regions and boundaries" },
  estates: { zh: "小区", en: "Estates" },
  firms: { zh: "物业服务企业", en: "Property firms" },
  complaints: { zh: "投诉工单", en: "Complaints" },
  complaint_events: { zh: "工单办理事件", en: "Events of complaints" },
  complaint_categories: { zh: "投诉类别", en: "Categories of complaints" },
  category_codes: { zh: "投诉类别对照", en: "What sources call categories" },
  observations: { zh: "公开数据", en: "Published figures" },
  targets: { zh: "指标目标", en: "Targets of indicators" },
};
const OF_REGISTERS = new Map(REGISTERS.map(({ id, name }) => [id, name]));

/** What a kind of file is called. */
export const kindNames: readonly (Words & { readonly kind: KindName })[] = KINDS.map((kind) => {
  const { zh, en } = OWN[kind] ?? OF_REGISTERS.get(kind)!;
  return { kind, zh, en };
});

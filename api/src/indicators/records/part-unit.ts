import type { Words } from "../../code-lists/words.ts";
import type { Indicator } from "../../facts/indicator.ts";
import { measureOf, type RecordPart } from "./record-parts.ts";
import { type RecordSubject, subjectOf } from "./record-subjects.ts";

/** What facts are counted in; those of registers in their register's own unit. */
const COUNTED_IN: Readonly<Record<Exclude<RecordSubject, "RECORD">, Words>> = {
  ESTATE: { zh: "个小区", en: "estates" },
  FIRM: { zh: "家企业", en: "firms" },
  COMMUNITY: { zh: "个社区", en: "communities" },
  COMPLAINT: { zh: "件", en: "complaints" },
  LADDER_PLACE: { zh: "处", en: "places" },
};

/** What the amounts of a part of a figure are counted in. */
export function unitOfPart(indicator: Indicator, part: RecordPart): Words {
  const { unit, over } = measureOf(indicator, part);
  if (unit !== undefined) return unit;
  if (indicator.denominator === null) return indicator.unit;
  const { kind, register } = subjectOf(over);
  return kind === "RECORD" ? register!.unit : COUNTED_IN[kind];
}

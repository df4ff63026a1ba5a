import { codeList, type ValueOf } from "../code-lists/code-list.ts";

export const dueChangeReasons = codeList({
  id: "due_change_reasons",
  type: "DueChangeReason",
  name: { zh: "期限变更原因", en: "Reason of changed due times" },
  about: "What of the rules that due times are counted by became another.",
  codes: {
    HOLIDAYS: { zh: "节假日安排", en: "Holidays", about: "holidays and the days worked for them." },
    BUSINESS_HOURS: { zh: "办公时间", en: "Business hours", about: "business periods of regions." },
    POLICIES: { zh: "时限规则", en: "Policies", about: "a version of a policy was added or ended." },
    CATEGORIES: {
      zh: "类别归属",
      en: "Categories",
      about: "a category that policies name lies elsewhere in the tree.",
    },
  },
});
export type DueChangeReason = ValueOf<typeof dueChangeReasons>;

export const dueShifts = codeList({
  id: "due_shifts",
  type: "DueShift",
  name: { zh: "期限变化", en: "Shift of a due time" },
  about: "To where a due time was moved.",
  codes: {
    EARLIER: { zh: "提前", en: "Earlier", about: "it is due earlier than before." },
    LATER: { zh: "推后", en: "Later", about: "it is due later than before." },
    BEGUN: { zh: "新增期限", en: "New", about: "it was not due before." },
    LIFTED: { zh: "不再有期限", en: "Lifted", about: "it is not due any more." },
  },
});
export type DueShift = ValueOf<typeof dueShifts>;

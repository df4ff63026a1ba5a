import type { Translation } from "../zh-cn/index.ts";

export const differences: Translation["differences"] = {
  title: "Due times that changed",
  note: "As holidays are announced or policies change, the due times of open complaints are counted anew; those that differ are listed",
  colon: ": ",
  comma: ", ",
  and: ", ",
  nothing: "no due time changed",
  moved: "{{number}} changed",
  shift: {
    EARLIER: "{{number}} earlier",
    LATER: "{{number}} later",
    BEGUN: "{{number}} new",
    LIFTED: "{{number}} lifted",
  },
  counting: " (being counted; the numbers may rise)",
  change: "Change",
  earlier: "Earlier changes",
  latest: "Back to the latest",
  way: "Shift",
  anyWay: "All",
  version: "{{name}}, version {{version}}",
  none: "No such due times",
  notDue: "not due",
  provisional: " (provisional)",
};

import type { Texts } from "../texts.ts";
import type { standing as zhCn } from "../zh-cn/standing.ts";

export const standing: Texts<typeof zhCn> = {
  title: "Position among its siblings",
  position: "{{position}} of {{of}} {{level}} in {{parent}}",
  level: { PROVINCE: "provinces", CITY: "cities", COUNTY: "counties", STREET: "streets", COMMUNITY: "communities" },
  quartile: {
    first: ", in the first quarter",
    second: ", in the second quarter",
    third: ", in the third quarter",
    last: ", in the last quarter",
  },
  byMerit: "1 is the best; the figures of the others are not shown.",
  bySize: "By size, the largest first, neither better nor worse; the figures of the others are not shown.",
};

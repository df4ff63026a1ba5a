import type { Texts } from "../texts.ts";
import type { standing as zhCn } from "../zh-cn/standing.ts";

export const standing: Texts<typeof zhCn> = {
  title: "Position among its siblings",
  position: "{{position}} of {{of}} {{level}} in {{parent}}",
  level: { PROVINCE: "provinces", CITY: "cities", COUNTY: "counties", STREET: "streets", COMMUNITY: "communities" },
  quartile: {
    1: ", in the first quarter",
    2: ", in the second quarter",
    3: ", in the third quarter",
    4: ", in the last quarter",
  },
  byMerit: "1 is the best; the figures of the others are not shown.",
  bySize: "By size, the largest first, neither better nor worse; the figures of the others are not shown.",
};

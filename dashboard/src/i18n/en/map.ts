import type { Texts } from "../texts.ts";
import type { map as zhCn } from "../zh-cn/map.ts";

export const map: Texts<typeof zhCn> = {
  label:
    "Map of {{region}}: {{indicator}}. Arrow keys move between regions, Enter goes in, Escape goes back up, plus and minus zoom",
  rankOf: "Rank {{rank}} of {{of}}",
  unit: "Unit: {{unit}}",
  smallCount: "Fewer than {{count}} counted: for reference only",
  smallCounts: "Fewer than {{count}} counted: paler, with dots",
  smallBases: "Fewer than {{count}} counted, now or before: paler, with dots",
  filterHint: "Click to see this class alone, again to undo",
  allClasses: "Show all",
  anyValue: "all values",
  together: "Two indicators",
  bothAre: "{{first}}; {{second}}: {{count}} regions",
  second: "Second indicator",
  secondNone: "None",
  pair: "Shown as",
  bivariate: "Two-colour map",
  scatter: "Scatter",
  versus: "Against",
  versusNone: "Nothing",
  otherDate: "Another date",
  layout: "Layout",
  side: "Side by side",
  swipe: "Swipe",
  swipeHandle: "Divider between the two maps",
  swipeAt: "{{percent}}% for the left map",
  first: "Left map",
  other: "Right map",
  halfHeat: "Complaint heat: {{from}} to {{to}}, {{total}} complaints",
  sharedScale: "Both maps have the same scale",
};

import type { Texts } from "../texts.ts";
import type { spoken as zhCn } from "../zh-cn/spoken.ts";

export const spoken: Texts<typeof zhCn> = {
  title: "What the map shows: {{indicator}}, {{period}}",
  comma: ", ",
  sentence: "{{said}}. ",
  whole: "{{region}}, {{period}}, {{indicator}}: {{value}}",
  extremes: "Of {{count}} regions listed ({{level}}), ",
  highest: "the highest: {{names}} ({{value}}); ",
  lowest: "the lowest: {{names}} ({{value}}). ",
  allEqual: "All {{count}} are equal: {{value}}. ",
  median: "The middle value is {{value}}. ",
  without: "No data: {{names}}. ",
  andMore: "{{names}} and others, {{count}} in all",
  nothingBelow: "There are no regions below. ",
  isHighest: "the highest",
  isLowest: "the lowest",
  neighbour: "{{name}} ({{value}})",
  neighbours: "Neighbours: {{list}}. ",
  noNeighbours: "It borders on none of them. ",
};

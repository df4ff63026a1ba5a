import type { Texts } from "../texts.ts";
import type { mapTools as zhCn } from "../zh-cn/map-tools.ts";

export const mapTools: Texts<typeof zhCn> = {
  heat: {
    zero: "0",
    per: {
      STILL: "complaints per cell",
      DAY: "complaints per cell and day",
      WEEK: "complaints per cell and week",
      MONTH: "complaints per cell and month",
    },
    days: "{{from}} to {{to}}",
    note: "{{days}}: {{total}} complaints, {{max}} in the densest cell",
    cells: "Cells about {{metres}} m wide, smoothed over their neighbours",
    fixed: "One scale for every {{step}} from {{from}} to {{to}}; its upper end is the 98th percentile of the cells",
  },
  playback: {
    slider: "Time of the playback",
    count: "{{total}} complaints",
    most: "Bars: complaints per {{step}}, at most {{total}}",
    DAY: "day",
    WEEK: "week",
    MONTH: "month",
  },
  baseMap: {
    label: "Base map",
    none: "No base map",
    credit: "Base map: {{attribution}}",
    approval: "Approval number: {{number}}",
    fault: "The base map cannot be shown just now: {{reason}}",
  },
  picture: {
    save: "Save picture",
    print: "Print",
    saving: "Making the picture…",
    failed: "The picture could not be made: {{reason}}",
    unit: "Unit: {{unit}}",
    boundaries: "Boundaries: {{source}}",
    approval: "Approval number: {{number}}",
    noApproval: "Demonstration shapes, not an approved map; no approval number",
    baseMap: "Base map: {{attribution}}",
    rule: "Counted after: {{source}}",
    twoDates: "{{subject}}, {{first}} against {{second}}",
    twoIndicators: "{{subject}} against {{second}}",
    made: "Made: {{time}}",
    demo: "Demonstration data, not real",
    sheet: "Map for print",
  },
};

import type { Translation } from "../zh-cn/index.ts";

export const periodPage: Translation["periodPage"] = {
  from: "From",
  to: "To",
  toRoot: "Back to all",
  onMap: "On the map",
  registers: "All registers",
  region: "Region",
  unit: " ({{unit}})",
  base: "of {{base}}",
  unknownRegion: "No region has the code {{code}}.",
  more: "Show more",
  complaints: {
    reported: "reported {{moment}}",
    hours: "closed in {{time}}",
    satisfied: "satisfaction {{stars}}",
    none: "No such complaints",
    close: "Close",
  },
  gaps: {
    ESTATE: "{{missing}} of {{all}} estates have none",
    COMMUNITY: "{{missing}} of {{all}} communities with estates have none",
    noData: "Nothing of this is on record here: no data, so no gaps are counted",
    lacking: "Not on record, and not counted: {{regions}}{{more}}",
    more: " and others, {{count}} in all",
  },
};

import type { Texts } from "../texts.ts";
import type { targets as zh } from "../zh-cn/targets.ts";

export const targets: Texts<typeof zh> = {
  title: "Target of the year",
  none: "No target for {{year}}.",
  document: "Set by: {{document}}",
  source: "Source: {{source}}",
  changed: "Changed before: {{count}}",
  without: "No target or no data",
  documents: "Targets set by: {{documents}}",
  record: "Record a target",
  of: "For",
  itself: "This region",
  each: "Each {{level}} below",
  year: "Year",
  value: "Target ({{unit}})",
  number: "number",
  takenBack: "blank takes it back",
  setBy: "Document that sets it",
  save: "Save",
  takeBack: "Take back",
  cancel: "Cancel",
};

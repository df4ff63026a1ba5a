import type { Texts } from "../texts.ts";
import type { listExport as zhCn } from "../zh-cn/list-export.ts";

export const listExport: Texts<typeof zhCn> = {
  label: "Export",
  hint: "Exports all records that the filters leave",
  working: "Exporting, {{count}} rows so far…",
  done: "{{count}} rows exported",
  doneFile: "Exported",
  cancel: "Cancel",
  whyAsked: "Why it is exported (entered in the audit)",
  whyExample: "such as: monthly report of the hotline",
  withReason: "Export",
  cancelled: "Cancelled",
  failed: "Export failed: {{reason}}",
  broken: "The connection broke off and the file is incomplete; please try again",
};

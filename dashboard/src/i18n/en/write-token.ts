import type { Texts } from "../texts.ts";
import type { writeToken as zhCn } from "../zh-cn/write-token.ts";

export const writeToken: Texts<typeof zhCn> = {
  label: "Write token (from whoever runs the platform; stays in this window)",
  wrong: "Not the token, or the platform takes no writes",
  confirm: "Go on",
  cancel: "Cancel",
};

import type { Texts } from "../texts.ts";
import type { writeToken as zhCn } from "../zh-cn/write-token.ts";

export const writeToken: Texts<typeof zhCn> = {
  label: "Write token (from whoever runs the platform; stays in this window)",
  wrong: "That is not the token; please try again",
  confirm: "Go on",
  cancel: "Cancel",
};

import type { Translation } from "../zh-cn/index.ts";

export const copy: Translation["copy"] = {
  offer: "Copy",
  copied: "Copied",
  notCopied: "Not copied: select it by hand",
};

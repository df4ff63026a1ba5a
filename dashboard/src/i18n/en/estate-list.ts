import type { Translation } from "../zh-cn/index.ts";

export const estateList: Translation["estateList"] = {
  more: "Show more",
};

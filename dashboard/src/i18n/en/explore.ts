import type { Texts } from "../texts.ts";
import type { explore as zhCn } from "../zh-cn/explore.ts";

export const explore: Texts<typeof zhCn> = {};

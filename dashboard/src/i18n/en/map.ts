import type { Texts } from "../texts.ts";
import type { map as zhCn } from "../zh-cn/map.ts";

export const map: Texts<typeof zhCn> = {};

import type { Texts } from "../texts.ts";
import type { briefing as zhCn } from "../zh-cn/briefing.ts";

export const briefing: Texts<typeof zhCn> = {};

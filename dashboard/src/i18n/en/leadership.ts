import type { Texts } from "../texts.ts";
import type { leadership as zhCn } from "../zh-cn/leadership.ts";

export const leadership: Texts<typeof zhCn> = {};

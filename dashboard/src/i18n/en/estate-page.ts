import type { Texts } from "../texts.ts";
import type { estatePage as zhCn } from "../zh-cn/estate-page.ts";

export const estatePage: Texts<typeof zhCn> = {};

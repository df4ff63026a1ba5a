import type { Texts } from "../texts.ts";
import type { wall as zhCn } from "../zh-cn/wall.ts";

export const wall: Texts<typeof zhCn> = {};

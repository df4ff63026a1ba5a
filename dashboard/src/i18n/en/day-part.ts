import type { Translation } from "../zh-cn/index.ts";

export const dayPart: Translation["dayPart"] = { year: "Year", month: "Month", date: "Day" };

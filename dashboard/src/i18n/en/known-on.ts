import type { Translation } from "../zh-cn/index.ts";

export const knownOn: Translation["knownOn"] = {
  one: "As known on {{date}}",
  several: "As known from {{from}} to {{to}}, the oldest {{days}} days before",
};

import type { Translation } from "./zh-cn/index.ts";

// A key that no language has fails the type check.
declare module "i18next" {
  interface CustomTypeOptions {
    resources: { translation: Translation };
  }
}

import type { Finder } from "./finder.ts";

/** Addresses of mail, and numbers of QQ and WeChat that are called so. */
export const onlineAccounts: readonly Finder[] = [
  { pattern: /[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,4}/gu, shown: () => "***@***" },
  {
    pattern: /(?<=(?:QQ|微信|wechat|vx|weixin)(?:号码?|群)?[\s:是为]{0,3})[A-Za-z\d][\w-]{4,19}/giu,
    shown: () => "*****",
  },
];

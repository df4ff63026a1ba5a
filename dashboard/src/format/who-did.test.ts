import i18next from "i18next";
import { expect, test } from "vitest";
import { common as en } from "../i18n/en/common.ts";
import { common as zh } from "../i18n/zh-cn/common.ts";
import { whoDid } from "./who-did.ts";

const i18n = i18next.createInstance();
await i18n.init({
  resources: { zh: { translation: zh }, en: { translation: en } },
  fallbackLng: false,
  showSupportNotice: false,
});

test("whoever did something is told in the screen's language, names as they are", () => {
  const told = (language: string): string[] => {
    const t = i18n.getFixedT(language);
    return ["everybody", "rule", "shell", "shell:root", "account:李薇", "token:month", "li.wei", null].map((who) =>
      whoDid(t, who),
    );
  };
  expect(told("zh")).toEqual(["未登录者", "规则", "命令行", "命令行（root）", "李薇", "令牌 month", "li.wei", ""]);
  expect(told("en")).toEqual([
    "somebody not signed in",
    "a rule",
    "the shell",
    "the shell (root)",
    "李薇",
    "token month",
    "li.wei",
    "",
  ]);
});

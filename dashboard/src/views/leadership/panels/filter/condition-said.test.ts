// @vitest-environment happy-dom
import i18next from "i18next";
import { expect, test } from "vitest";
import { setLanguage, startI18n } from "../../../../i18n/index.ts";
import { conditionSaid } from "./condition-said.ts";

test("sources that come with the platform are called as readers know them, others as they were imported", () => {
  const hotline = "12345政务服务便民热线（演示）";
  startI18n("en");
  expect(conditionSaid(`Source: ${hotline}, 济南热线`, [hotline, "济南热线"], i18next.t)).toBe(
    "Source: 12345 hotline, 济南热线",
  );
  expect(conditionSaid("Category: Noise", ["NOISE"], i18next.t)).toBe("Category: Noise");
  setLanguage("zh");
  expect(conditionSaid(`来源：${hotline}`, [hotline], i18next.t)).toBe("来源：12345政务服务便民热线");
});

import { expect, test } from "vitest";
import { briefNameIn, shortNameIn, titlesIn } from "./language.ts";

test.each([
  ["zh", "任城区", "Rencheng District", "任城区"],
  ["en", "任城区", "Rencheng District", "Rencheng"],
  ["en", "曲阜市", "Qufu City", "Qufu"],
  ["en", "古槐街道", "Guhuai Subdistrict", "Guhuai"],
  // The word itself is the name of nothing else: a zone keeps all of its own.
  ["en", "高新区", "Jining High-tech Zone", "Jining High-tech Zone"],
] as const)(
  "a short name in %s of %s is without the word for what it is in English",
  (language, nameZh, nameEn, short) => {
    expect(shortNameIn(language, { nameZh, nameEn })).toBe(short);
  },
);

test.each([
  ["济南市", "济南"],
  ["任城区", "任城"],
  ["古槐街道", "古槐"],
  ["阳光社区", "阳光"],
  ["曹县", "曹县"],
  ["高新区", "高新区"],
  ["经济技术开发区", "经济技术开发区"],
  ["积石山保安族东乡族撒拉族自治县", "积石山保安族东乡族撒拉族自治县"],
])("the briefest name of %s is %s", (nameZh, brief) => {
  expect(briefNameIn("zh", { nameZh, nameEn: "" })).toBe(brief);
});

test("titles of documents stay as they are, and in English it is said that they are Chinese", () => {
  const titles = ["市物业工作要点", "Work plan"];
  expect(titlesIn("zh", titles)).toBe("市物业工作要点；Work plan");
  expect(titlesIn("en", titles)).toBe("市物业工作要点 (title in Chinese); Work plan");
});

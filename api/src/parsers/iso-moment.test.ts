import { describe, expect, test } from "vitest";
import { readIsoMoment } from "./iso-moment.ts";

describe("moments as programs write them", () => {
  test.each([
    ["2024-02-29 08:05:09", { day: "2024-02-29", time: "08:05:09", zone: null }],
    ["2024-02-29T08:05:09Z", { day: "2024-02-29", time: "08:05:09", zone: "+00:00" }],
    ["2024-02-29 08:05:09+08", { day: "2024-02-29", time: "08:05:09", zone: "+08:00" }],
    ["2024-02-29 08:05:09.123-0330", { day: "2024-02-29", time: "08:05:09.123", zone: "-03:30" }],
  ])("%s", (text, parts) => {
    expect(readIsoMoment(text)).toEqual(parts);
    // what is remembered of a part stays as it was
    expect(readIsoMoment(text)).toEqual(parts);
  });

  test.each([
    "2023-02-29 08:05:09",
    "2024-2-29 08:05:09",
    "2024/02/29 08:05:09",
    "2024-02-29 24:00:00",
    "2024-02-29 08:60:09",
    "2024-02-29 08:05",
    "2024-02-29 8:05:09 ",
    "2024-02-29 08:05:0a",
    "2024-02-29 08:05:09.",
    "2024-02-29 08:05:09 上午",
    "2024-02-29 08:05:09+99:99",
    "1900-01-01 00:00:00",
    "9999-12-31 23:59:59",
  ])("leaves %s to those who read what people write", (text) => {
    expect(readIsoMoment(text)).toBeNull();
    expect(readIsoMoment(text)).toBeNull();
  });
});

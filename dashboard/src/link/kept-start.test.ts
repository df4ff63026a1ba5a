// @vitest-environment happy-dom
import { afterEach, expect, test } from "vitest";
import { forgetStart, keepStart, keptStart, startOf } from "./kept-start.ts";

afterEach(forgetStart);

test("a bare address begins where this browser does; a link wins; what is forgotten is gone", () => {
  expect(startOf({})).toBeNull();
  keepStart({ region: "370800", indicator: "complaints" });
  expect(startOf({})).toEqual({ region: "370800", indicator: "complaints" });
  expect(startOf({ lang: "en", theme: "dark" })).toEqual({ region: "370800", indicator: "complaints" });
  expect(startOf({ month: "2026-10" })).toBeNull();
  expect(startOf({ region: "370000" })).toBeNull();
  forgetStart();
  expect(startOf({})).toBeNull();
});

test("what cannot be read is as good as nothing", () => {
  localStorage.setItem("estate-atlas.start", "region=%3Cscript%3E&indicator=");
  expect(keptStart()).toBeNull();
});

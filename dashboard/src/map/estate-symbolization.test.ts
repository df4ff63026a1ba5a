import { expect, test } from "vitest";
import { zhCn } from "../i18n/zh-cn/index.ts";
import { ESTATE_COLOURS, symbolizeEstates } from "./estate-symbolization.ts";
import { GROUND } from "./ground.ts";
import { luminance } from "./palettes.ts";
import { apart, VISIONS } from "./testing/colour-vision.ts";

const estate = { builtYear: 1998, mode: 10, step: 3, complaints12Months: 7 };
const labelOf = (by: (typeof ESTATE_COLOURS)[number], changed: Partial<typeof estate> | { builtYear: null } = {}) => {
  const { classes, classOf } = symbolizeEstates(by, "light");
  return classes[classOf({ ...estate, ...changed })]!.label;
};

test.each([
  [labelOf("step"), "code.party_coverage_steps.BRANCH"],
  [labelOf("mode"), "code.management_modes.NONE"],
  [labelOf("mode", { mode: -1 }), "estate.unknown"],
  [labelOf("age", { builtYear: 2000 }), "age.old"],
  [labelOf("age", { builtYear: 2001 }), "age.y2001"],
  [labelOf("age", { builtYear: 2024 }), "age.y2016"],
  [labelOf("age", { builtYear: null }), "estate.unknown"],
  [labelOf("complaints", { complaints12Months: 0 }), "complaints.none"],
  [labelOf("complaints", { complaints12Months: 4 }), "complaints.few"],
  [labelOf("complaints", { complaints12Months: 500 }), "complaints.most"],
])("%s is %s", (got, expected) => expect(got).toBe(expected));

test("every class has a colour of its own and a text", () => {
  for (const [by, theme] of ESTATE_COLOURS.flatMap((by) => [[by, "light"] as const, [by, "dark"] as const])) {
    const { classes } = symbolizeEstates(by, theme);
    expect(new Set(classes.map(({ colour }) => colour)).size).toBe(classes.length);
    for (const { label } of classes) expect(zhCn).toHaveProperty(label);
  }
});

test.each(["light", "dark"] as const)("in the %s theme an estate with more complaints stands out more", (theme) => {
  const { classes } = symbolizeEstates("complaints", theme);
  const paper = luminance(GROUND[theme].paper);
  const contrasts = classes.slice(0, 5).map(({ colour }) => Math.abs(luminance(colour) - paper));
  expect(contrasts).toEqual([...contrasts].sort((a, b) => a - b));
});

test.each(["light", "dark"] as const)(
  "in the %s theme every eye tells classes apart: neighbours, and any two modes",
  (theme) => {
    for (const by of ESTATE_COLOURS) {
      // without the grey of what is unknown
      const colours = symbolizeEstates(by, theme)
        .classes.slice(0, -1)
        .map(({ colour }) => colour);
      for (const [i, colour] of colours.entries())
        for (const other of by === "mode" ? colours.slice(0, i) : colours.slice(Math.max(0, i - 1), i))
          for (const vision of VISIONS)
            expect(apart(colour, other, vision), `${by} ${colour} ${other} ${vision}`).toBeGreaterThan(10);
    }
  },
);

import { expect, test } from "vitest";
import { GROUND } from "./ground.ts";
import { BIVARIATE, DIVERGING, HEAT, luminance, mix, NEW_FROM_ZERO, SEQUENTIAL, sample } from "./palettes.ts";
import { apart, chroma, lightness, VISIONS } from "./testing/colour-vision.ts";

const THEMES = ["light", "dark"] as const;
const DIRECTIONS = ["HIGHER_IS_BETTER", "LOWER_IS_BETTER", "NEUTRAL"] as const;
/** Well above the difference one just sees (2): neighbours in a legend, and regions side by side. */
const TELLS_APART = 10;
/** Of two classes of changes that are no neighbours: they are kept apart by what stands between. */
const DIFFERS = 6;

test.each(THEMES.flatMap((theme) => DIRECTIONS.map((direction) => [theme, direction] as const)))(
  "in the %s theme, %s: more is steadily further from the ground, for every kind of eye",
  (theme, direction) => {
    const away = theme === "light" ? -1 : 1;
    for (const count of [2, 3, 4, 5, 6]) {
      const scale = sample(SEQUENTIAL[theme][direction], count);
      expect(new Set(scale).size).toBe(count);
      const steps = scale.slice(1).map((colour, i) => (luminance(colour) - luminance(scale[i]!)) * away);
      for (const step of steps) expect(step).toBeGreaterThan(0);
      for (const vision of VISIONS)
        for (const [i, colour] of scale.slice(1).entries()) {
          expect(apart(colour, scale[i]!, vision), `${colour} ${vision}`).toBeGreaterThan(TELLS_APART);
          const step = (lightness(colour, vision) - lightness(scale[i]!, vision)) * away;
          expect(step, `${colour} ${vision}: lightness goes on one way`).toBeGreaterThan(0);
        }
    }
  },
);

test.each(THEMES.flatMap((theme) => DIRECTIONS.map((direction) => [theme, direction] as const)))(
  "changes in the %s theme, %s: no two classes look alike to any eye, and none is lost in the middle",
  (theme, direction) => {
    const scale = DIVERGING[theme][direction];
    const middle = lightness(scale[3]!);
    const paper = lightness(GROUND[theme].paper);
    for (const [i, colour] of scale.entries()) {
      for (const other of scale.slice(0, i))
        for (const vision of VISIONS)
          expect(apart(colour, other, vision), `${colour} ${other} ${vision}`).toBeGreaterThan(DIFFERS);
      for (const vision of VISIONS)
        if (i > 0) expect(apart(colour, scale[i - 1]!, vision), `${colour} ${vision}`).toBeGreaterThan(TELLS_APART);
      expect(Math.abs(lightness(colour) - paper)).toBeGreaterThanOrEqual(Math.abs(middle - paper) - 0.01);
    }
  },
);

test.each(THEMES.flatMap((theme) => DIRECTIONS.map((direction) => [theme, direction] as const)))(
  "in the %s theme, %s: neither the worst nor the strongest is pale",
  (theme, direction) => {
    const scale = SEQUENTIAL[theme][direction];
    const ends = direction === "HIGHER_IS_BETTER" ? [scale[0]!, scale.at(-1)!] : [scale.at(-1)!];
    const changes = DIVERGING[theme][direction];
    for (const colour of [...ends, changes[0]!, changes.at(-1)!]) {
      expect(chroma(colour), colour).toBeGreaterThan(30);
      expect(lightness(colour), colour).toBeLessThan(85);
    }
  },
);

test.each(THEMES.flatMap((theme) => DIRECTIONS.map((direction) => [theme, direction] as const)))(
  "what is new in the %s theme, %s, is told from every class of changes by every eye",
  (theme, direction) => {
    for (const colour of DIVERGING[theme][direction])
      for (const vision of VISIONS)
        expect(apart(colour, NEW_FROM_ZERO[theme][direction], vision), `${colour} ${vision}`).toBeGreaterThan(12);
  },
);

test.each(THEMES)("heat in the %s theme leaves the ground step by step, and is full where it is dense", (theme) => {
  const away = theme === "light" ? -1 : 1;
  const scale = HEAT[theme];
  for (const [i, colour] of scale.slice(1).entries())
    expect((luminance(colour) - luminance(scale[i]!)) * away).toBeGreaterThan(0);
  expect(chroma(scale.at(-1)!)).toBeGreaterThan(30);
});

test.each(THEMES)("the nine colours of two indicators in the %s theme are told apart by every eye", (theme) => {
  const palette = BIVARIATE[theme];
  expect(palette).toHaveLength(9);
  for (const [i, colour] of palette.entries())
    for (const other of palette.slice(0, i))
      for (const vision of VISIONS)
        expect(apart(colour, other, vision), `${colour} ${other} ${vision}`).toBeGreaterThan(18);
  // Neither high is nearest the ground, both high furthest from it.
  const fromPaper = palette.map((colour) => Math.abs(lightness(colour) - lightness(GROUND[theme].paper)));
  expect(Math.min(...fromPaper)).toBe(fromPaper[0]);
  expect(Math.max(...fromPaper)).toBe(fromPaper[8]);
});

test("colours mix", () => {
  expect(mix("#000000", "#ffffff", 0.5)).toBe("#808080");
  expect(mix("#102030", "#405060", 0)).toBe("#102030");
  expect(sample(["#000000", "#ffffff"], 3)).toEqual(["#000000", "#808080", "#ffffff"]);
});

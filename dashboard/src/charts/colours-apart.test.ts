import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import codeLists from "../../../schema/code-lists.json";
import { luminance } from "../map/palettes.ts";
import { apart, VISIONS } from "../map/testing/colour-vision.ts";
import { OTHERS_COLOUR, COLOURS as PARTS } from "../views/leadership/panels/distribution/bars-of.ts";
import { COLOURS as LOOPS } from "../views/times/loop-colours.ts";
import { INK, SERIES } from "./chart-theme.ts";

/** Distance in CIELAB (CIE76) of any two colours that stand for things in one chart, for every kind of eye; about 2 is the least one sees. */
const TELLS_APART = 10;
const THEMES = ["light", "dark"] as const;

const listed = Object.entries(codeLists).flatMap(([list, codes]): [string, string[]][] => {
  const colours = Object.values(codes).flatMap((code) => ("colour" in code ? [code.colour as string] : []));
  return colours.length > 1 ? [[list, colours]] : [];
});

test.each<[string, readonly string[]]>([
  ...listed,
  ["parts without colours of their own", [...PARTS, OTHERS_COLOUR]],
  ...THEMES.flatMap((theme): [string, readonly string[]][] => [
    [`series, ${theme}`, SERIES[theme]],
    [`phases and holders of complaints, ${theme}`, Object.values(LOOPS[theme])],
  ]),
])("every eye tells the colours of %s apart, any two", (_, colours) => {
  for (const [i, colour] of colours.entries())
    for (const other of colours.slice(0, i))
      for (const vision of VISIONS)
        expect(apart(colour, other, vision), `${colour} ${other} ${vision}`).toBeGreaterThan(TELLS_APART);
});

/** The colours that a style sheet gives a name to, by theme. */
function named(sheet: string): Record<string, Record<(typeof THEMES)[number], string>> {
  const text = readFileSync(new URL(sheet, import.meta.url), "utf8");
  const found = [...text.matchAll(/^\s*--([\w-]+): (#[0-9a-f]{6});/gm)];
  const names = new Set(found.map(([, name]) => name!));
  // The light theme's stand first.
  return Object.fromEntries(
    [...names].flatMap((name) => {
      const [light, dark] = found.filter((one) => one[1] === name).map((one) => one[2]!);
      return light && dark ? [[name, { light, dark }]] : [];
    }),
  );
}

const contrast = (a: string, b: string): number => {
  const [x = 0, y = 0] = [luminance(a), luminance(b)].sort((one, other) => other - one);
  return (x + 0.05) / (y + 0.05);
};

test.each(THEMES)(
  "in the %s theme what must be done now, what soon, better and worse are told apart and read",
  (theme) => {
    const page = named("../styles/base.css");
    const wall = named("../views/wall/wall-screen.css");
    for (const [one, other] of [
      [page.better!, page.worse!],
      [page.better!, wall.worse!],
      [wall.alarm!, wall.soon!],
    ] as const) {
      for (const vision of VISIONS)
        expect(apart(one[theme], other[theme], vision), `${one[theme]} ${other[theme]} ${vision}`).toBeGreaterThan(
          TELLS_APART,
        );
      for (const text of [one, other])
        expect(contrast(text[theme], INK[theme].paper), text[theme]).toBeGreaterThanOrEqual(4.5);
    }
  },
);

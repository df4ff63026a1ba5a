import { attacks, BEARER, joined, query, type Sent, times } from "../attack.ts";

const SAVE = `mutation ($name: String!, $yaml: String!) { saveWallProgramme(name: $name, yaml: $yaml) { __typename } }`;
const save = (yaml: string, headers: Sent["headers"] = BEARER): Sent => query(SAVE, { name: "attack", yaml }, headers);
const WRITTEN = [200, 400, 503] as const;
const aliases = (levels: number): string =>
  `a0: &a0 [x,x,x,x,x,x,x,x,x]\n${joined(levels, (i) => `a${i + 1}: &a${i + 1} [${joined(9, () => `*a${i}`, ",")}]`, "\n")}\n`;

/** Programmes of the wall, in YAML that is hard to read. */
export const walls = attacks("wall", [
  ["a wall without a token", () => save("scenes: []", {}), [401], ["WRITE_REFUSED"]],
  ["*YAML of 250 KB", () => save("a: [".repeat(60_000)), WRITTEN],
  ["YAML of 60,000 brackets", () => save("[".repeat(60_000)), WRITTEN],
  ["YAML of 60,000 braces", () => save("{".repeat(60_000)), WRITTEN],
  ["*a YAML bomb of aliases", () => save(aliases(20)), WRITTEN],
  ["YAML of 10,000 names", () => save(joined(9000, (i) => `n${i}: 1`, "\n")), WRITTEN],
  ["YAML of one name over and over", () => save("a: 1\n".repeat(10_000)), WRITTEN],
  ["YAML of faults", () => save("}: {\n".repeat(10_000)), WRITTEN],
  ["YAML of anchors", () => save(joined(6000, (i) => `- &a${i} x`, "\n")), WRITTEN],
  ["YAML of indents", () => save(joined(300, (i) => `${" ".repeat(i)}a:`, "\n")), WRITTEN],
  ["YAML of tabs and quotes", () => save(`"${"\\u0041".repeat(8000)}`), WRITTEN],
  ["a wall that runs code", () => save("!!js/function 'function(){process.exit()}'"), WRITTEN],
  ["a wall's name out of the folder", () => query(SAVE, { name: "../../x", yaml: "a: 1" }, BEARER), WRITTEN],
  [
    "60 walls in one",
    () =>
      query(
        `mutation { ${joined(60, (i) => `a${i}: saveWallProgramme(name: "n${i}", yaml: "a: 1") { __typename }`)} }`,
        undefined,
        BEARER,
      ),
    [...WRITTEN, "open"],
  ],
  ["YAML with aliases in a ring", () => save("a: &a [*a]"), WRITTEN],
  [
    "YAML with a merge bomb",
    () => save(`a0: &a0 {k: 1}\n${joined(200, (i) => `a${i + 1}: &a${i + 1} {<<: [*a${i}, *a${i}]}`, "\n")}`),
    WRITTEN,
  ],
  ["YAML with 60 levels of maps", () => save(`${"{a: ".repeat(60)}1${"}".repeat(60)}`), WRITTEN],
  [
    "YAML with names of all objects",
    () => save("__proto__: {scenes: []}\nconstructor: {prototype: 1}\ntoString: x"),
    WRITTEN,
  ],
  [
    "YAML with tags",
    () => save("scenes: !!python/object/apply:os.system ['id']\nx: !!binary AAAA\ny: !<tag:x> 1"),
    WRITTEN,
  ],
  ["YAML of 500 documents", () => save("---\na: 1\n".repeat(500)), WRITTEN],
  ["YAML with directives", () => save(`%YAML 9.9\n${"%TAG ! tag:x,2000:\n".repeat(500)}---\na: 1`), WRITTEN],
  ["YAML of numbers", () => save(`a: 1e999999\nb: .nan\nc: -.inf\nd: 0x${"f".repeat(5000)}`), WRITTEN],
  ["YAML with U+0000 and half characters", () => save("a: \u0000\nb: \ud800"), WRITTEN],
  ["YAML with keys that are lists", () => save(`? ${"[".repeat(500)}${"]".repeat(500)}\n: 1`), WRITTEN],
  ["YAML in blocks", () => save(`a: |\n${"  x\n".repeat(15_000)}`), WRITTEN],
  ["YAML of one line of 250 KB", () => save(`a: "${"x".repeat(250_000)}"`), WRITTEN],
  ["a wall of 2,000 scenes", () => save(`scenes:\n${"  - {title: a, seconds: 10}\n".repeat(2000)}`), WRITTEN],
  [
    "walls' names that are none",
    () =>
      ["", " ", "a/b", "\u0000", "\u202e", "n".repeat(5000), "__proto__"].map((name) =>
        query(SAVE, { name, yaml: "a: 1" }, BEARER),
      ),
    WRITTEN,
  ],
  ["20 walls at once under one name", () => times(20, () => save("a: 1")), [...WRITTEN, 504]],
]);

import { type GraphQLNamedType, isEnumType } from "graphql";
import { joined } from "../attack.ts";

const forged = (text: string): string => Buffer.from(text).toString("base64url");
const nested = (depth: number, inside = "1"): string => "[".repeat(depth) + inside + "]".repeat(depth);

/** As JSON, not as values: much of this cannot be written by JSON.stringify. */
const TEXTS: readonly string[] = [
  "",
  " \t\r\n",
  "\u0000",
  "a\u0000b",
  "\ud800",
  "\udc00\ud800",
  "\ud83d\ude00".repeat(500),
  "\u{20bb7}\u{10ffff}",
  "\u202e\u2066evil\u2069",
  "\u200b\u200d\ufeff\u00ad",
  "\u0627\u0644\u0639\u0631\u0628\u064a\u0629",
  `z${"\u0301\u0489".repeat(3000)}`,
  "\ufdfa".repeat(2000),
  "ı\u0130ß\u1e9eﬀ",
  "\u0085\u2028\u2029",
  "\uffff\ufffe",
  "'; drop table complaints; --",
  "%_\\%_\\".repeat(400),
  "(a+)+$",
  "../../../etc/passwd",
  "\r\nX-Injected: 1",
  "=cmd|' /C calc'!A0",
  "<script>alert(1)</script>",
  "{{7*7}}{% x %}",
  "__proto__",
  "constructor",
  "null",
  "NaN",
  "9".repeat(400),
  "x".repeat(100_000),
  "济".repeat(30_000),
  ...["estate", "firm", "complaint", "observation", "organisation"].map((kind) => forged(`${kind}:370100:1`)),
  forged("complaint:370100:1:2026-01-01"),
  forged("complaint:370100:1:9999-99-99"),
  forged("estate:370100:9223372036854775808"),
  forged("estate:370100:-1"),
  forged("estate::1"),
  forged("estate:3701\ud80000:1"),
  `${forged("estate:370100:1")}=`,
  forged("estate:370100:1").slice(0, -1),
  forged('["NAME",null,"370100","1"]'),
  forged('["NAME","a","370100","1","more"]'),
  forged('{"__proto__":1}'),
  forged(nested(20_000)),
  forged(JSON.stringify(["NAME", "a\u0000", "370100", "1"])),
].map((text) => JSON.stringify(text));

/** What is no text, for everything that takes one. */
const NO_TEXTS: readonly string[] = [
  "null",
  "0",
  "-0",
  "1e400",
  "true",
  "[]",
  "{}",
  '{"$ne":null}',
  nested(15),
  '["a"]',
];

const NUMBERS: readonly string[] = [
  ...["0", "-0", "-1", "1", "2", "999", "1000", "1001", "2147483647", "-2147483648", "2147483648", "4294967296"],
  ...["9007199254740993", "9223372036854775807", "0.1", "1.0", "1e2", "1e-400", "5e-324", "1e308", "-1e308", "1e400"],
  ...["90", "-90", "90.0000001", "180", "-180", "180.0000001", "1e-12", "0.30000000000000004"],
  ...['"1"', '"NaN"', '"Infinity"', '"0x10"', '" 1 "', '"１"', "null", "true", "[1]", "{}", nested(15)],
  "9".repeat(5000),
  `0.${"0".repeat(5000)}1`,
];

const DAYS: readonly string[] = [
  ...[
    "0000-01-01",
    "0001-01-01",
    "1799-12-31",
    "1800-01-01",
    "9998-12-31",
    "9999-12-31",
    "10000-01-01",
    "-000001-01-01",
  ],
  ...["2026-02-29", "2028-02-29", "1900-02-29", "2026-04-31", "2026-00-10", "2026-13-01", "2026-01-00", "2026-1-1"],
  ...[
    "2026-01",
    "0000-00",
    "9999-12",
    "2026-13",
    "2026-1",
    "20260101",
    "01/02/2026",
    "2026-01-01T00:00:00Z",
    "2026-W01",
  ],
  ...["2026-01-01T24:00:00Z", "2026-01-01T00:00:60Z", "2026-01-01T00:00:00+99:99", "2026-01-01T00:00:00-00:00"],
  ...["0000-01-01T00:00:00Z", "9999-12-31T23:59:59-23:59", "0001-01-01T00:00:00+23:59", "2026-01-01T00:00:00"],
  ...[`2026-01-01T00:00:00.${"9".repeat(2000)}Z`, "2026-01-01T00:00:00+08:00[Asia/Shanghai]", "２０２６-01-01"],
  ...["", " ", "2026-01-01\n", "2026-01-01\u0000", "infinity", "-infinity", "now", "epoch", "today", "NaN", "allballs"],
  ...["4714-11-24 BC", "294276-12-31", "-271821-04-20", "+275760-09-13", "9".repeat(5000)],
].map((text) => JSON.stringify(text));

const WORDS: readonly string[] = [
  ...['"WRONG"', '""', '"__proto__"', '"constructor"', '"toString"', '"null"', '"received"', `"${"W".repeat(50_000)}"`],
  ...["null", "0", "-1", "true", "1e400", "[]", "{}", nested(15), "[null]", '["WRONG"]', '[["WRONG"]]'],
];

/** Values, as JSON, for one that is declared as `type`: of its kind at its edges, and of other kinds. */
export function hostileValues(leaf: GraphQLNamedType, type: string): readonly string[] {
  const kind = isEnumType(leaf) ? "enum" : leaf.name;
  const own = VALUES[kind] ?? [];
  if (!type.startsWith("[")) return own;
  const [first] = isEnumType(leaf) ? leaf.getValues().map(({ name }) => JSON.stringify(name)) : ['"370100"'];
  return [
    ...own.filter((value) => value.length < 10_000),
    `[${joined(2000, () => first!, ",")}]`,
    `[${joined(2001, () => first!, ",")}]`,
    `[${joined(1900, (i) => `"w${i}"`, ",")}]`,
    `[${first},null,${first}]`,
    `[${[...own].slice(0, 40).join(",")}]`,
  ];
}

const VALUES: Readonly<Record<string, readonly string[]>> = {
  enum: WORDS,
  String: [...TEXTS, ...NO_TEXTS],
  ID: [...TEXTS, ...NO_TEXTS],
  Int: NUMBERS,
  Float: NUMBERS,
  Boolean: [...WORDS, '"true"', "1", '"false"'],
  Date: [...DAYS, ...NO_TEXTS],
  DateTime: [...DAYS, ...NO_TEXTS],
  YearMonth: [...DAYS, ...NO_TEXTS],
};

import type { Language } from "../../i18n/language.ts";

/** Where a fault stands in the text, from 1. */
interface Place {
  readonly line: number;
  readonly column: number;
}

type InChinese = readonly [said: RegExp, chinese: string];

/** What was expected, as the server says it, and the same in Chinese. */
const EXPECTED: readonly InChinese[] = [
  [/^text$/, "文字"],
  [/^a whole number from 1$/, "从 1 起的整数"],
  [/^a day as YYYY-MM-DD$/, "形如 2026-11-21 的日期"],
  [/^a day after from$/, "from 之后的日期"],
  [/^a day from (\S+) on, since verdicts of before stand$/, "$1 或之后的日期（此前的判定不改）"],
  [/^one of (.+), with a whole number$/, "$1 之一，后写整数"],
  [/^one of (.+)$/, "$1 之一"],
  [/^a list$/, "列表"],
  [/^a list of events$/, "事件的列表"],
  [/^an event$/, "至少一个事件"],
  [/^a list of steps$/, "步骤的列表"],
  [/^a step$/, "至少一个步骤"],
  [/^a policy$/, "一份规则"],
  [/^true or false$/, "true 或 false"],
  [/^a time zone such as (\S+)$/, "时区，如 $1"],
  [/^(\d+), the version of (\S+) behind those that are known$/, "$1（$2 已有版本之后的版本号）"],
  [/^the code of a region in which you may act$/, "您有权办理的区划代码"],
  [/^another id than "(.+)", which stands above$/, "不同于上文“$1”的标识"],
  [/^a step above that escalates$/, "上文中会上报的步骤"],
  [/^to apply to other complaints than (\S+), or to be more specific$/, "与 $1 适用于不同的投诉，或比它更具体"],
  [/^version (\d+) to end before version (\d+) begins$/, "第 $1 版在第 $2 版施行前停用"],
  [/^one time zone in all versions$/, "各版本时区一致"],
];

/** A fault as the server tells it, `policy.yaml:3:10: version: expected …, got …`: its place and, in the language of the screen, what it says. */
export function policyFault(
  fault: string,
  language: Language,
): { readonly place: Place | null; readonly words: string } {
  const [, line, column, placed] = /^[^:]+\.ya?ml:(\d+):(\d+): (.*)$/s.exec(fault) ?? [];
  const place = line === undefined ? null : { line: Number(line), column: Number(column) };
  const said = placed ?? fault;
  if (language !== "zh") return { place, words: said };
  const [, of = "", expected, got] = /^(?:(.+?): )?expected (.+?)(?:, got (.+))?$/s.exec(said) ?? [];
  if (expected === undefined) return { place, words: `YAML 写法有误：${said}` };
  const [pattern, chinese] = EXPECTED.find(([known]) => known.test(expected)) ?? [];
  const wanted = pattern && chinese ? expected.replace(pattern, chinese) : expected;
  const came = got === undefined ? "" : `，实为 ${got === "nothing" ? "空" : got}`;
  return { place, words: `${of && `${of}：`}应为${wanted}${came}` };
}

/** Where in a text a place is. */
export function offsetOf(text: string, line: number, column: number): number {
  const before = text.split("\n").slice(0, line - 1);
  return Math.min(text.length, before.reduce((sum, one) => sum + one.length + 1, 0) + column - 1);
}

import { WORDS } from "./words/index.ts";
import type { Words } from "./words.ts";

type Made = (match: RegExpExecArray, typeOf: (name: string) => Words | null) => Words | null;

const only = (title: string, text = ""): Words => ({ title, text });

/** Descriptions that the api makes from a type's or a register's name, which it says in Chinese itself. */
const MADE: readonly (readonly [RegExp, Made])[] = [
  [/^A page of (\w+) rows\.$/, ([, type], typeOf) => ofType(typeOf(type!), "列表", "一页")],
  [/^One (\w+) of a page, with its cursor\.$/, ([, type], typeOf) => ofType(typeOf(type!), "（带游标）", "")],
  [/^Records of .+ \((\p{Script=Han}[^)]*)\), page by page\.$/u, ([, name]) => only(name!, "逐页列出")],
  [/^Which records of .+ \((\p{Script=Han}[^)]*)\): (.+)$/u, ([, name, rest]) => told(`${name}筛选条件`, rest!)],
  [/^Only these: .+ \((\p{Script=Han}[^)]*)\)\.$/u, ([, name]) => only(name!, "只要这些")],
  [/^First day \(.+\), included\.$/, () => only("起始日", "按记录所依日期，含当日")],
  [/^Last day \(.+\), included\.$/, () => only("截止日", "按记录所依日期，含当日")],
  [/^([A-Z]+): \1\.$/, ([, grade]) => only(grade!)],
  [/^[^:]*\((\p{Script=Han}[^)]*)\)[^:]*:\s*(.+)$/u, ([, name, rest]) => told(name!, rest!)],
  [/^(?:\d+, )?([^:]*\p{Script=Han}[^:]*):\s*(.+)$/u, ([, name, rest]) => told(name!, rest!)],
];

/** The Chinese of a description that is put together; null where a part of it is not known. */
export function composed(english: string, typeOf: (name: string) => Words | null): Words | null {
  for (const [pattern, made] of MADE) {
    const match = pattern.exec(english);
    if (match) return made(match, typeOf);
  }
  return null;
}

const ofType = (type: Words | null, after: string, text: string): Words | null =>
  type && only(`${type.title}${after}`, text);

function told(title: string, english: string): Words | null {
  const text = restOf(english);
  return text === null ? null : { title, text };
}

/** What registers say after what they have to say of a column. */
const ENDINGS: readonly (readonly [RegExp, (match: RegExpExecArray) => string])[] = [
  [/\s*null: unknown, or none\.$/, () => "空表示未知或没有。"],
  [/\s*Holds a person\.$/, () => "含个人信息。"],
  [/\s*May hold persons\.$/, () => "可能含个人信息。"],
  [/\s*In [^.]* \((.+)\)\.$/, ([, unit]) => `单位：${unit}。`],
];
const LISTS: readonly (readonly [RegExp, string])[] = [
  [/^its .+, past ones too, .*oldest first; the latest 500\.$/, "含已结束的，最早的在前，最多最近 500 条。"],
  [/ in it and below, page by page\.$/, "本级及以下的，逐页列出。"],
];
/** As many words are no more than the name in English. */
const MOST_WORDS_OF_A_NAME = 8;

/** What stands after a Chinese name, in Chinese; empty where it is the name in English, null where it is not known. */
function restOf(english: string): string | null {
  const known = WORDS.get(english);
  if (known !== undefined) return known;
  for (const [pattern, made] of ENDINGS) {
    const match = pattern.exec(english);
    if (!match) continue;
    const before = restOf(english.slice(0, match.index));
    return before === null ? null : before + made(match);
  }
  const list = LISTS.find(([pattern]) => pattern.test(english));
  if (list) return list[1];
  return english.split(/\s+/).length <= MOST_WORDS_OF_A_NAME ? "" : null;
}

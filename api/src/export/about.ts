import { stripIgnoredCharacters } from "graphql";

/** What a file says of itself beside its rows: a name and what there is to say, line by line; none: it holds rows alone. */
export type About = readonly (readonly [name: string, text: string])[];

interface Told {
  /** The day that the file is of. */
  readonly day: string;
  /** The list's path in the answer. */
  readonly list: string;
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
  /** Whether anything on the platform is invented. */
  readonly demo: boolean;
}

type Words = Record<"day" | "list" | "variables" | "query" | "demo" | "invented", string>;
const WORDS: Readonly<Record<string, Words>> = {
  zh: {
    day: "导出日期",
    list: "列表",
    variables: "变量（筛选条件）",
    query: "查询语句（筛选条件）",
    demo: "演示数据",
    invented: "含虚构的演示数据，不是真实情况",
  },
  en: {
    day: "Exported on",
    list: "List",
    variables: "Variables (what it is narrowed to)",
    query: "Query (what it is narrowed to)",
    demo: "Demonstration",
    invented: "Holds invented demonstration data, not what really is",
  },
};

/** The languages that a file can tell of itself in. */
export const ABOUT_LANGUAGES = Object.keys(WORDS);

/** Date, list, query with its filters, and the mark of demonstration data. */
export function aboutOf(language: string, { day, list, query, variables, demo }: Told): About {
  const words = WORDS[language]!;
  return [
    [words.day, day],
    [words.list, list],
    [words.query, stripIgnoredCharacters(query)],
    ...(Object.keys(variables).length > 0 ? [[words.variables, JSON.stringify(variables)] as const] : []),
    ...(demo ? [[words.demo, words.invented] as const] : []),
  ];
}

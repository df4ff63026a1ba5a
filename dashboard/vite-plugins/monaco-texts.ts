import { readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { Plugin } from "vite";

const TEXTS = /[\\/]monaco-editor[\\/]esm[\\/]vs[\\/]nls\.js$/;
/** A call in the numbered build: its number and the English text as a literal. */
const NUMBERED = /localize2?\)?\((\d+),\s*("(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|`(?:[^`\\]|\\.)*`)/g;

/**
 * Chinese for the code editor's own texts (find, suggestions, command palette). Monaco ships them by number, for a build of its own; its ES
 * modules know English texts only. The numbers lead from one to the other, and the module that looks texts up is told.
 */
export function monacoTexts(): Plugin {
  return {
    name: "monaco-texts",
    enforce: "pre",
    apply: "build",
    async transform(code, id) {
      const [path = ""] = id.split("?");
      if (!TEXTS.test(path)) return null;
      const chinese = await chineseByEnglish(join(dirname(path), "../../dev/vs"));
      const lookUp = (text: string): string => `inChinese(${text})`;
      const changed = code
        .replace("return _format(message, args);", `return _format(${lookUp("message")}, args);`)
        .replace("message = originalMessage;", `message = ${lookUp("originalMessage")};`);
      if (changed.split("inChinese(").length !== 3)
        throw new Error(`${path}: expected localize and localize2 as known`);
      return {
        code: `${changed}
const CHINESE = JSON.parse(${JSON.stringify(JSON.stringify(chinese))});
function inChinese(text) {
  return typeof document !== "undefined" && document.documentElement.lang.startsWith("zh") ? (CHINESE[text] ?? text) : text;
}`,
        map: null,
      };
    },
  };
}

async function chineseByEnglish(build: string): Promise<Record<string, string>> {
  const [messages, editor] = await Promise.all([
    readFile(join(build, "nls.messages.zh-cn.js"), "utf8"),
    readFile(join(build, "editor/editor.main.js"), "utf8"),
  ]);
  const list = messages.match(/_VSCODE_NLS_MESSAGES=(\[.*?\]);/s)?.[1];
  if (list === undefined) throw new Error("nls.messages.zh-cn.js: expected a list of messages");
  const chinese = JSON.parse(list) as string[];
  const found: Record<string, string> = {};
  for (const [, number, literal] of editor.matchAll(NUMBERED)) {
    const text = textOf(literal!);
    const translated = chinese[Number(number)];
    if (text !== null && translated) found[text] ??= translated;
  }
  if (Object.keys(found).length < 1000)
    throw new Error(`editor.main.js: expected over 1000 texts, got ${Object.keys(found).length}`);
  return found;
}

/** What a literal says; null where it is put together at run time. */
function textOf(literal: string): string | null {
  if (literal.includes("${")) return null;
  const inside = literal.slice(1, -1);
  const escaped = literal.startsWith('"') ? inside : inside.replace(/\\(['`])/g, "$1").replace(/(?<!\\)"/g, '\\"');
  try {
    return JSON.parse(`"${escaped.replaceAll("\n", "\\n")}"`) as string;
  } catch {
    return null;
  }
}

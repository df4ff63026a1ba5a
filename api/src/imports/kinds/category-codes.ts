import type { Column } from "../../parsers/column.ts";
import { parseName } from "../../parsers/text.ts";

/** What codes and words of the file's source mean here (类别对照表): a row each. */
export const categoryCodeColumns: readonly Column[] = [
  {
    name: "source_code",
    aliases: ["来源编码", "原编码", "原类别编码", "对方编码", "事项编码"],
    parse: parseName,
    required: true,
    instead: "source_text",
  },
  { name: "source_text", aliases: ["来源名称", "原名称", "原类别", "对方类别", "事项名称"], parse: parseName },
  {
    name: "category",
    aliases: ["本平台类别", "本平台编码", "标准类别", "对应类别", "对应编码"],
    parse: parseName,
    required: true,
  },
];

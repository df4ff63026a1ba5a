import type { Column } from "../../parsers/column.ts";
import { parseName } from "../../parsers/text.ts";

/** Categories of complaints (投诉类别): a row each, with the one that it stands below. */
export const categoryColumns: readonly Column[] = [
  {
    name: "code",
    aliases: ["类别编码", "分类编码", "类别代码", "分类代码", "编码", "代码", "category"],
    parse: parseName,
    required: true,
  },
  {
    name: "parent",
    aliases: ["上级编码", "上级类别编码", "上级代码", "父级编码", "上级类别", "上级", "parent_code"],
    parse: parseName,
  },
  {
    name: "name_zh",
    aliases: ["类别名称", "分类名称", "中文名称", "名称", "name"],
    parse: parseName,
    required: true,
  },
  { name: "name_en", aliases: ["英文名称", "英文名"], parse: parseName },
];

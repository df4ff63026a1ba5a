import { BadValue } from "../parsers/bad-value.ts";
import type { ParseContext } from "../parsers/column.ts";
import { saidOf, type Verdict } from "./verdict-words.ts";

/** Reads a verdict in a column whose "yes" means `yes`; a number there says by how much it is over. Null: it says neither. Throws BadValue. */
export const toldVerdict =
  (yes: Verdict) =>
  (text: string, context?: Pick<ParseContext, "told">): Verdict | null => {
    const no = yes === "IN_TIME" ? "OVERDUE" : "IN_TIME";
    const said = saidOf(text);
    if (said?.by === "WORD") return said.verdict;
    if (said?.by === "YES_OR_NO") return said.yes ? yes : no;
    if (said?.by === "NUMBER" && yes === "OVERDUE") return said.over > 0 ? "OVERDUE" : "IN_TIME";
    if (said?.by === "NUMBER" && (said.over === 1 || said.over === 0)) return said.over === 1 ? yes : no;
    if (said?.by === "NEITHER") {
      context?.told("that say neither in time nor overdue, taken as blank");
      return null;
    }
    throw new BadValue("in time or overdue: ONTIME, OVERDUE, 按时, 超期, yes, no");
  };

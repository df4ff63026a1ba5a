import { BadValue } from "../parsers/bad-value.ts";

/** Whether a complaint was dealt with by its deadline. */
export type Verdict = "IN_TIME" | "OVERDUE";

/** Words that say it themselves, whatever their column is called. */
const WORDS: Readonly<Record<Verdict, RegExp>> = {
  IN_TIME: /^(?:on ?time|in time|met|within sla|未(?:超|逾)[期时]|(?:按|准)[期时](?:办结|完成|处置)?|达标|正常)$/u,
  OVERDUE:
    /^(?:overdue|late|breached|missed|not met|out of time|(?:已)?(?:超|逾)[期时](?:办结|完成|未办结)?|未(?:按|准)[期时](?:办结|完成|处置)?|不达标)$/u,
};
const YES = /^(?:y|yes|true|t|是|√)$/u;
const NO = /^(?:n|no|false|f|否|×)$/u;
const NUMBER = /^[+-]?\d+(?:\.\d+)?$/;

/** Reads a verdict in a column whose "yes" means `yes`; a number there says by how much it is over. Throws BadValue. */
export const toldVerdict =
  (yes: Verdict) =>
  (text: string): Verdict => {
    const plain = text
      .normalize("NFKC")
      .toLowerCase()
      .replace(/[\s_-]+/g, " ")
      .trim();
    // "-3" has lost its sign there
    const number = text.normalize("NFKC").trim();
    const no = yes === "IN_TIME" ? "OVERDUE" : "IN_TIME";
    if (WORDS.IN_TIME.test(plain)) return "IN_TIME";
    if (WORDS.OVERDUE.test(plain)) return "OVERDUE";
    if (YES.test(plain)) return yes;
    if (NO.test(plain)) return no;
    if (NUMBER.test(number)) {
      if (yes === "OVERDUE") return Number(number) > 0 ? "OVERDUE" : "IN_TIME";
      if (number === "1") return yes;
      if (number === "0") return no;
    }
    throw new BadValue("in time or overdue: ONTIME, OVERDUE, 按时, 超期, yes, no");
  };

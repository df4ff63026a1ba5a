/** Whether a complaint was dealt with by its deadline. */
export type Verdict = "IN_TIME" | "OVERDUE";

const ACT = "(?:办结|完成|处置|办理|处理|结案|答复|回复|反馈|整改|响应)?";
const SLA = "(?:the )?(?:sla|targets?|limits?|deadline|time(?:frame)?)";

/** Words that say it themselves, whatever their column is called; small letters, one blank between them. */
const WORDS: Readonly<Record<Verdict, RegExp>> = {
  IN_TIME: new RegExp(
    `^(?:on ?time|in ?time|timely|early|met|compliant|(?:sla )?(?:met|achieved)|within ${SLA}|(?:met|in) ${SLA}|not (?:over ?due|late|breached|violated|missed|past due)|未(?:超|逾)[期时限]${ACT}|(?:已)?(?:按|准|如)[期时]${ACT}|及时${ACT}|[期时限]内${ACT}|(?:期限|时限)内${ACT}|提前${ACT}|达标|正常${ACT}|即将(?:超|逾)[期时]|临期|未到期)$`,
    "u",
  ),
  OVERDUE: new RegExp(
    `^(?:over ?due|past due|late|delayed|breached|violated|missed|exceeded|non ?compliant|${SLA} (?:missed|breached|breach|violated|violation|failed|exceeded|not met)|(?:missed|breached|violated|exceeded) ${SLA}|not (?:met|on ?time|in ?time|timely|compliant|within ${SLA})|out(?:side)?(?: of)? ${SLA}|out of time|(?:已)?(?:超|逾)[期时限](?:未)?${ACT}|未(?:能)?(?:按|准|如)[期时]${ACT}|(?:不|未)及时${ACT}|不达标|延误)$`,
    "u",
  ),
};
/** Of what goes on, or of what is done, whenever that was. */
const NEITHER =
  /^(?:open|closed|in progress|pending|ongoing|active|new|not due|done|completed|resolved|(?:未|已|待|正)?(?:在)?(?:办结|办|办理|处理|处置|完成|结案|受理|签收)(?:中)?|在办|进行中)$/u;
const YES = /^(?:y|yes|true|t|pass|passed|是|√)$/u;
const NO = /^(?:n|no|false|f|fail|failed|否|×)$/u;
/** "-3.2", "超期 3 天": by how much it is over. */
const OVER_BY =
  /^(?:(?:超|逾)[期时]|over ?due(?: by)?|late(?: by)?)?\s*([+-]?\d+(?:\.\d+)?)\s*(?:个?工作日|天|日|个?小时|分钟?|days?|hours?|hrs?|d|h)?$/u;

/** How a cell says whether something was in time: by words of its own, by yes or no, by how much it is over, or that it says neither. */
export type Said =
  | { readonly by: "WORD"; readonly verdict: Verdict }
  | { readonly by: "YES_OR_NO"; readonly yes: boolean }
  | { readonly by: "NUMBER"; readonly over: number }
  | { readonly by: "NEITHER" };

/** Null where the text says nothing of the kind. */
export function saidOf(text: string): Said | null {
  const whole = text.normalize("NFKC").toLowerCase().trim();
  // what joins words; "-3" keeps its sign above
  const plain = whole.replace(/[\s_-]+/g, " ").trim();
  for (const verdict of ["IN_TIME", "OVERDUE"] as const) if (WORDS[verdict].test(plain)) return { by: "WORD", verdict };
  if (YES.test(plain)) return { by: "YES_OR_NO", yes: true };
  if (NO.test(plain)) return { by: "YES_OR_NO", yes: false };
  const [, over] = OVER_BY.exec(whole) ?? [];
  if (over !== undefined) return { by: "NUMBER", over: Number(over) };
  return NEITHER.test(plain) ? { by: "NEITHER" } : null;
}

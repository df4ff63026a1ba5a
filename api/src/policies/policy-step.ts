import type { Limit } from "../clocks/limit.ts";
import type { PolicyStep } from "../clocks/policy.ts";
import type { ComplaintPolicyStep } from "./complaint-policy.type.ts";

const said = ({ amount, unit }: Limit): string => `${amount} ${unit}`;

/** A step as it is told. */
export const stepOf = (step: PolicyStep): ComplaintPolicyStep => ({
  step: step.id,
  nameZh: step.name.zh,
  nameEn: step.name.en,
  isStated: step.basis === "STATED",
  priorities: step.only,
  starts: step.starts,
  ends: step.ends,
  limit: said(step.limit),
  isDated: step.dated,
  yellow: step.yellow === undefined ? null : said(step.yellow),
  extension: step.extension === undefined ? null : said(step.extension.most),
  extensionConsent: step.extension?.consent ?? null,
  returnWithin: step.returns === undefined ? null : said(step.returns.within),
  escalatesTo: step.escalates?.to ?? null,
});

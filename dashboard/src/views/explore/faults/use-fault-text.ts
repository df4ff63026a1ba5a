import { useTranslation } from "react-i18next";
import type { RunError } from "../../../graphql/run-error.ts";
import { type Fault, faultOf } from "./fault.ts";

/** An error with what is wrong and what to do, in the language of the screen. */
interface FaultText {
  readonly fault: Fault;
  readonly says: string;
  readonly how: string;
}

export function useFaultText(): (error: RunError) => FaultText {
  const { t } = useTranslation();
  return (error) => {
    const fault = faultOf(error);
    const { kind, words } = fault;
    const what =
      words.what === "indicator" || words.what === "region" ? t(`explore.fault.what.${words.what}`) : words.what;
    const filled = { ...words, what, bare: words.name.replace(/^\$/, "") };
    return { fault, says: t(`explore.fault.says.${kind}`, filled), how: t(`explore.fault.how.${kind}`, filled) };
  };
}

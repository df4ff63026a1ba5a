import type { TFunction } from "i18next";
import type { CombinedError } from "urql";
import { reasonOf } from "../../../ui/refusal.ts";

const ARGUMENTS = ["name", "briefing", "view", "at", "to", "formats"] as const;

/** Why a schedule was not taken, in words of the screen. */
export function refusalSaid(error: CombinedError, t: TFunction): string {
  const { code, argument } = error.graphQLErrors[0]?.extensions ?? {};
  if (code === "FORBIDDEN") return t("sending.forbidden");
  if (code === "WRITING_OFF") return t("sending.writingOff");
  const known = ARGUMENTS.find((one) => one === argument);
  return known === undefined ? reasonOf(error) : t(`sending.refused.${known}`);
}

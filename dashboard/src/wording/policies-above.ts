import { formatCount } from "../format/number.ts";
import { type Language, nameIn } from "../i18n/language.ts";

export interface PoliciesInForce {
  readonly region: { readonly nameZh: string; readonly nameEn: string };
  readonly policies: number;
}

/** Policies of the regions above, which hold for a region too and are none of its own; null without any. */
export function policiesAboveSaid(above: readonly PoliciesInForce[], language: Language): string | null {
  if (above.length === 0) return null;
  const each = above.map(({ region, policies }) => ({
    name: nameIn(language, region),
    count: formatCount(policies, language),
  }));
  return language === "zh"
    ? `上级政策同样适用，未计入：${each.map(({ name, count }) => `${name}${count}项`).join("、")}`
    : `Policies of regions above hold too, not counted here: ${each.map(({ name, count }) => `${count} of ${name}`).join(", ")}`;
}

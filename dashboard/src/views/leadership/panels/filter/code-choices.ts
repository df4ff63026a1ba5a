import type { Choice } from "../../../../ui/pick-list/choice.ts";
import type { Attribute } from "./attributes-query.ts";

type Code = Attribute["codes"][number];

/** Codes to choose from. Those of a tree stand under what is above them, and are found by its words too. */
export function codeChoices(codes: readonly Code[], nameOf: (code: Code) => string): Choice[] {
  const known = new Set(codes.map(({ code }) => code));
  const below = (parent: string | null, above: readonly string[]): Choice[] =>
    codes
      .filter((one) => (one.parent !== null && known.has(one.parent) ? one.parent : null) === parent)
      .flatMap((one) => {
        const label = nameOf(one);
        const path = [...above, label];
        const own = {
          value: one.code,
          label,
          found: path.join(" "),
          ...(above.length > 0 && { group: above.join(" › ") }),
        };
        return [own, ...below(one.code, path)];
      });
  return below(null, []);
}

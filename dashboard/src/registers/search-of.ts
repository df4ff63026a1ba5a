import { dayShown } from "../calendar/day.ts";
import type { Register } from "./register.ts";

/** What a link to a register says, for one who looks at months: what holds is shown as of their end, whenever it began. */
export function searchOf(
  { holds }: Pick<Register, "holds">,
  { from, to, ...search }: Readonly<Record<string, string>>,
  today: string,
): Record<string, string> {
  if (!holds) return { ...search, ...(from && { from }), ...(to && { to }) };
  const day = to === undefined ? today : dayShown(to, today);
  return { ...search, ...(day !== today && { open: day }) };
}

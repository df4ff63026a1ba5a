import { textEms } from "./text-ems.ts";

/** As many of the parts, the first at least, as stand whole in a line of a width, text sizes. */
export function listThatFits(parts: readonly string[], separator: string, width: number): string {
  let count = parts.length;
  while (count > 1 && textEms(parts.slice(0, count).join(separator)) > width) count -= 1;
  return parts.slice(0, count).join(separator);
}

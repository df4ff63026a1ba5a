import type { Link } from "../../../wording/sentence.ts";

/** The view of a number as an address that works outside the page. */
export function addressOf({ region, indicator, month, compare }: Link, origin: string): string {
  const search = new URLSearchParams({ region, indicator, month, ...(compare ? { compare } : {}) });
  return `${origin}/?${search}`;
}

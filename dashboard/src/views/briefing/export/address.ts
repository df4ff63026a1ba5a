import type { Link } from "../../../wording/sentence.ts";

/** The page that a number leads to, and what its link says. */
export const pageOf = (link: Link): { readonly to: "/" | "/streets"; readonly search: Record<string, string> } =>
  "sort" in link
    ? { to: "/streets", search: { region: link.region, to: link.month, sort: link.sort } }
    : { to: "/", search: { ...link } };

/** That page as an address that works outside. */
export function addressOf(link: Link, origin: string): string {
  const { to, search } = pageOf(link);
  return `${origin}${to}?${new URLSearchParams(search)}`;
}

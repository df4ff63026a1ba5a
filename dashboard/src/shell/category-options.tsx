import type { ReactNode } from "react";
import { type Language, nameIn } from "../i18n/language.ts";

/** A category of complaints, with its place in the tree. */
export interface TreeCategory {
  readonly category: string;
  readonly nameZh: string;
  readonly nameEn: string;
  readonly level: number;
  readonly parent: string | null;
}

/** Each category behind the one above it; those of one parent in the order given. */
export function inTreeOrder(categories: readonly TreeCategory[]): TreeCategory[] {
  const known = new Set(categories.map(({ category }) => category));
  const below = (parent: string | null): TreeCategory[] =>
    categories
      .filter((one) => (one.parent !== null && known.has(one.parent) ? one.parent : null) === parent)
      .flatMap((one) => [one, ...below(one.category)]);
  return below(null);
}

/** What a select of categories offers: the tree, set in by level. */
export function CategoryOptions(props: {
  categories: readonly TreeCategory[];
  language: Language;
  withCodes?: boolean;
}): ReactNode {
  return inTreeOrder(props.categories).map((one) => (
    <option key={one.category} value={one.category}>
      {"\u3000".repeat(one.level - 1)}
      {nameIn(props.language, one)}
      {props.withCodes && ` ${one.category}`}
    </option>
  ));
}

import { estatesNet, type Seen } from "../db/net.ts";
import type { Statement } from "../db/statement.ts";
import { placedTablesIn } from "../db/table-families.ts";
import type { RowShape } from "../db/types.ts";
import { Forbidden } from "../errors.ts";
import type { RegionTree } from "./region-tree.ts";

/**
 * Parameters by which a statement is confined to regions: lists of their ids. `scope` (null: everywhere) is filled in here, and is for
 * statements that ask by keys; `regionIds` may be null too, for all of the cities that stand beside them.
 */
const CONFINING = ["scope", "regionIds", "memberIds"] as const;
type Confining = (typeof CONFINING)[number];

type Declared = Statement<object, RowShape>;

/** What an account that sees some estates alone has not. */
export const BEYOND_ESTATES = "the right to read what is told of regions as a whole";

const confining = new WeakMap<object, Confining | "cityCodes" | "nothing">();

/** What confines a statement; "nothing" where it reads no rows that lie in regions. Throws where it reads such and nothing does. */
export function confinedBy(declared: Declared): Confining | "cityCodes" | "nothing" {
  let found = confining.get(declared);
  if (found === undefined) {
    found = declared.ofAnyRegion === undefined ? CONFINING.find((name) => declared.names.includes(name)) : "nothing";
    if (found === undefined && placedTablesIn(declared.text).length === 0) found = "nothing";
    if (found === undefined && declared.names.includes("cityCodes")) found = "cityCodes";
    if (found === undefined)
      throw new Error(
        `${declared.name}: expected one of :${CONFINING.join(", :")} or :cityCodes, since it reads rows that lie in regions`,
      );
    confining.set(declared, found);
  }
  return found;
}

/**
 * The parameters of a statement, so that it reads rows of regions that the tree shows and of no others, and of them those of the estates alone
 * (null: of all). The one place where a caller's scope meets what is asked: throws where a statement would go beyond it, and Forbidden where
 * one that knows nothing of estates is asked by whoever sees some of them alone, since what it tells is others' too.
 */
export function confined(
  declared: Declared,
  asked: object,
  tree: RegionTree,
  estateIds: readonly string[] | null = null,
): object {
  const by = confinedBy(declared);
  if (by === "nothing") return asked;
  const byEstates = declared.names.includes("estateIds");
  if (estateIds !== null && !byEstates) throw new Forbidden(BEYOND_ESTATES);
  return withinRegions(declared, by, byEstates ? { ...asked, estateIds } : asked, tree);
}

function withinRegions(
  declared: Declared,
  by: Confining | "cityCodes",
  parameters: object,
  { confinedTo: seen }: RegionTree,
): object {
  if (seen === null) return by === "scope" ? { ...parameters, scope: null } : parameters;
  if (by === "scope") return { ...parameters, scope: [...seen.ids] };
  const given = parameters as Readonly<Record<string, readonly number[] | readonly string[] | null>>;
  if (by === "cityCodes") {
    const cut = (given.cityCodes as readonly string[]).find((code) => !seen.wholeCities.has(code));
    if (cut !== undefined) throw new Error(`${declared.name}: expected cities that are seen whole, got ${cut}`);
    return parameters;
  }
  const ids = given[by] as readonly number[] | null;
  if (
    ids === null &&
    given.cityCodes &&
    (given.cityCodes as readonly string[]).every((code) => seen.wholeCities.has(code))
  )
    return parameters;
  if (ids === null) return { ...parameters, [by]: [...seen.ids] };
  const beyond = ids.find((id) => !seen.ids.has(id));
  if (beyond === undefined) return parameters;
  if (by === "memberIds") throw new Error(`${declared.name}: expected regions that are seen, got ${beyond}`);
  return { ...parameters, [by]: ids.filter((id) => seen.ids.has(id)) };
}

/** What the net behind a statement lets through; undefined where nothing is held back, or it reads no rows that lie in regions. */
export function seenBy(
  declared: Declared,
  { confinedTo }: RegionTree,
  estateIds: readonly string[] | null = null,
): Seen | undefined {
  if (confinedBy(declared) === "nothing") return undefined;
  return estateIds === null ? confinedTo?.net : estatesNet(estateIds);
}

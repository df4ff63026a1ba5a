import type { Row } from "../../db/statement.ts";
import type { IndexedRegion } from "./region-tree.ts";
import type { regionsOfThePast } from "./regions.queries.ts";
import { succession } from "./succession-table.ts";

/** A region that is valid no longer, and what took over from it. */
export interface FormerRegion {
  readonly code: string;
  readonly nameZh: string;
  /** YYYY-MM-DD, or the year alone. */
  readonly until: string;
  /** Of today's tree; several where it was divided, none where nobody knows. */
  readonly successors: readonly IndexedRegion[];
}

/**
 * Regions of the past with their successors: those of the tree, and for the rest those of succession.csv, as far as their successors
 * stand in the tree under the code and the name that the table gives.
 */
export class FormerRegions {
  readonly all: readonly FormerRegion[];

  constructor(past: readonly Row<typeof regionsOfThePast>[], today: (code: string) => IndexedRegion | undefined) {
    const known = past.map((row) => {
      const successor = row.successor === null ? undefined : today(row.successor);
      const listed = (
        succession().find((one) => one.code === row.code && one.nameZh === row.name_zh)?.successors ?? []
      ).flatMap((one) => inTree(one, today));
      // what became part of a larger one lies, seen closely, in the several that the table has
      const several = successor === undefined || listed.length > 1;
      return { code: row.code, nameZh: row.name_zh, until: row.valid_to, successors: several ? listed : [successor] };
    });
    const codes = new Set(known.map((one) => `${one.code} ${one.nameZh}`));
    const others = succession()
      .filter((one) => !codes.has(`${one.code} ${one.nameZh}`))
      .map((one) => ({ ...one, successors: one.successors.flatMap((successor) => inTree(successor, today)) }))
      .filter((one) => one.successors.length > 0);
    this.all = [...known, ...others];
  }

  code(code: string): FormerRegion | undefined {
    return this.all.find((one) => one.code === code);
  }

  /** Those whose name is written just so, for messages. */
  named(nameZh: string): FormerRegion | undefined {
    return this.all.find((one) => one.nameZh === nameZh);
  }
}

function inTree(
  { code, nameZh }: { code: string; nameZh: string },
  today: (code: string) => IndexedRegion | undefined,
): IndexedRegion[] {
  const region = today(code);
  return region !== undefined && region.nameZh === nameZh ? [region] : [];
}

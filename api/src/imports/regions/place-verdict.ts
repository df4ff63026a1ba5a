import type { CrsName } from "../crs.ts";

/** How the points of a file lie to the regions that its rows state, read in each coordinate system; WGS 84. */
export interface PlaceVerdict {
  /** Rows that were looked at. */
  readonly rows: number;
  /** The share of them, 0 to 1, whose point lies in the stated region. */
  readonly fits: readonly { readonly crs: CrsName; readonly share: number }[];
  /** Some of the points, by the system that they are read in. */
  readonly points: readonly Readonly<
    Record<string, { readonly at: readonly [number, number]; readonly inside: boolean }>
  >[];
  /** The stated regions, drawn with few corners. */
  readonly shapes: readonly {
    readonly code: string;
    readonly name: string;
    readonly rings: readonly (readonly (readonly [number, number])[])[];
  }[];
  /** Whose shapes they are, and their map approval numbers (审图号). */
  readonly sources: readonly string[];
  readonly approvalNumbers: readonly string[];
}

/** Why a row is refused: what was expected in which column, and what came. */
export interface Problem {
  /** As a spreadsheet counts: the header is row 1. A GeoJSON feature or a shape counts from 1. */
  readonly row: number;
  /** Header as the file writes it, or the canonical column where the file has none. */
  readonly column: string;
  readonly expected: string;
  readonly got: string;
}

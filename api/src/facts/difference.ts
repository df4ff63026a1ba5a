/** A stored count that is not what the facts say. A row that is missing counts as 0. */
export interface Difference {
  readonly table: string;
  /** Which count: region, indicator, month … */
  readonly key: string;
  readonly stored: string;
  readonly counted: string;
}

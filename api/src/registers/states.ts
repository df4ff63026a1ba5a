/**
 * What a register's rows say, while they hold, of the estate or firm that they hang at. With what other registers say it becomes the estate or
 * firm as it stands on a day (derive/states.ts).
 */
export interface States {
  /**
   * Columns that a row says, by name: SQL type, and SQL over the table. "step" is the number of the step that was reached, of a register that
   * goes through steps. A row that has nothing to say gives null.
   */
  readonly says: Readonly<Record<string, readonly [type: string, sql: string] | "step">>;
  /** Condition on the rows whose days change anything; all where left out. */
  readonly changing?: string;
  /** SQL over `x`, all rows that hold on the day: what they come to. */
  readonly together: Readonly<Record<string, string>>;
  /** Columns of `f` to measures: SQL over `s`, which has what is together. */
  readonly columns: Readonly<Record<string, string>>;
}

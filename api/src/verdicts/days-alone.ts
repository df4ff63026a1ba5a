/** As databases and spreadsheets write a day that they keep as a moment. */
const MIDNIGHT = /[T\s]+(?:0?0:00(?::00(?:\.0+)?)?|12:00(?::00)?\s*am)$/i;
/** A time of day, or a number that holds one. */
const CLOCK = /\d:\d\d|^\d{10,}$|^\d+\.\d+$|[时点]/;

export const withoutMidnight = (text: string): string => text.trim().replace(MIDNIGHT, "");

/** Whether a column's cells tell days alone, written as days or as their midnights. */
export const tellsDays = (cells: readonly string[]): boolean =>
  cells.length > 0 && cells.every((cell) => !CLOCK.test(withoutMidnight(cell)));

/** Finds something of persons in plain text (plain-characters.ts), and says what is shown in its place; null leaves it as it stands. */
export interface Finder {
  /** With the flags g and u. */
  readonly pattern: RegExp;
  readonly shown: (found: string) => string | null;
}

/** What may stand between two digits of one number: blanks, signs that are not seen, hyphens, dots and brackets. */
export const BETWEEN = String.raw`[\s\p{Cf}()._·•\-]{0,3}`;

/** A pattern of signs that may stand apart. */
export const apart = (...signs: readonly string[]): string => signs.join(BETWEEN);

/** The same sign `times`. */
export const times = (count: number, sign = String.raw`\d`): string[] => Array.from({ length: count }, () => sign);

export const digitsOf = (text: string): string => text.replace(/\D/g, "");

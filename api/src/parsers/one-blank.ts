/**
 * The text with one blank in place of each stretch of them. Patterns that pass over blanks in several places try every way to share a stretch among
 * these: two hundred blanks would take a second, two thousand hours.
 */
export const oneBlank = (text: string): string => text.replace(/\s+/g, " ");

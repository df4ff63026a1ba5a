/** About how wide a text is, in its own size: Chinese characters are as wide as high, letters and digits a little over half. */
export const textEms = (text: string): number =>
  [...text].reduce((sum, character) => sum + (character > "\u2e7f" ? 1 : 0.58), 0);

/**
 * Breaks a text into lines that fit: between words, and between any two Chinese characters, but not before closing punctuation.
 * A single word that is too wide stands alone.
 */
export function wrapText(text: string, width: number, measure: (text: string) => number): string[] {
  const lines: string[] = [];
  let line = "";
  for (const piece of text.match(PIECES) ?? []) {
    if (line !== "" && measure((line + piece).trimEnd()) > width) {
      lines.push(line.trimEnd());
      line = piece.trimStart();
    } else line += piece;
  }
  if (line.trim() !== "") lines.push(line.trimEnd());
  return lines;
}

const PIECES = /\p{Script=Han}[，。；：、）》”！？]*|[^\s\p{Script=Han}]+[，。；：、）》”！？]*\s*|\s+/gu;

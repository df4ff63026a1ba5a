const HAN = /\p{Script=Han}/u;
/** What takes the next with it: opening brackets, numbers ("72小时"), and what is said before a word. */
const TAKES_THE_NEXT = /^([（《“‘([党每近第超]|\d[\d,.]*)$/u;
/** A date stays whole. */
const IN_A_DATE = /\d[年月]$/;

let segmenter: Intl.Segmenter | undefined;

/**
 * A Chinese text in the pieces between which a line may break: its words, with punctuation and words of one character ("率" of "缺口率") at the one before. Other text is one
 * piece: it breaks at its spaces.
 */
export function wordsOf(text: string): string[] {
  if (!HAN.test(text)) return [text];
  segmenter ??= new Intl.Segmenter("zh", { granularity: "word" });
  const words: string[] = [];
  let isTaken = false;
  for (const { segment } of segmenter.segment(text)) {
    const last = words.at(-1);
    const takesNext = TAKES_THE_NEXT.test(segment);
    const isWord = takesNext || (HAN.test(segment) && [...segment].length > 1);
    if (last === undefined || (isWord && !isTaken && !(takesNext && IN_A_DATE.test(last)))) words.push(segment);
    else words[words.length - 1] += segment;
    isTaken = takesNext || (last === undefined && !isWord);
  }
  return words;
}

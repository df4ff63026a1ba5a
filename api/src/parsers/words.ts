import { BadValue } from "./bad-value.ts";
import { saysUnknown } from "./text.ts";

/** Reads an enum: its own values without case, and the usual words for them. */
export function parseWord<T extends string>(words: Readonly<Record<T, readonly string[]>>): (text: string) => T | null {
  const meanings = new Map<string, T>();
  for (const value of Object.keys(words) as T[])
    for (const word of [value, ...words[value]]) meanings.set(normaliseWord(word), value);
  return (text) => {
    const meaning = meanings.get(normaliseWord(text));
    if (meaning !== undefined) return meaning;
    // columns with words of their own come here with all that is written
    if (saysUnknown(text)) return null;
    throw new BadValue(
      `one of ${Object.keys(words).join(", ")} (or ${[...meanings.keys()]
        .filter((w) => /\p{Script=Han}/u.test(w))
        .slice(0, 6)
        .join("、")} …)`,
    );
  };
}

/** Yes or no, in either language. */
export function parseYesNo(text: string): boolean {
  const plain = text.normalize("NFKC");
  if (/^(?:1|y|yes|t|true|是|有|符合|具备|√|✓|达到)$/i.test(plain)) return true;
  if (/^(?:0|n|no|f|false|否|无|不符合|不具备|没有|×|✗|未达到)$/i.test(plain)) return false;
  throw new BadValue("yes or no (是, 否)");
}

function normaliseWord(word: string): string {
  return word
    .normalize("NFKC")
    .toUpperCase()
    .replace(/[\s_\-—·"“”()]/g, "");
}

import { composed } from "./composed.ts";
import { WORDS } from "./words/index.ts";
import type { Words } from "./words.ts";

/**
 * What a description of the schema says, in Chinese; null where nobody has said it in Chinese yet, which a test does not let pass. The
 * catalogue is by the English text, so that a description that changes must be looked at again, and each is said once however often it stands.
 */
export function chineseOf(
  description: string | null | undefined,
  /** Descriptions of types by name: pages are described by what they list. */
  ofType: (name: string) => string | null | undefined,
): Words | null {
  const english = (description ?? "").replace(/\s*\n\s*/g, " ").trim();
  if (english === "") return null;
  const known = WORDS.get(english);
  return known === undefined ? composed(english, (type) => chineseOf(ofType(type), ofType)) : split(known);
}

function split(words: string): Words {
  const at = words.indexOf("：");
  return at < 0 ? { title: words, text: "" } : { title: words.slice(0, at), text: words.slice(at + 1) };
}

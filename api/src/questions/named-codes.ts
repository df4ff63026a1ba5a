import { complaintStatuses } from "../complaints/complaint-statuses.ts";
import type { Context } from "../context.ts";
import type { Attribute } from "../facts/attribute.ts";
import { codesOf } from "../indicators/attribute-codes.ts";
import { attributesOf } from "../indicators/attribute-filter.ts";
import { INDICATORS } from "../indicators/definitions/index.ts";
import { endsAWord } from "../search/search-text.ts";
import { folded } from "./folded.ts";
import { spokenOf } from "./source-names.ts";

/** A code of an attribute, as a filter asks for it. */
export interface NamedCode {
  readonly id: string;
  readonly attribute: Attribute;
  readonly code: string;
}

/** What codes are called, folded: 停车 of the categories of complaints, 市场化物业 of the modes of estates. */
export class CodeNames {
  readonly #byName = new Map<string, NamedCode[]>();
  #longest = 0;

  add(name: string, code: NamedCode): void {
    const called = folded(name);
    if (called.length < 2) return;
    const known = this.#byName.get(called);
    if (known === undefined) this.#byName.set(called, [code]);
    else known.push(code);
    this.#longest = Math.max(this.#longest, called.length);
  }

  /** The longest piece at a place of the text (folded) that calls codes; null where none does. */
  at(text: string, at: number): { readonly length: number; readonly codes: readonly NamedCode[] } | null {
    for (let length = Math.min(this.#longest, text.length - at); length >= 2; length -= 1) {
      const piece = text.slice(at, at + length);
      const codes = this.#byName.get(piece);
      if (codes !== undefined && endsAWord(text, at + length, piece)) return { length, codes };
    }
    return null;
  }
}

/** Attributes with codes, each once, by which any indicator divides. */
const CODED = new Map<Attribute, string>(
  INDICATORS.flatMap((indicator) => Object.entries(attributesOf(indicator)))
    .filter(([, { kind }]) => kind === "CODE")
    .map(([id, attribute]) => [attribute, id]),
);

/** All steps but the last, as one speaks of them together; files mean one step by such a word. */
const STILL_OPEN = {
  codes: Object.keys(complaintStatuses.codes).filter((code) => code !== "CLOSED"),
  words: [
    ...["未办结", "没办结", "没有办结", "未解决", "没解决", "没有解决", "没办完", "积压", "办理中"],
    ...["not closed", "not solved", "unsolved", "unresolved", "open", "pending"],
  ],
};

/** The names of every code, in both languages, and what files call those of a list beside. */
export async function codeNames(context: Context): Promise<CodeNames> {
  const names = new CodeNames();
  const all = await Promise.all(
    [...CODED].map(async ([attribute, id]) => ({ attribute, id, codes: await codesOf(context, attribute) })),
  );
  for (const { attribute, id, codes } of all) {
    const listed = typeof attribute.codes === "object" ? attribute.codes.codes : {};
    for (const { code, zh, en } of codes)
      for (const name of new Set([
        zh,
        en,
        ...(listed[code]?.words ?? []),
        ...(attribute.codes === "sources" ? spokenOf(code) : []),
      ]))
        names.add(name, { id, attribute, code });
    if (attribute.codes === complaintStatuses)
      for (const name of STILL_OPEN.words)
        for (const code of STILL_OPEN.codes) names.add(name, { id, attribute, code });
  }
  return names;
}

import type { Completion, CompletionSource } from "@codemirror/autocomplete";
import { completionsAt } from "./completions.ts";

/** What completions are called, in the language of the screen. */
export interface CompletionNames {
  /** By id. */
  readonly indicators: ReadonlyMap<string, string>;
  readonly registers: ReadonlyMap<string, string>;
  /** By code; fetched when a region is first asked for. */
  regions(): Promise<ReadonlyMap<string, string>>;
}

export function completionSource(names: () => CompletionNames): CompletionSource {
  return async ({ state, pos, explicit }) => {
    const { indicators, registers, regions } = names();
    const found = completionsAt(state.doc.toString(), pos, {
      indicators: [...indicators.keys()],
      registers: [...registers.keys()],
    });
    if (found === null || (!explicit && found.from === pos)) return null;
    const options: Completion[] = found.words.map((word) =>
      found.of === "field"
        ? { label: word, apply: `${word}: ` }
        : { label: word, ...detailOf(indicators.get(word) ?? registers.get(word)) },
    );
    if (found.of === "region") for (const [code, name] of await regions()) options.push({ label: code, detail: name });
    return { from: found.from, options, validFor: /^[\w-]*$/ };
  };
}

const detailOf = (detail: string | undefined): { detail?: string } => (detail === undefined ? {} : { detail });

import { HOLDERS, type Holder, PHASES, type Phase } from "./loop-colours.ts";

/** Which complaints are listed beside the page: those closed, those of a phase, those that made a move. */
export type Opened =
  | { readonly kind: "closed"; readonly category: string | null; readonly firm: string | null }
  | { readonly kind: "phase"; readonly phase: Phase }
  | { readonly kind: "move"; readonly step: number; readonly from: Holder; readonly to: Holder };

/** Of what the page is, beside region and month, as its link says it; null: all. */
export interface TimesAddress {
  readonly category: string | null;
  /** An id, or that of nobody. */
  readonly firm: string | null;
  readonly opened: Opened | null;
}

/** Stands for the firm of complaints of which none is known. */
export const NO_FIRM = "none";

const isId = (text: string | undefined): text is string => /^[\w-]{1,200}$/.test(text ?? "");

/** Reads a link; what it says wrongly stands as if it were left out. */
export function parseTimes(search: Readonly<Record<string, string>>): TimesAddress {
  return {
    category: search.category?.slice(0, 100) || null,
    firm: isId(search.firm) ? search.firm : null,
    opened: readOpened(search.open ?? ""),
  };
}

function readOpened(text: string): Opened | null {
  const [kind, first, second, third] = text.split(":");
  if (kind === "closed") return { kind, category: null, firm: null };
  if (kind === "category" && first) return { kind: "closed", category: first.slice(0, 100), firm: null };
  if (kind === "firm" && isId(first)) return { kind: "closed", category: null, firm: first };
  const phase = PHASES.find((one) => one === first);
  if (kind === "phase" && phase) return { kind, phase };
  const [from, to] = [second, third].map((name) => HOLDERS.find((one) => one === name));
  if (kind === "move" && first && /^[1-6]$/.test(first) && from && to) return { kind, step: Number(first), from, to };
  return null;
}

/** The keys of a link that say this; undefined: it goes without saying. */
export const printTimes = ({ category, firm, opened }: TimesAddress): Record<string, string | undefined> => ({
  category: category ?? undefined,
  firm: firm ?? undefined,
  open: opened === null ? undefined : printOpened(opened),
});

function printOpened(opened: Opened): string {
  if (opened.kind === "phase") return `phase:${opened.phase}`;
  if (opened.kind === "move") return `move:${opened.step}:${opened.from}:${opened.to}`;
  if (opened.category) return `category:${opened.category}`;
  return opened.firm ? `firm:${opened.firm}` : "closed";
}

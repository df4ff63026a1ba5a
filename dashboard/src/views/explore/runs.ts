import { useSyncExternalStore } from "react";
import type { CostPart, RunError } from "../../graphql/run-error.ts";
import type { Json } from "./results/json.ts";

/** What the server says of an answer's cost. */
interface Cost {
  readonly cost: number;
  readonly limit: number;
  /** Time in the server, milliseconds; absent where it does not say. */
  readonly ms?: number;
  readonly parts?: readonly CostPart[];
}

export interface Answer {
  readonly data?: Json;
  readonly errors?: readonly RunError[];
  readonly extensions?: { readonly cost?: Cost; readonly [key: string]: unknown };
}

/** What was sent. */
export interface Asked {
  readonly query: string;
  readonly variables: unknown;
  readonly operationName: string | null;
}

/** One run of a query in a tab. */
export interface Run {
  readonly asked: Asked;
  readonly state: "RUNNING" | "DONE" | "STOPPED" | "FAILED";
  /** As seen from here, milliseconds; null while it runs. */
  readonly ms: number | null;
  /** Length of the answer as received, after decompression; null before. */
  readonly bytes: number | null;
  /** Whether the server had the answer already; null: it does not say. */
  readonly cached: boolean | null;
  readonly cost: Cost | null;
  /** The answer, of a subscription the latest; null before the first. */
  readonly answer: Answer | null;
  /** Answers so far, more than one of a subscription. */
  readonly events: number;
}

const runs = new Map<string, Run>();
const listeners = new Set<() => void>();

/** The last run in a tab, by the tab's id; null: none since the page was loaded. */
export const useRun = (tab: string | null): Run | null =>
  useSyncExternalStore(subscribe, () => (tab === null ? null : (runs.get(tab) ?? null)));

export function setRun(tab: string, run: Run): void {
  runs.set(tab, run);
  for (const listener of listeners) listener();
}

/** Forgets the runs of tabs that are closed. */
export function keepRunsOf(tabs: readonly string[]): void {
  for (const tab of runs.keys()) if (!tabs.includes(tab)) runs.delete(tab);
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

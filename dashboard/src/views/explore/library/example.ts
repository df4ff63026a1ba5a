/** A text in both languages of the screen. */
interface BothLanguages {
  readonly zh: string;
  readonly en: string;
}

/** How a result is looked at. */
export type ResultView = "json" | "table" | "map" | "chart";

/** Columns by their keys in the answer. */
export interface ExampleChart {
  readonly kind: "bar" | "line" | "scatter";
  readonly x: string;
  readonly y: readonly string[];
  readonly series?: string;
}

/** A worked query: a real question, and the answer's best picture. */
export interface Example {
  /** Stands in links: /explore?example=<id>. */
  readonly id: string;
  readonly title: BothLanguages;
  /** What it answers and what to change in it. */
  readonly about: BothLanguages;
  readonly query: string;
  readonly variables?: Readonly<Record<string, unknown>>;
  /** The view its result opens in. */
  readonly view: ResultView;
  /** Path of the list that answers, where it is not the first. */
  readonly list?: string;
  /** The chart that answers, where its columns do not suggest it. */
  readonly chart?: ExampleChart;
}

/** Examples that answer questions of one kind. */
export interface ExampleGroup {
  readonly id: string;
  readonly title: BothLanguages;
  readonly examples: readonly Example[];
}

/** Its variables as they are edited; empty: none. */
export function variablesOf({ variables }: Example): string {
  return variables ? JSON.stringify(variables, null, 2) : "";
}

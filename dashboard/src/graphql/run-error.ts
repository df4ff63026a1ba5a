/** Where the cost of a query lies, as the server estimates it before it runs. */
export interface CostPart {
  /** Response keys joined by dots. */
  readonly path: string;
  /** Values fetched by it and all below. */
  readonly cost: number;
  /** Rows that it is taken to have; 1 for what is no list. */
  readonly factor: number;
}

/** An error as the server sends it; docs/error-codes.md has the codes. */
export interface RunError {
  readonly message: string;
  /** In the query's text, from 1. */
  readonly locations?: readonly { readonly line: number; readonly column: number }[];
  /** Response keys and places in lists. */
  readonly path?: readonly (string | number)[];
  readonly extensions?: {
    readonly code?: string;
    readonly limit?: number;
    readonly got?: unknown;
    readonly parts?: readonly CostPart[];
    readonly argument?: string;
    readonly what?: string;
    readonly asked?: string;
    /** After which it is worth trying again. */
    readonly retryAfterSeconds?: number;
    readonly limitMs?: number;
    /** Under which the server's log has a fault of its own. */
    readonly id?: string;
  };
}

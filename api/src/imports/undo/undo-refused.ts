/** A later import that changed rows of the one that is to be undone. */
export interface LaterImport {
  /** Null: complaints recorded one by one. */
  readonly importId: string | null;
  readonly fileName: string | null;
  readonly finishedAt: Date | null;
  readonly rows: number;
}

/** Nothing was undone; the message says why, `later` which imports stand in the way. */
export class UndoRefused extends Error {
  constructor(
    message: string,
    readonly later: readonly LaterImport[] = [],
  ) {
    super(message);
  }
}

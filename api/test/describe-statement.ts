import type pg from "pg";

/** A column that a statement would return, with the OID of its type. */
export interface DescribedColumn {
  readonly name: string;
  readonly oid: number;
}

interface RowDescription {
  readonly fields: readonly { readonly name: string; readonly dataTypeID: number }[];
}

/** What pg calls on a query it submits. */
interface Connection {
  parse(query: { text: string; types: number[] }): void;
  describe(what: { type: "S"; name: string }): void;
  sync(): void;
}

/** Asks the database what a statement returns, by Parse and Describe: it is not run, so one that writes writes nothing. */
export async function describeStatement(pool: pg.Pool, text: string): Promise<DescribedColumn[]> {
  const client = await pool.connect();
  try {
    return await new Promise((resolve, reject) => {
      const description = new Description(text, resolve, reject);
      client.query(description);
    });
  } finally {
    client.release();
  }
}

/** A query in pg's own form ("submittable") that stops after Describe. */
class Description implements pg.Submittable {
  #columns: DescribedColumn[] = [];
  readonly #text: string;
  readonly #resolve: (columns: DescribedColumn[]) => void;
  readonly #reject: (error: Error) => void;

  constructor(text: string, resolve: (columns: DescribedColumn[]) => void, reject: (error: Error) => void) {
    this.#text = text;
    this.#resolve = resolve;
    this.#reject = reject;
  }

  submit(given: pg.Connection): void {
    // pg's types ask for more than its code does.
    const connection = given as unknown as Connection;
    connection.parse({ text: this.#text, types: [] });
    connection.describe({ type: "S", name: "" });
    connection.sync();
  }

  handleRowDescription(description: RowDescription): void {
    this.#columns = description.fields.map((field) => ({ name: field.name, oid: field.dataTypeID }));
  }

  handleError(error: Error): void {
    this.#reject(error);
  }

  handleReadyForQuery(): void {
    this.#resolve(this.#columns);
  }
}

import pg from "pg";

/** The URL with another database's name in it. */
export function withDatabase(url: string, name: string): string {
  const changed = new URL(url);
  changed.pathname = `/${name}`;
  return changed.href;
}

/** Runs one statement on the server's maintenance database. */
export async function maintain(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}

/** The same on each of several servers. */
export async function onEvery(urls: readonly string[], statement: string): Promise<void> {
  for (const url of urls) await maintain(url, statement);
}

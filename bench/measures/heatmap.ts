import pg from "pg";
import { startApi, UNCACHED } from "../api-server.ts";
import { median } from "../load.ts";
import { freePort } from "../process.ts";
import { finding, type Section } from "../report.ts";

const ROUNDS = 9;
const HEATMAP = "{ complaintHeatmap { weights longitudes latitudes cellDegrees complaints } }";
/** The same squares counted from the raw rows: the grid that the province's heatmap is drawn with. */
const RAW = (grid: number) =>
  `select cell >> ${2 * (20 - grid)} as square, count(*) from complaints where cell is not null group by 1`;

interface Heatmap {
  complaintHeatmap: { weights: number[]; cellDegrees: number; complaints: number };
}

/** The whole answer over HTTP, uncached, against the bare GROUP BY in the database, in turn. */
export async function heatmap(databaseUrl: string): Promise<Section> {
  const port = await freePort();
  const api = await startApi(databaseUrl, port, UNCACHED);
  const client = new pg.Client(databaseUrl);
  await client.connect();
  try {
    const ask = async () => {
      const answer = await fetch(`http://127.0.0.1:${port}/graphql`, {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify({ query: HEATMAP }),
      });
      const body = (await answer.json()) as { data?: Heatmap; errors?: unknown };
      if (!body.data) throw new Error(JSON.stringify(body.errors));
      return body.data.complaintHeatmap;
    };
    const drawn = await ask();
    const grid = Math.round(Math.log2(360 / drawn.cellDegrees));
    const raw = await client.query(RAW(grid));
    const counted = raw.rows.reduce((sum: number, row: { count: string }) => sum + Number(row.count), 0);
    if (raw.rows.length !== drawn.weights.length || counted !== drawn.complaints)
      throw new Error(
        `the heatmap shows ${drawn.complaints} complaints in ${drawn.weights.length} squares, the raw rows ${counted} in ${raw.rows.length}`,
      );

    const ratios: number[] = [];
    for (let n = 0; n < ROUNDS; n += 1) {
      const begun = performance.now();
      await ask();
      const half = performance.now();
      await client.query(RAW(grid));
      ratios.push((half - begun) / (performance.now() - half));
    }
    return {
      title: `Heatmap of ${counted.toLocaleString("en")} complaints`,
      how: `The province, all months: the answer over HTTP without the response cache (${drawn.weights.length} squares), against the GROUP BY over the raw rows alone; both give the same squares and counts.`,
      findings: [finding("heatmap ÷ raw GROUP BY, time", median(ratios), "×", { most: 0.1 })],
    };
  } finally {
    await client.end();
    await api.end();
  }
}

import { median } from "../load.ts";
import { finding, type Section } from "../report.ts";
import { startUncached } from "../uncached-server.ts";

const ROUNDS = 9;
const BY = (level: string): string =>
  `{ complaintStatistics(filter: { under: "370000" }, groupBy: [REGION, MONTH], level: ${level}) { region { code nameZh } month complaints } }`;

/** Complaints of the province counted by region and month, the whole answer over HTTP, uncached. */
export async function statistics(databaseUrl: string): Promise<Section> {
  const server = await startUncached(databaseUrl);
  try {
    const findings = [];
    for (const level of ["CITY", "COUNTY"]) {
      const times: number[] = [];
      for (let n = -2; n < ROUNDS; n += 1) {
        const begun = performance.now();
        await server.ask(BY(level));
        if (n >= 0) times.push(performance.now() - begun);
      }
      findings.push(finding(`by ${level.toLowerCase()} and month`, median(times), "ms", { most: 100 }));
    }
    return {
      title: "Statistics of 1,000,000 complaints",
      how: "All complaints of the province, every month on record, over HTTP without the response cache.",
      findings,
    };
  } finally {
    await server.end();
  }
}

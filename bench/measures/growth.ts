import { startApi, UNCACHED } from "../api-server.ts";
import { median } from "../load.ts";
import { freePort } from "../process.ts";
import { finding, type Section } from "../report.ts";

const ROUNDS = 15;
const QUERIES = {
  choropleth: `{ choropleth(indicator: "complaints_per_1000_households", under: "370000", level: COUNTY) {
    values { code value numerator denominator } } }`,
  heatmap: "{ complaintHeatmap { weights longitudes latitudes } }",
};

async function seconds(port: number, query: string): Promise<number> {
  const begun = performance.now();
  const answer = await fetch(`http://127.0.0.1:${port}/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ query }),
  });
  const body = (await answer.json()) as { errors?: unknown };
  if (body.errors) throw new Error(JSON.stringify(body.errors));
  return (performance.now() - begun) / 1000;
}

/** The same questions to two databases that differ in the number of complaints alone, in turn, uncached. */
export async function growth(fewUrl: string, manyUrl: string, few: number, many: number): Promise<Section> {
  const ports = [await freePort(), await freePort()] as const;
  const running = [await startApi(fewUrl, ports[0], UNCACHED), await startApi(manyUrl, ports[1], UNCACHED)];
  try {
    const findings = [];
    for (const [name, query] of Object.entries(QUERIES)) {
      const ratios: number[] = [];
      for (let n = -2; n < ROUNDS; n += 1) {
        const ofFew = await seconds(ports[0], query);
        const ofMany = await seconds(ports[1], query);
        if (n >= 0) ratios.push(ofMany / ofFew);
      }
      findings.push(
        finding(
          `${name}: time with ${many.toLocaleString("en")} ÷ with ${few.toLocaleString("en")}`,
          median(ratios),
          "×",
          { most: 1.5 },
        ),
      );
    }
    return {
      title: "Ten times the complaints",
      how: "The same answers, uncached, from two native databases.",
      findings,
    };
  } finally {
    for (const one of running) await one.end();
  }
}

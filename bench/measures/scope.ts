import { execFile } from "node:child_process";
import { readFileSync } from "node:fs";
import { promisify } from "node:util";
import { startApi, UNCACHED } from "../api-server.ts";
import { inTurn, ratio, type Target } from "../load.ts";
import { freePort } from "../process.ts";
import { finding, noted, type Section } from "../report.ts";

const CITY = "370100";
const COUNTY = "370102";
const INDICATORS = ["old_neighbourhood_coverage", "complaints"] as const;
const ROUNDS = 5;

const CHOROPLETH = "query Choropleth(";

/** A page's own document: of each ad hoc query the audit is told, which is another measure's. */
function pagesDocument(): string {
  const texts = JSON.parse(readFileSync("dashboard/dist/page-documents.json", "utf8")) as string[];
  const found = [texts.find((text) => text.includes(CHOROPLETH))!];
  const fragmentOf = (name: string): string => texts.find((text) => text.includes(`fragment ${name} on `))!;
  for (const text of found)
    for (const [, name] of text.matchAll(/\.\.\.(\w+)/g))
      if (!found.includes(fragmentOf(name!))) found.push(fragmentOf(name!));
  return found.join("\n");
}

/** Makes a token as an operator would, and returns it. */
async function tokenFor(databaseUrl: string, region: string): Promise<string> {
  const create = ["create", `bench-${region}`, "--role", "analyst", "--region", region, "--days", "1"];
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ["scripts/bundled.mjs", "api/scripts/token.ts", ...create],
    { env: { ...process.env, DATABASE_URL: databaseUrl } },
  );
  return stdout.trim();
}

/** What a scope costs: the same figures asked by whoever sees a county or a city alone, and on a server that is open, both uncached. */
export async function scope(databaseUrl: string): Promise<Section> {
  const [openPort, closedPort] = [await freePort(), await freePort()];
  const api = (port: number, auth: string) =>
    startApi(databaseUrl, port, {
      ...UNCACHED,
      ACCESS_LOG: "0",
      AUTH: auth,
      REQUESTS_PER_MINUTE: "0",
      COST_PER_MINUTE: "0",
    });
  const query = pagesDocument();
  const running = [await api(openPort, "open"), await api(closedPort, "accounts")];
  try {
    const findings = [];
    for (const [region, name] of [
      [COUNTY, "a county's scope"],
      [CITY, "a city's scope"],
    ] as const) {
      const token = await tokenFor(databaseUrl, region);
      const costs: number[] = [];
      for (const indicator of INDICATORS) {
        const variables = { indicator, under: region, level: "STREET" };
        const targets: Target[] = [
          { name: "open", url: `http://127.0.0.1:${openPort}/graphql`, query, variables },
          { name: "scoped", url: `http://127.0.0.1:${closedPort}/graphql`, query, variables, token },
        ];
        costs.push(ratio(await inTurn(targets, ROUNDS), "open", "scoped"));
      }
      const what = `choropleth of streets under ${name}, uncached: cost ÷ the open one's`;
      const cost = Math.max(...costs);
      findings.push(region === COUNTY ? finding(what, cost, "×", { most: 1.1 }) : noted(what, cost, "×"));
    }
    return {
      title: "What a scope costs",
      how: `Throughput at 10 connections on one native database: the streets of a county and of a city by ${INDICATORS.join(" and ")}, the dearer of the two, asked with a token of that region under row-level security and of an open server, in turn.`,
      findings,
    };
  } finally {
    for (const one of running) await one.end();
  }
}

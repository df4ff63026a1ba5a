import { execFile } from "node:child_process";
import { readFileSync } from "node:fs";
import { promisify } from "node:util";
import { startApi, UNCACHED } from "../api-server.ts";
import { inTurn, median, ratio, type Target } from "../load.ts";
import { freePort } from "../process.ts";
import { finding, noted, type Section } from "../report.ts";

const CITY = "370100";
const COUNTY = "370102";
const INDICATORS = ["old_neighbourhood_coverage", "complaints"] as const;
const ROUNDS = 5;

/** A page's own document: of each ad hoc query the audit is told, which is another measure's. */
function pagesDocument(operation: string): string {
  const texts = JSON.parse(readFileSync("dashboard/dist/page-documents.json", "utf8")) as string[];
  const found = [texts.find((text) => text.includes(`query ${operation}(`))!];
  const fragmentOf = (name: string): string => texts.find((text) => text.includes(`fragment ${name} on `))!;
  for (const text of found)
    for (const [, name] of text.matchAll(/\.\.\.(\w+)/g))
      if (!found.includes(fragmentOf(name!))) found.push(fragmentOf(name!));
  return found.join("\n");
}

/** Makes a token as an operator would, and returns it. */
async function tokenFor(databaseUrl: string, region: string, name = `bench-${region}`): Promise<string> {
  const create = ["create", name, "--role", "analyst", "--region", region, "--days", "1"];
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ["scripts/bundled.mjs", "api/scripts/token.ts", ...create],
    { env: { ...process.env, DATABASE_URL: databaseUrl } },
  );
  return stdout.trim();
}

const api = (databaseUrl: string, port: number, settings: Record<string, string>) =>
  startApi(databaseUrl, port, {
    ...UNCACHED,
    ACCESS_LOG: "0",
    REQUESTS_PER_MINUTE: "0",
    COST_PER_MINUTE: "0",
    ...settings,
  });

/** What a scope costs: the same figures asked by whoever sees a county or a city alone, and on a server that is open, both uncached. */
export async function scope(databaseUrl: string): Promise<Section> {
  const [openPort, closedPort] = [await freePort(), await freePort()];
  const query = pagesDocument("Choropleth");
  const running = [
    await api(databaseUrl, openPort, { AUTH: "open" }),
    await api(databaseUrl, closedPort, { AUTH: "accounts" }),
  ];
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

/** What divides by a code, as the leadership page asks for it, of a region and those below. */
const DIVIDED = [
  ["complaint_categories", "370000", "complaints of the province's cities by category"],
  ["complaint_categories", CITY, "complaints of a city's counties by category"],
  ["complaint_categories", COUNTY, "complaints of a county's streets by category"],
  ["mediation_cases.stage", CITY, "mediation cases of a city's counties by stage"],
] as const;
const PERIOD = { from: "2026-10-01", to: "2026-10-31" };
/** First days of the periods of the first questions. */
const FIRST_DAYS = Array.from({ length: 9 }, (_, n) => `2026-10-0${n + 1}`);

/**
 * Median over periods up to a day, of which neither was asked, of how many times as long the first question takes that is asked of b as of a; each of
 * them is asked before the other in turn, and one period warms up.
 */
async function firstTimes(a: Target, b: Target, to: string): Promise<number> {
  const took = async ({ url, query, variables, token }: Target, from: string): Promise<number> => {
    const begun = performance.now();
    const answer = await fetch(url, {
      method: "POST",
      headers: { "content-type": "application/json", authorization: `Bearer ${token}` },
      body: JSON.stringify({ query, variables: { ...variables, from, to } }),
    });
    const { errors } = (await answer.json()) as { errors?: unknown };
    if (errors !== undefined) throw new Error(JSON.stringify(errors));
    return performance.now() - begun;
  };
  const times: number[] = [];
  for (const [n, from] of FIRST_DAYS.entries()) {
    const early = n % 2 === 0 ? null : await took(b, from);
    const ofA = await took(a, from);
    times.push((early ?? (await took(b, from))) / ofA);
  }
  return median(times.slice(1));
}

/** What it costs to keep small counts back: the same asked by one analyst with the rule and without, both uncached. */
export async function smallCounts(databaseUrl: string): Promise<Section> {
  const [toldPort, heldPort] = [await freePort(), await freePort()];
  const query = pagesDocument("Distribution");
  const running = [
    await api(databaseUrl, toldPort, { AUTH: "accounts", SMALL_COUNTS_BELOW: "0" }),
    await api(databaseUrl, heldPort, { AUTH: "accounts" }),
  ];
  try {
    const token = await tokenFor(databaseUrl, "370000", "bench-small-counts");
    const findings = [];
    for (const [at, [by, region, name]] of DIVIDED.entries()) {
      const variables = { by, region, ...PERIOD };
      const told: Target = { name: "told", url: `http://127.0.0.1:${toldPort}/graphql`, query, variables, token };
      const held: Target = { ...told, name: "held", url: `http://127.0.0.1:${heldPort}/graphql` };
      const first = await firstTimes(told, held, `2026-10-${30 - at}`);
      const again = ratio(await inTurn([told, held], ROUNDS), "told", "held");
      findings.push(
        noted(`${name}: with small counts kept back ÷ without, asked again`, again, "×"),
        noted(`${name}: the same, the first question after a change of data`, first, "×"),
      );
    }
    return {
      title: "What keeping small counts back costs",
      how: "Throughput at 10 connections on one native database, October 2026: what the leadership page asks to divide regions, with the token of an analyst of the province, uncached, with SMALL_COUNTS_BELOW as it is and with 0, in turn; and how long one question takes alone, of periods that nobody has asked of, for which what is kept back has to be worked out.",
      findings,
    };
  } finally {
    for (const one of running) await one.end();
  }
}

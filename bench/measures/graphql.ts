import { readFile } from "node:fs/promises";
import pg from "pg";
import { startApi } from "../api-server.ts";
import { inTurn, ratio, type Target } from "../load.ts";
import { freePort, start } from "../process.ts";
import { finding, type Section } from "../report.ts";

const INDICATOR = "old_neighbourhood_coverage";
const PROVINCE = "370000";
const COUNTY = "370102";
const ROUNDS = 5;

const CHOROPLETH = `{ choropleth(indicator: "${INDICATOR}", under: "${PROVINCE}", level: COUNTY) {
  values { code region { nameZh } value numerator denominator } } }`;
const THREE_LEVELS = `{ region(code: "${COUNTY}") { code nameZh children { code nameZh children { code nameZh
  estates(first: 10) { nodes { name builtYear households } } } } } }`;

async function ask(url: string, query: string): Promise<unknown> {
  const answer = await fetch(url, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ query }),
  });
  const body = (await answer.json()) as { data?: unknown; errors?: unknown };
  if (body.errors !== undefined || !body.data) throw new Error(`${url} answered ${JSON.stringify(body).slice(0, 600)}`);
  return body.data;
}

const theirs = (regionId: number, month: number) => ({
  choropleth: `{ benchChoropleth(indicator: "${INDICATOR}", parent: "${PROVINCE}", level: COUNTY, month: ${month}) {
    nodes { code nameZh numerator denominator } } }`,
  threeLevels: `{ regionByRegionId(regionId: ${regionId}) { code nameZh regionsByParentId(orderBy: CODE_ASC) { nodes { code nameZh
    regionsByParentId(orderBy: CODE_ASC) { nodes { code nameZh estatesByRegionId(first: 10, orderBy: NAME_ASC) {
      nodes { name builtYear households } } } } } } } }`,
});

/** Throughput of the api, cached and not, beside the two competitors. `node22` is the path of a Node that PostGraphile 5 runs on; `month` = year * 12 + month − 1. */
export async function graphql(databaseUrl: string, node22: string, month: number): Promise<Section> {
  const client = new pg.Client(databaseUrl);
  await client.connect();
  await client.query(await readFile("bench/competitors/postgraphile.sql", "utf8"));
  const { rows } = await client.query("select region_id as id from regions where code = $1 and valid_to is null", [
    COUNTY,
  ]);
  await client.end();
  const regionId: number = rows[0].id;

  const api = (port: number, cacheMb: string) => startApi(databaseUrl, port, { RESPONSE_CACHE_MB: cacheMb });
  const ports = await Promise.all([freePort(), freePort(), freePort(), freePort()]);
  const [uncachedPort, cachedPort, barePort, postgraphilePort] = ports;
  const running = [
    await api(uncachedPort!, "0"),
    await api(cachedPort!, "64"),
    await start(
      process.execPath,
      ["--import", "tsx", "bench/competitors/bare.ts", databaseUrl, String(barePort)],
      /listening/,
    ),
    await start(node22, ["bench/competitors/postgraphile.mjs", databaseUrl, String(postgraphilePort)], /listening/, {
      NODE_ENV: "production",
    }),
  ];
  try {
    const at = (port: number | undefined, path: string) => `http://127.0.0.1:${port}${path}`;
    const competitor = theirs(regionId, month);
    const targets = (query: string, bare: string, postgraphile: string): Target[] => [
      { name: "uncached", url: at(uncachedPort, "/graphql"), query },
      { name: "cached", url: at(cachedPort, "/graphql"), query },
      { name: "bare", url: at(barePort, bare) },
      { name: "postgraphile", url: at(postgraphilePort, "/graphql"), query: postgraphile },
    ];
    const choroplethTargets = targets(
      CHOROPLETH,
      `/choropleth?indicator=${INDICATOR}&under=${PROVINCE}&month=${month}`,
      competitor.choropleth,
    );
    const threeLevelsTargets = targets(THREE_LEVELS, `/three-levels?county=${COUNTY}`, competitor.threeLevels);
    for (const target of [...choroplethTargets, ...threeLevelsTargets])
      if (target.query !== undefined) await ask(target.url, target.query);

    const choropleth = await inTurn(choroplethTargets, ROUNDS);
    const threeLevels = await inTurn(threeLevelsTargets, ROUNDS);
    return {
      title: "GraphQL against a bare server and PostGraphile 5",
      how: `Throughput at 10 connections on one native database, 22,000 estates. Choropleth: the ${INDICATOR} of 136 counties. Three levels: a county's streets, their communities, ten estates of each. Bare: node:http and pg, JSON made by SQL. PostGraphile runs on Node 22, ours on Node ${process.versions.node}.`,
      findings: [
        finding("choropleth, uncached: bare's throughput ÷ ours", ratio(choropleth, "bare", "uncached"), "×", {
          most: 2,
        }),
        finding("choropleth, from the response cache: ours ÷ bare's", ratio(choropleth, "cached", "bare"), "×", {
          least: 1,
        }),
        finding("choropleth, uncached: ours ÷ PostGraphile's", ratio(choropleth, "uncached", "postgraphile"), "×", {
          least: 1.5,
        }),
        finding("three levels, uncached: bare's ÷ ours", ratio(threeLevels, "bare", "uncached"), "×", { most: 2 }),
        finding("three levels, from the response cache: ours ÷ bare's", ratio(threeLevels, "cached", "bare"), "×", {
          least: 1,
        }),
        finding("three levels, uncached: ours ÷ PostGraphile's", ratio(threeLevels, "uncached", "postgraphile"), "×", {
          least: 1.5,
        }),
      ],
    };
  } finally {
    for (const one of running) await one.end();
  }
}

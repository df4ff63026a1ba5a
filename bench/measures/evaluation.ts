import { type Browser, chromium } from "playwright-core";
import { CHROMIUM } from "../../dashboard/scripts/chromium.ts";
import { median } from "../load.ts";
import { quietPage } from "../quiet-page.ts";
import { finding, noted, type Section } from "../report.ts";
import { startUncached, type UncachedServer } from "../uncached-server.ts";

const TOKEN = "bench";
const ROUNDS = 3;
const MOVES = 30;
/** A scheme over the whole province, how many it has of whom at least (of 5,768 firms those that manage something then), and how long a run may take, ms. */
const RUNS = [
  ["linyi-counties", "2026-H1", 130, "counties", 1_000],
  ["red-black-firms", "2026-Q3", 3_900, "firms", 10_000],
  ["shandong-firm-credit", "2025", 3_500, "firms for their credit", 10_000],
  ["red-black-estates", "2026-Q3", 20_000, "estates", 10_000],
] as const;

/** Runs counted, scored and kept, over HTTP; and what a moved lever of the simulation takes, asked and in the page. */
export async function evaluation(databaseUrl: string): Promise<Section> {
  const server = await startUncached(databaseUrl, { WRITE_TOKEN: TOKEN });
  const findings = [];
  try {
    for (const [scheme, period, least, whom, most] of RUNS) {
      const times: number[] = [];
      let subjects = 0;
      for (let n = -1; n < ROUNDS; n += 1) {
        const begun = performance.now();
        const id = await made(server, scheme, period);
        if (n >= 0) times.push(performance.now() - begun);
        subjects = await subjectsOf(server, id);
        if (subjects < least) throw new Error(`${scheme}: expected ${least} ${whom} at least, got ${subjects}`);
        await server.ask(`mutation { deleteEvaluationRun(id: ${id}) { id } }`);
      }
      findings.push(finding(`a run of ${subjects.toLocaleString("en")} ${whom}`, median(times), "ms", { most }));
    }
    const counties = await made(server, "linyi-counties", "2026-H1");
    await server.ask(`mutation { publishEvaluationRun(id: ${counties}) { id } }`);
    const asked: number[] = [];
    for (let n = -3; n < MOVES; n += 1) {
      const begun = performance.now();
      await server.ask(
        `{ evaluationRun(id: ${counties}) { simulation(changes: [{ criterion: "hotline", weight: "${30 + n}" }], first: 200) {
          gain lose subjects { subject name region { nameZh nameEn } score rank list rankBefore listBefore } } } }`,
      );
      if (n >= 0) asked.push(performance.now() - begun);
    }
    findings.push(
      noted("simulation of 136 counties: the answer", median(asked), "ms"),
      finding(
        "simulation of 136 counties: lever to ranks in the page",
        median(await moves(server.url, counties)),
        "ms",
        {
          most: 100,
        },
      ),
    );
  } finally {
    await server.end();
  }
  return {
    title: "Evaluation",
    how: "The demonstration's province over HTTP without the response cache: inputs counted, scored, and kept with each digit. The simulation's page in Chromium at 1920 × 1080: from a lever's event to the changed table.",
    findings,
  };
}

async function made(server: UncachedServer, scheme: string, period: string): Promise<number> {
  const { makeEvaluationRun } = await server.ask<{ makeEvaluationRun: { id: number } }>(
    `mutation { makeEvaluationRun(scheme: "${scheme}", period: "${period}", regionCode: "370000") { id } }`,
  );
  return makeEvaluationRun.id;
}

async function subjectsOf(server: UncachedServer, id: number): Promise<number> {
  const { evaluationRun } = await server.ask<{ evaluationRun: { scores: { totalCount: number } } }>(
    `{ evaluationRun(id: ${id}) { scores(first: 1) { totalCount } } }`,
  );
  return evaluationRun.scores.totalCount;
}

/** Milliseconds from a lever's event to the table that has changed. */
async function moves(url: string, run: number): Promise<number[]> {
  const browser: Browser = await chromium.launch({ executablePath: CHROMIUM, args: ["--headless", "--no-sandbox"] });
  try {
    const page = await browser.newPage({ viewport: { width: 1920, height: 1080 } });
    const quiet = quietPage(page);
    await page.goto(`${url}/evaluations?run=${run}&variant=hotline.w26`);
    await page.locator(".simulation tbody tr").first().waitFor();
    await quiet();
    const times: number[] = [];
    for (let n = 0; n < MOVES; n += 1) {
      // as text: the page has not what the compiler puts beside a function
      times.push(
        await page.evaluate<number>(`(async () => {
          const lever = document.querySelector(".simulation input[type=range]");
          const begun = performance.now();
          Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value").set.call(lever, "${30 + n}");
          lever.dispatchEvent(new Event("input", { bubbles: true }));
          await new Promise((done) => new MutationObserver(done).observe(document.querySelector(".simulation tbody"),
            { subtree: true, childList: true, characterData: true }));
          return performance.now() - begun;
        })()`),
      );
      await quiet();
    }
    return times;
  } finally {
    await browser.close();
  }
}

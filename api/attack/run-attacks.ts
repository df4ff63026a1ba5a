import { type ChildProcess, fork } from "node:child_process";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { type Attack, BOUNDS, query, type Sent, WRITE_TOKEN } from "./attack.ts";
import { type Answer, send } from "./send.ts";
import type { FromVictim, Health } from "./victim.ts";

/** How one attack went. */
export interface Outcome {
  readonly attack: Attack;
  readonly answers: readonly Answer[];
  readonly blockedMs: number;
  /** What is held more than when it was last collected, which is done anew only where that is over the bound: it is most of what a small attack takes. */
  readonly growthMb: number;
  /** Light questions beside it, and those that were not answered as always. */
  readonly beside: number;
  readonly lost: number;
  readonly ms: number;
  /** What it broke, in words; empty: nothing. */
  readonly faults: readonly string[];
}

const [BUNDLED, VICTIM] = ["../../scripts/bundled.mjs", "./victim.ts"].map((path) =>
  fileURLToPath(new URL(path, import.meta.url)),
) as [string, string];
const LIGHT_EVERY_MS = 50;
const LIGHT = query('{ region(code: "370000") { nameZh } }');
/** A first time pays for compiling and for memory that is kept for good; and others use the machine too. What is answered is the same each time. */
const TRIES = 3;

export class Victim {
  /** What it held when it last collected; null before the first attack. */
  collectedMb: number | null = null;

  private constructor(
    private readonly child: ChildProcess,
    readonly url: URL,
  ) {}

  /** Starts the server on the database that the environment says. */
  static async start(env: Record<string, string>): Promise<Victim> {
    const child = fork(BUNDLED, [VICTIM], {
      execArgv: ["--expose-gc"],
      env: { ...process.env, DEMO: "0", PORT: "0", WRITE_TOKEN, ...env },
      stdio: ["ignore", "inherit", "inherit", "ipc"],
    });
    const told = await heard(child);
    if (!("url" in told)) throw new Error(`expected the server's address, got ${JSON.stringify(told)}`);
    return new Victim(child, new URL(told.url));
  }

  async health(ask: "look" | "collect"): Promise<Health> {
    if (this.child.connected) this.child.send(ask);
    const told = await heard(this.child);
    if (!("health" in told)) throw new Error(`expected the server's health, got ${JSON.stringify(told)}`);
    return told.health;
  }

  async end(): Promise<void> {
    if (this.child.exitCode !== null || this.child.signalCode !== null) return;
    const exited = new Promise((resolve) => this.child.once("exit", resolve));
    this.child.kill("SIGKILL");
    await exited;
  }
}

function heard(child: ChildProcess): Promise<FromVictim> {
  return new Promise((resolve, reject) => {
    const ended = (code: number | null): void =>
      reject(new Error(`the server has ended with ${code ?? child.signalCode}`));
    if (child.exitCode !== null || child.signalCode !== null) ended(child.exitCode);
    child.once("exit", ended);
    child.once("message", (message) => {
      child.off("exit", ended);
      resolve(message as FromVictim);
    });
  });
}

/** Sends the attack, again where it took too much time or memory: what is broken is broken each time. */
export async function attacked(victim: Victim, attack: Attack): Promise<Outcome> {
  for (let tries = 1; ; tries += 1) {
    const outcome = await once(victim, attack);
    if (tries === TRIES || (outcome.blockedMs <= BOUNDS.blockedMs && outcome.growthMb <= BOUNDS.growthMb))
      return outcome;
  }
}

async function sendAll(url: URL, requests: readonly Sent[], atOnce = requests.length): Promise<Answer[]> {
  const answers: Answer[] = [];
  for (let at = 0; at < requests.length; at += atOnce)
    answers.push(...(await Promise.all(requests.slice(at, at + atOnce).map((request) => send(url, request)))));
  return answers;
}

async function once(victim: Victim, attack: Attack): Promise<Outcome> {
  victim.collectedMb ??= (await victim.health("collect")).memoryMb;
  let under = true;
  let beside = 0;
  let lost = 0;
  const light = (async () => {
    while (under) {
      const { ending } = await send(victim.url, LIGHT);
      beside += 1;
      if (ending !== 200) lost += 1;
      await sleep(LIGHT_EVERY_MS);
    }
  })();
  const begun = performance.now();
  const answers = await sendAll(victim.url, attack.requests(), attack.atOnce);
  const ms = Math.round(performance.now() - begun);
  under = false;
  await light;
  const { blockedMs, memoryMb } = await victim.health("look");
  let growthMb = memoryMb - victim.collectedMb;
  if (growthMb > BOUNDS.growthMb) {
    const held = (await victim.health("collect")).memoryMb;
    growthMb = held - victim.collectedMb;
    victim.collectedMb = held;
  }
  const faults = [
    ...answers
      .filter(({ ending }) => !attack.endings.includes(ending))
      .map(({ ending, code }) => `ended with ${ending} ${code ?? ""}`.trim()),
    ...answers
      .filter(({ code }) => attack.codes !== undefined && code !== null && !attack.codes.includes(code))
      .map(({ code }) => `code ${code}`),
    ...answers.filter(({ code }) => code === "INTERNAL_SERVER_ERROR").map(() => "a fault of ours"),
    ...(blockedMs > BOUNDS.blockedMs ? [`blocked ${blockedMs} ms`] : []),
    ...(growthMb > BOUNDS.growthMb ? [`${growthMb} MB more`] : []),
    ...(lost > 0 ? [`${lost} of ${beside} light questions lost`] : []),
  ];
  return { attack, answers, blockedMs, growthMb, beside, lost, ms, faults: [...new Set(faults)] };
}

import { execFile } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { promisify } from "node:util";
import { endingPlainly, Usage } from "../scripts/command-end.ts";
import { readOptions, wholeNumber } from "../scripts/read-options.ts";
import type { DatabaseKind } from "../test/database-kinds.ts";
import { findServerPrograms, startNativeCluster } from "../test/native-cluster.ts";
import { BOUNDS } from "./attack.ts";
import { EVERY_ATTACK } from "./every-attack.ts";
import { attacked, type Outcome, Victim } from "./run-attacks.ts";

const root = resolve(import.meta.dirname, "../..");
const KINDS = ["native", "embedded"] as const;
const ATTACKS = [...new Set(EVERY_ATTACK.map(({ kind }) => kind))];
const HELP = `Every attack on a server of its own, on both databases: npm run attack -- [options]

  --database KIND    ${KINDS.join(" | ")} (default both)
  --kind KIND        ${ATTACKS.join(" | ")} (default all)
  --name TEXT        a part of an attack's name
  --complaints N     of the demonstration under attack (default 40000)
`;

/** A database full of demonstration data, as the environment names it. */
async function seeded(
  kind: DatabaseKind,
  complaints: number,
): Promise<{ env: Record<string, string>; remove: () => Promise<void> }> {
  const dataDir = mkdtempSync(join(tmpdir(), "atlas-attack-"));
  const programs = kind === "native" ? findServerPrograms() : null;
  if (kind === "native" && programs === null)
    throw new Error("no PostgreSQL server with PostGIS under /usr/lib/postgresql");
  const cluster = programs ? await startNativeCluster(programs) : null;
  const env = { DATA_DIR: dataDir, DATABASE_URL: cluster?.url ?? "", ACCESS_LOG: "0" };
  const seed = [
    "scripts/bundled.mjs",
    "seeds/scripts/seed.ts",
    "--complaints",
    String(complaints),
    "--estates",
    "2000",
  ];
  await promisify(execFile)(process.execPath, seed, { cwd: root, env: { ...process.env, ...env } });
  return {
    env,
    async remove() {
      await cluster?.remove();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

function row({ attack, answers, blockedMs, growthMb, ms, faults }: Outcome): string {
  const endings = [...new Set(answers.map(({ ending, code }) => (code === null ? `${ending}` : `${ending} ${code}`)))];
  const told = [
    attack.kind,
    attack.name,
    endings.slice(0, 3).join(", "),
    `${blockedMs} ms`,
    `${growthMb} MB`,
    `${ms} ms`,
  ];
  const widths = [10, 46, 34, 9, 8, 9];
  return `${faults.length === 0 ? "  " : "✗ "}${told.map((text, i) => text.padEnd(widths[i]!)).join(" ")}${faults.join("; ")}`;
}

async function main(): Promise<void> {
  const { values } = readOptions({
    options: {
      database: { type: "string" },
      kind: { type: "string" },
      name: { type: "string", default: "" },
      complaints: { type: "string", default: "40000" },
    },
  });
  const complaints = wholeNumber("complaints", values.complaints, 0);
  const kinds = KINDS.filter((kind) => values.database === undefined || values.database === kind);
  if (kinds.length === 0) throw new Usage(`--database: expected ${KINDS.join(" or ")}, got "${values.database}"`);
  const asked = EVERY_ATTACK.filter(
    ({ kind, name }) => (values.kind === undefined || values.kind === kind) && name.includes(values.name),
  );
  if (asked.length === 0)
    throw new Usage(
      `expected a --kind of ${ATTACKS.join(", ")} and a --name that is part of an attack's, got "${values.kind ?? ""}" and "${values.name}"`,
    );
  let broken = 0;
  for (const kind of kinds) {
    console.log(
      `\n${kind}: ${asked.length} attacks; none may block over ${BOUNDS.blockedMs} ms or leave ${BOUNDS.growthMb} MB behind`,
    );
    const { env, remove } = await seeded(kind, complaints);
    let victim = await Victim.start(env);
    for (const attack of asked) {
      try {
        const outcome = await attacked(victim, attack);
        console.log(row(outcome));
        if (outcome.faults.length > 0) broken += 1;
      } catch (error) {
        broken += 1;
        console.log(`✗ ${attack.kind} ${attack.name}: ${(error as Error).message}`);
        await victim.end();
        victim = await Victim.start(env);
      }
    }
    await victim.end();
    await remove();
  }
  console.log(`\n${kinds.length * asked.length} attacks, ${broken} broke a bound`);
  process.exit(broken > 0 ? 1 : 0);
}

await endingPlainly(HELP, main);

import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { freePort, start } from "../process.ts";
import { finding, type Section } from "../report.ts";

/** Most memory that a process's only child ever held, in MB: `npm start` waits for the server, which is its child. */
async function peakMbOfChild(pid: number): Promise<number> {
  const children = (await readFile(`/proc/${pid}/task/${pid}/children`, "utf8")).trim().split(" ");
  const status = await readFile(`/proc/${children.at(-1)}/status`, "utf8");
  return Number(/VmHWM:\s+(\d+) kB/.exec(status)?.[1]) / 1024;
}

/** The two starts of a newcomer on the embedded database, the dependencies being there. */
export async function embedded(): Promise<Section> {
  const dataDir = await mkdtemp(join(tmpdir(), "estate-atlas-bench-"));
  const port = await freePort();
  const npmStart = () =>
    start(process.execPath, ["scripts/start.mjs"], /http:\/\/127/, {
      DATA_DIR: dataDir,
      PORT: String(port),
      DATABASE_URL: "",
      NODE_ENV: "production",
    });
  try {
    await rm("dashboard/dist", { recursive: true, force: true });
    const first = await npmStart();
    const firstPeak = await peakMbOfChild(first.child.pid!);
    await first.end();
    const later = await npmStart();
    const laterPeak = await peakMbOfChild(later.child.pid!);
    await later.end();
    return {
      title: "Embedded database: the newcomer's two starts",
      how: "The start script with its dependencies installed: first with no build and no database (dashboard build, migrations, demo data of 22,000 estates and 200,000 complaints), then again.",
      findings: [
        finding("first start", first.readyMs / 1000, "s", { most: 60 }),
        finding("later start", later.readyMs / 1000, "s", { most: 6 }),
        finding("peak memory of the server, first start", firstPeak / 1024, "GB", { most: 1.3 }),
        finding("peak memory of the server, later start", laterPeak / 1024, "GB", { most: 1.3 }),
      ],
    };
  } finally {
    await rm(dataDir, { recursive: true, force: true });
  }
}

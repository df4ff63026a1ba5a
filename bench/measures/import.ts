import { createReadStream, createWriteStream } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import pg from "pg";
import copy from "pg-copy-streams";
import { TODAY } from "../databases.ts";
import { start } from "../process.ts";
import { finding, type Section } from "../report.ts";

/**
 * The rows of a database's complaints go out as a user's file and come back through the import command into another database that knows the
 * same regions and estates; then the stored rows go by COPY into the same partitions with their indexes.
 * `emptied` is a database like `full` but as before its first complaints.
 */
export async function importing(full: string, emptied: string): Promise<Section> {
  const folder = await mkdtemp(join(tmpdir(), "estate-atlas-bench-"));
  const file = join(folder, "complaints.csv");
  const stored = join(folder, "complaints.copy");
  const source = new pg.Client(full);
  const target = new pg.Client(emptied);
  await source.connect();
  await target.connect();
  try {
    const out = async (select: string, to: string) =>
      pipeline(
        source.query(copy.to(`copy (${select}) to stdout ${to.endsWith("csv") ? "with (format csv, header)" : ""}`)),
        createWriteStream(to),
      );
    await out(
      `select c.external_id as id, c.category, c.reported_at, c.assigned_at, c.escalated_at, c.handled_at, c.closed_at, c.reopened_at, c.satisfaction,
         c.status, st_x(c.location) as longitude, st_y(c.location) as latitude, e.external_id as estate_id
       from complaints c left join estates e on e.city_code = c.city_code and e.estate_id = c.estate_id`,
      file,
    );
    await out("select * from complaints", stored);

    const begun = performance.now();
    const imported = await start(
      process.execPath,
      ["scripts/run.mjs", "api/scripts/import.ts", "complaints", file, "--source", "demo", "--crs", "wgs84"],
      /inserted/,
      // The day the databases were filled for: on another, the import would also bring their rollups to that day.
      { DATABASE_URL: emptied, ATLAS_TODAY: TODAY },
    );
    await imported.ended();
    const importSeconds = (performance.now() - begun) / 1000;
    const { rows } = await target.query("select count(*)::int as n from complaints");
    const count: number = rows[0].n;

    // The partitions and their indexes stay; only the rows go, so that COPY does the same work on the same table.
    await target.query("truncate complaints");
    const copyBegun = performance.now();
    await pipeline(createReadStream(stored), target.query(copy.from("copy complaints from stdin")));
    const copySeconds = (performance.now() - copyBegun) / 1000;
    return {
      title: `Import of ${count.toLocaleString("en")} complaints`,
      how: "The import command on a CSV file (parsing, regions by point, checks, upsert, rollups, commit), against COPY of the finished rows into the same partitioned table with the same indexes.",
      findings: [finding("import's rate ÷ COPY's rate", copySeconds / importSeconds, "×", { least: 0.45 })],
    };
  } finally {
    await source.end();
    await target.end();
    await rm(folder, { recursive: true, force: true });
  }
}

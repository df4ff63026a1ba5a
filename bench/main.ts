// npm run bench [-- graphql scope small-counts painting heatmap growth statistics streets dues intake registers ledger evaluation export import workbook size embedded]: measures side by side and writes docs/benchmarks.md.
import { startDatabases, TODAY } from "./databases.ts";
import { dueTimes, openComplaints } from "./measures/due-times.ts";
import { embedded } from "./measures/embedded.ts";
import { evaluation } from "./measures/evaluation.ts";
import { exporting } from "./measures/export.ts";
import { graphql } from "./measures/graphql.ts";
import { growth } from "./measures/growth.ts";
import { heatmap } from "./measures/heatmap.ts";
import { importing } from "./measures/import.ts";
import { intake } from "./measures/intake.ts";
import { ledger } from "./measures/ledger.ts";
import { painting } from "./measures/painting.ts";
import { fill, registers } from "./measures/registers.ts";
import { rollupSize } from "./measures/rollup-size.ts";
import { scope, smallCounts } from "./measures/scope.ts";
import { statistics } from "./measures/statistics.ts";
import { streetTable } from "./measures/street-table.ts";
import { workbook } from "./measures/workbook.ts";
import { markdown, type Section, write } from "./report.ts";

const FEW = 100_000;
const MANY = 1_000_000;
// as before the first complaints: the partitions of their months go too
const NO_COMPLAINTS = `truncate complaints, complaint_months, complaint_cells;
  do $$ declare part regclass; begin
    for part in select inhrelid::regclass from pg_inherits where inhparent = 'complaints'::regclass loop execute format('drop table %s', part); end loop;
  end $$;
  delete from flow_days where flow = 'complaints'; delete from indicator_months where indicator like 'complaints%'`;

const [node22, ...named] = process.argv.slice(2);
if (node22 === undefined)
  throw new Error("expected the path of a Node ≥ 22 as the first argument; npm run bench finds one");
const MEASURES = [
  "graphql",
  "scope",
  "small-counts",
  "painting",
  "heatmap",
  "growth",
  "statistics",
  "streets",
  "dues",
  "intake",
  "registers",
  "ledger",
  "evaluation",
  "export",
  "import",
  "workbook",
  "size",
  "embedded",
];
const unknown = named.filter((name) => !MEASURES.includes(name));
if (unknown.length > 0) throw new Error(`expected measures of ${MEASURES.join(", ")}, got ${unknown.join(", ")}`);
const chosen = (name: string) => named.length === 0 || named.includes(name);
const month = Number(TODAY.slice(0, 4)) * 12 + Number(TODAY.slice(5, 7)) - 1;

const databases = await startDatabases();
const sections: Section[] = [];
const measured = async (name: string, measure: () => Promise<Section>) => {
  if (!chosen(name)) return;
  console.log(`${name} …`);
  const section = await measure();
  sections.push(section);
  for (const one of section.findings)
    console.log(`  ${one.what}: ${one.figure} (${one.goal})${one.reached ? "" : "  NOT REACHED"}`);
};
try {
  console.log("databases …");
  const needs = (...names: string[]) => names.some(chosen);
  const few = needs(
    "graphql",
    "scope",
    "small-counts",
    "growth",
    "streets",
    "dues",
    "intake",
    "painting",
    "registers",
    "ledger",
    "evaluation",
    "workbook",
  )
    ? await databases.demo("few", FEW)
    : "";
  const many = needs("heatmap", "growth", "statistics", "streets", "export", "import")
    ? await databases.demo("many", MANY)
    : "";
  await measured("graphql", () => graphql(few, node22, month));
  await measured("scope", () => scope(few));
  await measured("small-counts", () => smallCounts(few));
  await measured("painting", () => painting(few));
  await measured("heatmap", () => heatmap(many));
  await measured("growth", () => growth(few, many, FEW, MANY));
  await measured("statistics", () => statistics(many));
  await measured("streets", () => streetTable(few, many, FEW, MANY));
  const open = needs("dues", "intake") ? await databases.copy("open", few, openComplaints(MANY)) : "";
  await measured("dues", () => dueTimes(open, MANY));
  await measured("intake", () => intake(open));
  await measured("registers", async () => registers(await databases.copy("registers", few, fill(MANY))));
  await measured("ledger", async () => ledger(await databases.copy("ledger", few, "select 1"), MANY));
  await measured("evaluation", async () => evaluation(await databases.copy("evaluated", few, "select 1")));
  await measured("export", () => exporting(many));
  await measured("import", async () => importing(many, await databases.copy("emptied", many, NO_COMPLAINTS)));
  await measured("workbook", async () => workbook(await databases.copy("workbook", few, "select 1")));
  await measured("size", async () => rollupSize(await databases.empty("size")));
  await measured("embedded", embedded);
} finally {
  await databases.remove();
}
// A part of the measures alone is printed, not written: the document always shows one whole run.
if (named.length === 0) await write("docs/benchmarks.md", sections);
else console.log(`\n${markdown(sections)}`);

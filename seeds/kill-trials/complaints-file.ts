import { writeFileSync } from "node:fs";
import { allComplaints, generateDemo } from "../demo/demo.ts";
import { TODAY } from "./trial-databases.ts";

const columns = [
  "id",
  "category",
  "reported_at",
  "assigned_at",
  "escalated_at",
  "handled_at",
  "closed_at",
  "reopened_at",
  "satisfaction",
  "status",
  "longitude",
  "latitude",
  "region_code",
  "description",
] as const;

/** Writes a CSV of complaints whose ids begin with `prefix`, so that each file brings new ones. */
export function writeComplaintsFile(path: string, rows: number, prefix: string): void {
  const lines = [columns.join(",")];
  for (const row of allComplaints(generateDemo({ today: TODAY, estates: 400, complaints: rows })))
    lines.push(
      columns.map((column) => (column === "id" ? `${prefix}-${row.id}` : String(row[column] ?? ""))).join(","),
    );
  writeFileSync(path, `${lines.join("\n")}\n`);
}

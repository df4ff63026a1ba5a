import { readFileSync } from "node:fs";

/** What took over from a region of the past. */
interface Succession {
  readonly code: string;
  readonly nameZh: string;
  readonly successors: readonly { readonly code: string; readonly nameZh: string }[];
  readonly until: string;
}

let table: readonly Succession[] | null = null;

/** succession.csv: code, name, successors as "code name" with "|" between, year. Its first lines say what it is from. */
export function succession(): readonly Succession[] {
  table ??= readFileSync(new URL("./succession.csv", import.meta.url), "utf8")
    .split("\n")
    .filter((line) => line !== "" && !line.startsWith("#"))
    .slice(1)
    .map((line) => {
      const [code, nameZh, successors, until] = line.split(",") as [string, string, string, string];
      return {
        code,
        nameZh,
        until,
        successors: successors.split("|").map((one) => {
          const [successorCode, successorName] = one.split(" ") as [string, string];
          return { code: successorCode, nameZh: successorName };
        }),
      };
    });
  return table;
}

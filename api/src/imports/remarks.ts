const SHOWN = 3;

interface Remark {
  count: number;
  readonly examples: string[];
}

/** What was read otherwise than it was written: told once a column and a kind, with how often and where first, so that a clerk can check. */
export class Remarks {
  private readonly kinds = new Map<string, Remark>();

  /** Of a row as a whole: `what` follows the number of rows. */
  addRow(what: string, row: number, text: string): void {
    this.add("", what, row, text, text);
  }

  /** `what` follows the number of cells: "multiplied out from 万, 千 or 亿"; `as` is what was taken, "" for blank. */
  add(column: string, what: string, row: number, text: string, as: string): void {
    const key = `${column}\n${what}`;
    let remark = this.kinds.get(key);
    if (remark === undefined) {
      remark = { count: 0, examples: [] };
      this.kinds.set(key, remark);
    }
    remark.count++;
    if (remark.examples.length < SHOWN) {
      const becomes = as === text ? "" : ` → ${as === "" ? "blank" : as}`;
      remark.examples.push(`row ${row} ${clip(text)}${becomes}`);
    }
  }

  /** Forgets all, before the rows are read once more. */
  clear(): void {
    this.kinds.clear();
  }

  lines(): string[] {
    return [...this.kinds].map(([key, { count, examples }]) => {
      const [column, what] = key.split("\n");
      const more = count > examples.length ? " …" : "";
      const [of, one] = column === "" ? ["", "row"] : [`${column}: `, "cell"];
      return `${of}${count.toLocaleString("en")} ${one}${count === 1 ? "" : "s"} ${what} (${examples.join("; ")}${more})`;
    });
  }
}

function clip(text: string): string {
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}

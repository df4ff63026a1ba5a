import { nameIn } from "../../../i18n/language.ts";
import type { Reading } from "../../../wording/reading.ts";
import type { Sentence } from "../../../wording/sentence.ts";
import type { Writer } from "./writer.ts";

/** A row for each part, what the whole has beside them, the whole at the end. */
interface PartRows {
  readonly order: readonly Reading[];
  readonly row: (code: string) => readonly Sentence[];
  /** By the indicators of the table; left out: a table of ranks, in which nothing else stands. */
  readonly beside?: { readonly ids: readonly string[]; row(key: string): readonly Sentence[] };
  readonly whole?: readonly Sentence[];
}

export function partTable(
  writer: Writer,
  subject: string,
  date: string,
  columns: Parameters<Writer["table"]>[0]["columns"],
  parts: PartRows,
): void {
  const { t, language } = writer;
  const beside = parts.beside ? writer.beside(parts.beside.ids) : [];
  const rows = [
    ...parts.order.map((reading) => [[nameIn(language, reading)], ...parts.row(reading.code)]),
    ...beside.map((part) => {
      const name = nameIn(language, part);
      const marked = t(part.isZone ? "briefing.zone" : "briefing.apart", { name });
      return [[marked], ...parts.beside!.row(part.key)];
    }),
    ...(parts.whole ? [[[t("briefing.total")], ...parts.whole]] : []),
  ];
  const apart = new Set(rows.map((_, i) => i).filter((i) => i >= parts.order.length));
  writer.table({ subject, date, columns: [writer.text(t("briefing.column.region"), 2), ...columns], rows, apart });
  if (beside.length > 0) writer.note(t("briefing.note.beside"));
}

/** Best first; without a value last; else by code. */
export function byRank(writer: Writer, id: string): Reading[] {
  const ranking = writer.ranking(id);
  const place = ({ code }: Reading): number => ranking.get(code)?.rank ?? Number.POSITIVE_INFINITY;
  return [...writer.parts(id)].sort((a, b) => {
    const [x, y] = [place(a), place(b)];
    return x === y ? (a.code < b.code ? -1 : 1) : x - y;
  });
}

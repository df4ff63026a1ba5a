import "./table-view.css";
import type { TFunction } from "i18next";
import { type ReactNode, useLayoutEffect, useMemo, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { formatNumber } from "../../../../format/number.ts";
import { usePlatform } from "../../../../platform.tsx";
import { useScale } from "../../../../theme/theme.ts";
import { wordsOfCell } from "../columns/cell-words.ts";
import type { ColumnFact } from "../columns/column-facts.ts";
import { type ColumnName, titled } from "../columns/column-names.ts";
import { isRecord, type Json } from "../json.ts";
import { type ResultTable, sortedRows } from "../result-table.ts";

/** Height of a row, rem; every row has the same, so that only those in sight need be there. */
const ROW_REM = 1.75;
/** Rows drawn above and below those in sight. */
const SPARE = 12;
/** Widths of columns, in letters; a Chinese one counts two. */
const [NARROWEST, WIDEST] = [6, 44];
const LETTER_REM = 0.55;
const FIRST_ROWS = 30;

interface TableViewProps {
  readonly table: ResultTable;
  /** Of its columns, in their order. */
  readonly names: readonly ColumnName[];
  /** Number of the row that is looked at; null: none. */
  readonly chosen: number | null;
  /** The row is wanted on the map; null: rows have no place. */
  readonly onPlace: ((row: number) => void) | null;
  /** What a row holds several of is wanted as a list of its own; null: it is none. */
  opensList(column: string, row: number): (() => void) | null;
}

/** A table of any length: rows out of sight are not in the page, and sorting moves numbers, not rows. */
export function TableView({ table, names, chosen, onPlace, opensList }: TableViewProps): ReactNode {
  const { t } = useTranslation();
  const { language } = usePlatform();
  const scale = useScale();
  const rowPx = ROW_REM * 16 * scale;
  const box = useRef<HTMLDivElement>(null);
  const [seen, setSeen] = useState({ top: 0, height: 600 });
  const [by, setBy] = useState<{ column: number; descending: boolean } | null>(null);
  const collator = useMemo(() => new Intl.Collator(language === "zh" ? "zh-CN" : "en", { numeric: true }), [language]);
  // A column of the table before may not be there any more.
  const sortBy = by !== null && by.column < table.columns.length ? by : null;
  const order = useMemo(() => sortedRows(table, sortBy, collator), [table, sortBy, collator]);
  const widths = useMemo(() => widthsOf(table, names, language, t), [table, names, language, t]);

  useLayoutEffect(() => {
    const element = box.current;
    if (!element) return;
    const watch = new ResizeObserver(() => setSeen((before) => ({ ...before, height: element.clientHeight })));
    watch.observe(element);
    return () => watch.disconnect();
  }, []);
  useLayoutEffect(() => {
    void table;
    const element = box.current;
    if (!element) return;
    // A row that comes from the map stands in the middle.
    const top = chosen === null ? 0 : Math.max(0, (chosen + 1.5) * rowPx - element.clientHeight / 2);
    element.scrollTop = top;
    setSeen({ top: element.scrollTop, height: element.clientHeight });
  }, [table, chosen, rowPx]);

  const words: Words = {
    yes: t("explore.results.yes"),
    no: t("explore.results.no"),
    items: (count) => t("explore.results.items", { count }),
  };
  const first = Math.max(0, Math.floor(seen.top / rowPx) - SPARE);
  const last = Math.min(order.length, Math.ceil((seen.top + seen.height) / rowPx) + SPARE);
  const shown = order.slice(first, last);
  return (
    <section
      ref={box}
      className="result-table"
      aria-label={t("explore.results.tableLabel", { rows: table.rows.length, columns: table.columns.length })}
      onScroll={(event) => setSeen({ top: event.currentTarget.scrollTop, height: event.currentTarget.clientHeight })}
    >
      <table
        aria-rowcount={order.length + 1}
        style={{ width: `${widths.reduce((sum, width) => sum + width, 3.5)}rem` }}
      >
        <colgroup>
          <col style={{ width: "3.5rem" }} />
          {table.columns.map(({ key }, c) => (
            <col key={key} style={{ width: `${widths[c]}rem` }} />
          ))}
        </colgroup>
        <thead>
          <tr aria-rowindex={1}>
            <th scope="col" className="number">
              #
            </th>
            {table.columns.map(({ key, kind }, c) => {
              const sorted = sortBy?.column === c ? (sortBy.descending ? "descending" : "ascending") : undefined;
              return (
                <th
                  key={key}
                  scope="col"
                  data-column={key}
                  className={kind === "number" ? "number" : ""}
                  aria-sort={sorted ?? "none"}
                >
                  <button
                    type="button"
                    title={t("explore.results.sort", { column: key })}
                    onClick={() => setBy(nextSort(sortBy, c))}
                  >
                    {titled(names[c]!, t)}
                    <i aria-hidden="true">{sorted === undefined ? "" : sorted === "ascending" ? " ▲" : " ▼"}</i>
                  </button>
                </th>
              );
            })}
          </tr>
        </thead>
        <tbody>
          {first > 0 && <tr className="spare" style={{ height: first * rowPx }} />}
          {shown.map((row, i) => (
            <tr
              key={row}
              aria-rowindex={first + i + 2}
              style={{ height: rowPx }}
              className={row === chosen ? "chosen" : (first + i) % 2 ? "odd" : ""}
              aria-current={row === chosen ? "true" : undefined}
            >
              <td className="number muted">
                {onPlace ? (
                  <button
                    type="button"
                    className="link"
                    title={t("explore.results.onMap", { row: row + 1 })}
                    aria-label={t("explore.results.onMap", { row: row + 1 })}
                    onClick={() => onPlace(row)}
                  >
                    {row + 1}
                  </button>
                ) : (
                  row + 1
                )}
              </td>
              {table.columns.map(({ key, kind }, c) => {
                const cell = table.rows[row]![c]!;
                const { fact } = names[c]!;
                const text = cellText(cell, fact, language, words);
                const code = fact?.enumType && typeof cell === "string" ? cell : undefined;
                const open = isSeveral(key, cell) ? opensList(key, row) : null;
                return (
                  <td
                    key={key}
                    className={kind === "number" ? "number" : ""}
                    title={code ?? (text.length > 20 ? text : undefined)}
                  >
                    {open === null ? (
                      text
                    ) : (
                      <button
                        type="button"
                        className="link"
                        title={t("explore.results.openList", { list: titled(names[c]!, t), row: row + 1 })}
                        onClick={open}
                      >
                        {text}
                      </button>
                    )}
                  </td>
                );
              })}
            </tr>
          ))}
          {last < order.length && <tr className="spare" style={{ height: (order.length - last) * rowPx }} />}
        </tbody>
      </table>
    </section>
  );
}

/** Whether a cell stands for rows of their own: a list of objects, or how many a page has. */
const isSeveral = (key: string, cell: Json): boolean =>
  Array.isArray(cell) ? cell.some(isRecord) : /(^|\.)totalCount$/.test(key) && typeof cell === "number" && cell > 0;

/** Ascending, then descending, then as the answer came. */
function nextSort(by: { column: number; descending: boolean } | null, column: number) {
  if (by?.column !== column) return { column, descending: false };
  return by.descending ? null : { column, descending: true };
}

/** Words that cells take from the language of the screen. */
interface Words {
  readonly yes: string;
  readonly no: string;
  items(count: number): string;
}

function cellText(value: Json, fact: ColumnFact | null, language: "zh" | "en", words: Words): string {
  if (typeof value === "number") {
    if (Number.isInteger(value))
      return formatNumber(value, 0, language).replaceAll(",", Math.abs(value) < 10_000 ? "" : ",");
    return formatNumber(value, Math.min(6, (String(value).split(".")[1] ?? "").length), language);
  }
  if (typeof value === "boolean") return value ? words.yes : words.no;
  const text = wordsOfCell(value, fact, language);
  return Array.isArray(value) && text.startsWith("[") ? words.items(value.length) : text;
}

/** Wide enough for the name and for most of the first values, rem. */
function widthsOf(
  { columns, rows }: ResultTable,
  names: readonly ColumnName[],
  language: "zh" | "en",
  t: TFunction,
): number[] {
  const some = rows.slice(0, 200);
  return columns.map((_, c) => {
    const length = (row: (typeof some)[number]): number => letters(wordsOfCell(row[c]!, names[c]!.fact, language));
    const lengths = some.map(length).sort((a, b) => a - b);
    // What is seen at once is not cut; a few long cells further down are.
    const first = some.slice(0, FIRST_ROWS).map(length);
    const usual = Math.max(lengths[Math.floor(lengths.length * 0.95)] ?? 0, ...first);
    return Math.min(WIDEST, Math.max(NARROWEST, letters(titled(names[c]!, t)) + 3, usual + 2)) * LETTER_REM;
  });
}

const letters = (text: string): number => text.length + (text.match(/[\u2E80-\uFFEF]/g)?.length ?? 0) * 0.8;

import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { formatNumber } from "../../../../format/number.ts";
import { usePlatform } from "../../../../platform.tsx";
import { wordsOfCell } from "../columns/cell-words.ts";
import type { ColumnName } from "../columns/column-names.ts";
import type { ResultTable } from "../result-table.ts";
import type { PlaceProperties } from "./map-picture.ts";

interface PlaceCardProps {
  readonly properties: PlaceProperties;
  readonly table: ResultTable;
  readonly names: readonly ColumnName[];
  /** Number of the column that colours; null: none. */
  readonly value: number | null;
}

/** Fields of a row that its card shows. */
const MOST_FIELDS = 7;
const LONGEST = 60;
const WITHOUT_WORDS: ReadonlySet<string> = new Set(["geometry", "list", "point"]);

/** What a place is, its value with unit, and the first fields of its row. */
export function PlaceCard({ properties, table, names, value }: PlaceCardProps): ReactNode {
  const { t } = useTranslation();
  const { language } = usePlatform();
  const rows = rowsOf(properties);
  const [row] = rows;
  const print = (number: number): string => formatNumber(number, Number.isInteger(number) ? 0 : 2, language);
  const fields =
    rows.length === 1
      ? table.columns.flatMap(({ key, kind }, c) => {
          const cell = table.rows[row!]?.[c] ?? null;
          // Where it is the map shows, and its name stands above.
          if (cell === null || c === value || WITHOUT_WORDS.has(kind) || cell === properties.name) return [];
          const { title, unit, fact } = names[c]!;
          const own = wordsOfCell(cell, fact, language);
          return [{ key, title, text: typeof cell === "number" && title ? `${own} ${unit}` : own }];
        })
      : [];
  return (
    <>
      <strong>{properties.name}</strong>
      {value !== null && typeof properties.value === "number" && (
        <>
          <span>{names[value]!.title ?? <code>{names[value]!.key}</code>}</span>
          <span className="figure">
            {names[value]!.unit === "" ? properties.value : print(properties.value)} {names[value]!.unit}
          </span>
        </>
      )}
      {rows.length > 1 && <span>{t("explore.map.rows", { count: rows.length })}</span>}
      {fields.slice(0, MOST_FIELDS).map(({ key, title, text }) => (
        <span key={key}>
          {title ?? <code>{key}</code>} {text.slice(0, LONGEST)}
        </span>
      ))}
    </>
  );
}

/** Numbers of the rows that a place stands for. */
export const rowsOf = ({ rows }: Pick<PlaceProperties, "rows">): number[] => String(rows).split(" ").map(Number);

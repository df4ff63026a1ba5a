import { shortNameIn } from "../../../../i18n/language.ts";
import "./map-view.css";
import { type ReactNode, useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { usePlatform } from "../../../../platform.tsx";
import { useTheme } from "../../../../theme/theme.ts";
import { Empty, Failed } from "../../../../ui/states.tsx";
import { type ColumnName, titled } from "../columns/column-names.ts";
import type { ResultTable } from "../result-table.ts";
import { nameOfRow } from "../row-name.ts";
import { numberColumns } from "./map-columns.ts";
import { MapDrawing } from "./map-drawing.tsx";
import { drawn, type MapPicture } from "./map-picture.ts";
import { columnsOfWay, type PlaceBy, placesIn } from "./places.ts";
import { MOST_REGIONS, useRegionShapes } from "./use-region-shapes.ts";

const NO_CODES: readonly string[] = [];

interface MapOfResultProps {
  readonly table: ResultTable;
  /** Of its columns, in their order. */
  readonly names: readonly ColumnName[];
  /** What the answer says of its date; empty: nothing. */
  readonly dates: string;
  /** Number of the row that is looked at; null: none. */
  readonly chosen: number | null;
  onChosen(row: number | null): void;
  /** The row is wanted in the table. */
  onShowRow(row: number): void;
}

/** A result on the map: rows find their place by region code, point or geometry, and are coloured by a column of numbers. */
export function MapOfResult({ table, names, dates, chosen, onChosen, onShowRow }: MapOfResultProps): ReactNode {
  const { t } = useTranslation();
  const { language } = usePlatform();
  const theme = useTheme();
  const ways = useMemo(() => placesIn(table), [table]);
  const numbers = useMemo(() => numberColumns(table, ways), [table, ways]);
  const [chosenWay, setWay] = useState(0);
  const [chosenValue, setValue] = useState<number | null>();
  const way = ways[chosenWay] ?? ways[0];
  const value =
    chosenValue === undefined || (chosenValue !== null && !numbers.includes(chosenValue))
      ? (numbers[0] ?? null)
      : chosenValue;
  const codes = useMemo(() => (way?.kind === "region" ? codesIn(table, way.column) : NO_CODES), [table, way]);
  const { found, error } = useRegionShapes(codes);
  const picture = useMemo(
    () =>
      way &&
      drawn(table, way, value, found, { language, theme }, (row) => {
        const name = nameOfRow(table, row, language);
        return way.kind === "region" ? shortNameIn(language, { nameZh: name, nameEn: name }) : name;
      }),
    [table, way, value, found, language, theme],
  );
  if (!way || !picture) return <Empty>{t("explore.map.noPlace")}</Empty>;
  if (error) return <Failed reason={error.message} />;
  const nameOfWay = (one: PlaceBy): string => {
    const kind = one.kind === "region" || one.kind === "geometry" ? one.kind : "point";
    const column = columnsOfWay(one).map((c) => table.columns[c]!.key);
    return t(`explore.map.${kind}`, { column: column.join(", ") });
  };
  return (
    <div className="result-map">
      <div className="choices">
        <label>
          {t("explore.map.place")}
          <select value={ways.indexOf(way)} onChange={(event) => setWay(Number(event.target.value))}>
            {ways.map((one, i) => (
              <option key={nameOfWay(one)} value={i}>
                {nameOfWay(one)}
              </option>
            ))}
          </select>
        </label>
        <label>
          {t("explore.map.value")}
          <select
            value={value ?? ""}
            onChange={(event) => setValue(event.target.value === "" ? null : Number(event.target.value))}
          >
            <option value="">{t("explore.map.noValue")}</option>
            {numbers.map((c) => (
              <option key={c} value={c}>
                {titled(names[c]!, t)}
              </option>
            ))}
          </select>
        </label>
        <Notes picture={picture} codes={codes.length} />
      </div>
      <div className="map-pane">
        <MapDrawing
          picture={picture}
          boundaries={found?.shapes ?? null}
          table={table}
          names={names}
          dates={dates}
          value={value}
          namesAround={way.kind !== "region"}
          chosen={chosen}
          onChosen={onChosen}
          onShowRow={onShowRow}
        />
      </div>
    </div>
  );
}

function codesIn({ rows }: ResultTable, column: number): string[] {
  return [...new Set(rows.flatMap((row) => (typeof row[column] === "string" ? [String(row[column])] : [])))];
}

function Notes({ picture, codes }: { picture: MapPicture; codes: number }): ReactNode {
  const { t } = useTranslation();
  const notes = [
    picture.missing > 0 && t("explore.map.missing", { count: picture.missing }),
    picture.unknown > 0 && t("explore.map.unknown", { count: picture.unknown }),
    picture.together && t("explore.map.aggregated"),
    codes > MOST_REGIONS && t("explore.map.tooMany", { count: MOST_REGIONS }),
  ].filter((note) => note !== false);
  return notes.length > 0 ? <span className="muted">{notes.join(t("explore.map.noteEnd"))}</span> : null;
}

import "../../../i18n/views/list-export.ts";
import "./result-pane.css";
import { ResponseEditor, useGraphiQL } from "@graphiql/react";
import type { GraphQLSchema } from "graphql";
import { type ReactNode, Suspense, useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import type { ExportWording } from "../../../export/export-stream.ts";
import { usePlatform } from "../../../platform.tsx";
import { ErrorBoundary } from "../../../ui/error-boundary.tsx";
import { Empty, Failed, Loading } from "../../../ui/states.tsx";
import { ExportButtons } from "../export/export-buttons.tsx";
import { fileWording } from "../export/file-wording.ts";
import { Refusal } from "../faults/refusal.tsx";
import { operationKind } from "../fetcher.ts";
import type { Example, ResultView } from "../library/example.ts";
import type { Asked, Run } from "../runs.ts";
import { ChartOfResult } from "./chart/chart-view.tsx";
import { datesOf } from "./columns/as-of.ts";
import { columnFacts, stepsTo } from "./columns/column-facts.ts";
import { type ColumnName, columnNames, wordOf } from "./columns/column-names.ts";
import { isRecord, type Json } from "./json.ts";
import { type AnswerList, listsIn } from "./lists.ts";
import { MapOfResult } from "./map/map-view.tsx";
import { placesIn } from "./map/places.ts";
import { type ResultTable, tableOf } from "./result-table.ts";
import { StatusLine } from "./status-line.tsx";
import { TableView } from "./table/table-view.tsx";

const VIEWS: readonly ResultView[] = ["table", "map", "chart", "json"];

interface ResultPaneProps {
  /** The last run of the tab; null: none. */
  readonly run: Run | null;
  readonly view: ResultView;
  /** The example that is run, for what it wants to be shown. */
  readonly example: Example | undefined;
  onView(view: ResultView): void;
}

/** What came of a query: as JSON, table, map and chart of one of its lists, with what it took and ways to export it. */
export function ResultPane({ run, view, example, onView }: ResultPaneProps): ReactNode {
  const { t } = useTranslation();
  const { language, indicators } = usePlatform();
  const answer = run?.answer ?? null;
  const lists = useMemo(() => listsIn(answer?.data ?? null), [answer]);
  const [wanted, setWanted] = useState<string | null>(null);
  const list = lists.find(({ path }) => path === (wanted ?? example?.list)) ?? deepestUseful(lists, view);
  const table = useMemo(() => list && tableOf(list.rows), [list]);
  const [chosen, setChosen] = useState<{ of: AnswerList; row: number } | null>(null);
  const row = chosen !== null && chosen.of === list ? chosen.row : null;
  const choose = (next: number | null): void => setChosen(next === null || !list ? null : { of: list, row: next });
  /** The list inside a row's column, with its first row marked; a page's rows stand beside their count. */
  const opensList = (column: string, of: number): (() => void) | null => {
    const key = column.replace(/\.?totalCount$/, "");
    const inner = lists.find(({ path }) => path === [list?.path, key].filter(Boolean).join("."));
    const first = inner?.inRow.indexOf(of) ?? -1;
    if (!inner || first < 0) return null;
    return () => {
      setWanted(inner.path);
      setChosen({ of: inner, row: first });
    };
  };
  const names = useNames(run?.asked ?? null, list?.path ?? "", table);
  const schema = useGraphiQL((state) => state.schema);
  const nameOfList = (path: string): string => {
    const steps = schema && run ? stepsTo(schema, run.asked, path) : [];
    return steps.length === 0 ? path : steps.map((step) => wordOf(step, language)).join(" · ");
  };
  const wordingOf = (known: GraphQLSchema, asked: Asked, { exportPath }: AnswerList): ExportWording => {
    const dates = datesOf(answer?.data ?? null, exportPath, language);
    const about = [
      [t("listExport.said.table"), nameOfList(exportPath)] as const,
      ...(dates === "" ? [] : [[t("listExport.said.period"), dates] as const]),
    ];
    return fileWording(known, asked, exportPath, about, { indicators, language, t });
  };
  const hasPlaces = useMemo(() => table !== undefined && placesIn(table).length > 0, [table]);
  const failed = answer?.errors !== undefined;
  const shows = (one: ResultView): boolean => view === one;
  return (
    <section className="result-pane" aria-label={t("explore.results.label")} aria-busy={run?.state === "RUNNING"}>
      <div className="result-head">
        <Views view={view} onView={onView} />
        {lists.length > 1 && view !== "json" && (
          <label>
            {t("explore.results.list")}
            <select value={list?.path ?? ""} onChange={(event) => setWanted(event.target.value)}>
              {lists.map(({ path, rows }) => (
                <option key={path} value={path} title={path}>
                  {t("explore.results.listRows", {
                    name: path === "" ? t("explore.results.wholeAnswer") : nameOfList(path),
                    count: rows.length,
                  })}
                </option>
              ))}
            </select>
          </label>
        )}
        {run?.state === "DONE" && list && list.exportPath !== "" && operationKind(run.asked) === "query" && (
          <ExportButtons
            key={list.exportPath}
            asked={{
              ...run.asked,
              list: list.exportPath,
              ...(schema && { wording: wordingOf(schema, run.asked, list) }),
            }}
          />
        )}
      </div>
      {answer && failed && <Refusal answer={answer} />}
      <div className="result-body" role="tabpanel" id="result-view" aria-labelledby={`result-${view}`}>
        <div className="json" hidden={!shows("json")}>
          <ResponseEditor aria-label={t("explore.results.jsonLabel")} aria-live="off" role="group" />
        </div>
        {view !== "json" && (
          <ErrorBoundary key={view} fallback={(error) => <Failed reason={error.message} />}>
            <Suspense fallback={<Loading lines={5} />}>
              {!run ? (
                <Empty>{t("explore.results.none")}</Empty>
              ) : !answer ? (
                run.state === "RUNNING" && <Loading lines={6} />
              ) : !table ? (
                !failed && <Empty>{t("explore.results.noList")}</Empty>
              ) : table.rows.length === 0 ? (
                <Empty>{t("explore.results.noRows")}</Empty>
              ) : shows("table") ? (
                <TableView
                  table={table}
                  names={names}
                  chosen={row}
                  opensList={opensList}
                  onPlace={
                    hasPlaces
                      ? (next) => {
                          choose(next);
                          onView("map");
                        }
                      : null
                  }
                />
              ) : shows("map") ? (
                <MapOfResult
                  table={table}
                  names={names}
                  dates={datesOf(answer.data ?? null, list?.path ?? "", language)}
                  chosen={row}
                  onChosen={choose}
                  onShowRow={(next) => {
                    choose(next);
                    onView("table");
                  }}
                />
              ) : (
                <ChartOfResult table={table} names={names} asked={example?.chart} />
              )}
            </Suspense>
          </ErrorBoundary>
        )}
      </div>
      {run && (
        <StatusLine
          run={run}
          rows={list && answer?.data ? list.rows.length : null}
          total={list ? totalOf(answer?.data ?? null, list.path) : null}
        />
      )}
    </section>
  );
}

/** What the table's columns count, from the query and the schema. */
function useNames(asked: Asked | null, path: string, table: ResultTable | undefined): readonly ColumnName[] {
  const { t } = useTranslation();
  const { language, indicators } = usePlatform();
  const schema = useGraphiQL((state) => state.schema);
  const facts = useMemo(() => {
    const keys = table?.columns.map(({ key }) => key) ?? [];
    return schema && asked ? columnFacts(schema, asked, path, keys) : keys.map(() => null);
  }, [schema, asked, path, table]);
  return useMemo(
    () => (table ? columnNames(table, facts, indicators, language, t) : []),
    [table, facts, indicators, language, t],
  );
}

/** Rows that stand in an outer list say more of a region, those of an inner list more of its course: charts draw the latter. */
function deepestUseful(lists: readonly AnswerList[], view: ResultView): AnswerList | undefined {
  const filled = lists.filter(({ rows }) => rows.length > 0);
  if (view === "chart") {
    const inner = filled.filter(({ path, exportPath }) => path !== exportPath);
    if (inner.length > 0 && !hasNumbers(filled[0]!)) return inner[0];
  }
  return filled[0] ?? lists[0];
}

const hasNumbers = (list: AnswerList): boolean =>
  tableOf(list.rows.slice(0, 20)).columns.some(({ kind }) => kind === "number");

/** Rows on all pages of the connection at a path; null where the query does not ask. */
function totalOf(data: Json, path: string): number | null {
  const connection = path
    .split(".")
    .reduce<Json | undefined>((value, key) => (isRecord(value) ? value[key] : undefined), data);
  return isRecord(connection) && typeof connection.totalCount === "number" ? connection.totalCount : null;
}

function Views({ view, onView }: Pick<ResultPaneProps, "view" | "onView">): ReactNode {
  const { t } = useTranslation();
  return (
    <div
      className="views-of-result"
      role="tablist"
      aria-label={t("explore.results.views")}
      onKeyDown={(event) => {
        const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
        if (step === undefined) return;
        event.preventDefault();
        const next = VIEWS[(VIEWS.indexOf(view) + step + VIEWS.length) % VIEWS.length]!;
        onView(next);
        document.getElementById(`result-${next}`)?.focus();
      }}
    >
      {VIEWS.map((one) => (
        <button
          key={one}
          id={`result-${one}`}
          type="button"
          role="tab"
          aria-selected={view === one}
          aria-controls="result-view"
          tabIndex={view === one ? 0 : -1}
          onClick={() => onView(one)}
        >
          {t(`explore.results.${one}`)}
        </button>
      ))}
    </div>
  );
}

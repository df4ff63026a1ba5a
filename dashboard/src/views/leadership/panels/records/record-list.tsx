import { Link } from "@tanstack/react-router";
import { stringifyDocument } from "@urql/core";
import type { TFunction } from "i18next";
import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import { ExportButtons } from "../../../../export/export-buttons.tsx";
import type { ExportWording } from "../../../../export/export-stream.ts";
import { formatDay } from "../../../../format/month.ts";
import { formatCount } from "../../../../format/number.ts";
import { sourceNames } from "../../../../format/source-name.ts";
import type { ResultOf, VariablesOf } from "../../../../graphql/tada.ts";
import { type Language, nameIn } from "../../../../i18n/language.ts";
import type { RecordPart } from "../../../../link/url-state.ts";
import { useLive } from "../../../../live/use-live.ts";
import { Empty, Failed, Loading } from "../../../../ui/states.tsx";
import { useView } from "../../view.tsx";
import { RecordsExport, RecordsQuery } from "./records.queries.ts";

/** A figure as queries take it. */
export type FigureVariables = Omit<VariablesOf<typeof RecordsQuery>, "part" | "first">;
type Record = ResultOf<typeof RecordsQuery>["indicatorRecords"]["nodes"][number];

const PAGE = 50;
const MOST = 1000;

/** One part of a figure, record by record, with the ways to map and file. */
export function RecordList(props: {
  part: RecordPart;
  unit: string;
  variables: FigureVariables;
  /** What figure it is of, for files. */
  about: ExportWording["about"] & {};
}): ReactNode {
  const { t } = useTranslation();
  const { language, go } = useView();
  const { part, unit, variables, about } = props;
  const [first, setFirst] = useState(PAGE);
  const live = useLive(RecordsQuery, { ...variables, part, first });
  if (live.error) return <Failed error={live.error} retry={live.retry} />;
  const found = live.data?.indicatorRecords;
  if (!found) return <Loading lines={6} />;
  if (found.totalCount === 0) return <Empty>{found.noData?.[language] ?? t("leadership.records.none")}</Empty>;
  // of a count every record adds one: then its own number says nothing
  const isSum = found.amount !== found.totalCount;
  const { indicator, region } = variables;
  return (
    <>
      <p className="record-actions">
        <span>{t("leadership.records.count", { count: formatCount(found.totalCount, language) as never })}</span>
        <button
          type="button"
          className="plain-button"
          data-action="points"
          onClick={() => go({ region, points: part, number: undefined, records: undefined, at: undefined })}
        >
          {t("leadership.records.onMap")}
        </button>
        <ExportButtons
          asked={() => ({
            query: stringifyDocument(RecordsExport),
            variables: { zh: language === "zh", ...variables, part },
            operationName: "RecordsBehindExport",
            list: "",
            wording: {
              heads: headsOf(language, unit, t),
              codes: { source: sourceNames(t) },
              about: [...about, [t("listExport.said.part"), t(`leadership.records.part.${part}`)]],
            },
          })}
        />
      </p>
      <ul className="record-list" data-indicator={indicator} aria-busy={!live.current}>
        {found.nodes.map((record) => (
          <Row key={`${record.id} ${record.nameZh}`} record={record} unit={isSum ? unit : null} />
        ))}
      </ul>
      {found.pageInfo.hasNextPage && first < MOST && (
        <button type="button" className="plain-button" onClick={() => setFirst(Math.min(first + 4 * PAGE, MOST))}>
          {t("leadership.records.more")}
        </button>
      )}
      {found.pageInfo.hasNextPage && first === MOST && <p className="small-note">{t("leadership.records.capped")}</p>}
    </>
  );
}

/** What a file calls its columns. */
function headsOf(language: Language, unit: string, t: TFunction): { readonly [column: string]: string } {
  const suffix = language === "zh" ? "Zh" : "En";
  return {
    [`name${suffix}`]: t("listExport.column.name"),
    "region.code": t("listExport.column.code"),
    [`region.name${suffix}`]: t("listExport.column.region"),
    day: t("listExport.column.day"),
    amount: unit === "" ? t("listExport.column.amount") : `${t("listExport.column.amount")} (${unit})`,
    [`detail${suffix}`]: t("listExport.column.detail"),
    "estate.name": t("listExport.column.estate"),
    "firm.name": t("listExport.column.firm"),
    source: t("listExport.column.source"),
    externalId: t("listExport.column.externalId"),
    "location.longitude": t("listExport.column.longitude"),
    "location.latitude": t("listExport.column.latitude"),
  };
}

/** `unit`: of what it adds; null where that is itself. */
function Row({ record, unit }: { record: Record; unit: string | null }): ReactNode {
  const { language } = useView();
  const { estate, day, kind, amount } = record;
  const name = nameIn(language, record);
  const beside = estate !== null && estate.name !== name ? estate.name : null;
  const details = [
    nameIn(language, record.region),
    ...(day === null ? [] : [formatDay(day, language)]),
    language === "zh" ? record.detailZh : record.detailEn,
  ].filter((one) => one !== "");
  return (
    <li>
      <span className="name">
        {kind === "ESTATE" || (kind === "LADDER_PLACE" && estate !== null) ? (
          <Link to="/estate/$id" params={{ id: record.id }} search={{}}>
            {name}
          </Link>
        ) : kind === "COMPLAINT" ? (
          <Link to="/complaint/$id" params={{ id: record.id }} search={{}}>
            {name}
          </Link>
        ) : kind === "FIRM" ? (
          <Link to="/firm/$id" params={{ id: record.id }} search={{}}>
            {name}
          </Link>
        ) : (
          name
        )}
        {beside !== null && estate !== null && (
          <Link to="/estate/$id" params={{ id: estate.id }} search={{}}>
            {beside}
          </Link>
        )}
      </span>
      {unit !== null && (
        <span className="amount">
          <strong>{formatCount(amount, language)}</strong> {unit}
        </span>
      )}
      <small>{details.join(" · ")}</small>
    </li>
  );
}

import { stringifyDocument } from "@urql/core";
import { type ReactNode, useDeferredValue, useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { localMinute } from "../../calendar/local-time.ts";
import { momentNow } from "../../calendar/moment-now.ts";
import { ExportButtons } from "../../export/export-buttons.tsx";
import { formatDay } from "../../format/month.ts";
import { useRegionsMeant } from "../../link/regions-meant.ts";
import { useLive } from "../../live/use-live.ts";
import { usePlatform } from "../../platform.tsx";
import type { PeriodView } from "../../shell/period-page.tsx";
import { Empty, Failed, Loading } from "../../ui/states.tsx";
import { COLUMNS, isLargestFirst } from "./columns.ts";
import { ComplaintList } from "./complaint-list.tsx";
import { fileWording } from "./file-wording.ts";
import { StreetRows } from "./street-rows.tsx";
import type { StreetsAddress, TableLevel } from "./streets-address.ts";
import { StreetsExport, StreetsQuery } from "./streets-query.ts";
import { TableHead } from "./table-head.tsx";

const PAGE = 100;
/** An answer holds so many rows with all that the table asks of them. */
const MOST = 400;
/** What is open is told to so many minutes. */
const EVERY_MINUTES = 60;

interface Shown {
  readonly view: PeriodView;
  readonly level: TableLevel;
  readonly address: StreetsAddress;
  change(patch: Partial<StreetsAddress>): void;
}

/** The regions of a level, sorted by the server, searched, with their total and what is in none of them. */
export function StreetTable({ view, level, address, change }: Shown): ReactNode {
  const { t } = useTranslation();
  const { language, platform } = usePlatform();
  const [typed, setTyped] = useState(address.name);
  const name = useDeferredValue(typed.trim());
  const [first, setFirst] = useState(PAGE);
  const asks = {
    under: view.address.region,
    level,
    month: view.address.to,
    at: momentNow(platform.today, EVERY_MINUTES),
    ...useRegionsMeant(),
    sortBy: COLUMNS[address.sort].sortBy,
    largestFirst: address.largestFirst,
    nameContains: name || null,
  };
  const live = useLive(StreetsQuery, { ...asks, first });
  const report = live.data?.complaintReport;
  useEffect(() => {
    if (name !== address.name) change({ name });
  }, [name, address.name, change]);
  const isWorstFirst = address.largestFirst === isLargestFirst(address.sort);
  return (
    <section className="street-table" aria-label={t("streets.title")} aria-busy={!live.current}>
      <div className="filters">
        <input
          type="search"
          aria-label={t("streets.search")}
          placeholder={t("streets.search")}
          maxLength={50}
          value={typed}
          onChange={({ target }) => setTyped(target.value)}
        />
        <ExportButtons
          formats={["xlsx", "csv"]}
          asked={() => ({
            query: stringifyDocument(StreetsExport),
            variables: { zh: language === "zh", ...asks },
            operationName: "StreetsExport",
            list: "",
            wording: fileWording(asks.month, language, t),
          })}
        />
        {report && (
          <small className="muted">
            {t(report.judgedTo < `${report.month}-01` ? "streets.noneJudged" : "streets.asOf", {
              counted: formatDay(report.countedTo, language),
              judged: formatDay(report.judgedTo, language),
              at: localMinute(report.at),
            })}
            {" · "}
            {t(`streets.column.${address.sort}`)}
            {": "}
            {t(isWorstFirst ? "streets.worst" : "streets.best")}
          </small>
        )}
      </div>
      {report && !report.settled && <p className="muted">{t("streets.running")}</p>}
      {live.error ? (
        <Failed error={live.error} retry={live.retry} />
      ) : !report ? (
        <Loading lines={12} />
      ) : (
        <div className="table-scroll">
          <table aria-label={t("streets.title")}>
            <TableHead address={address} change={change} />
            <StreetRows view={view} report={report} level={level} change={change} />
          </table>
          {report.nodes.length === 0 && <Empty>{t("streets.none")}</Empty>}
          {report.nodes.length < report.totalCount &&
            (first < MOST ? (
              <button type="button" className="more" onClick={() => setFirst(MOST)}>
                {t("streets.more", { shown: report.nodes.length, count: report.totalCount })}
              </button>
            ) : (
              <p className="more">{t("streets.most", { shown: report.nodes.length, count: report.totalCount })}</p>
            ))}
        </div>
      )}
      {report && address.opened && (
        <ComplaintList
          key={`${address.opened.kind}@${address.opened.region}`}
          opened={address.opened}
          month={report.month}
          judgedTo={report.judgedTo}
          onClose={() => change({ opened: null })}
        />
      )}
    </section>
  );
}

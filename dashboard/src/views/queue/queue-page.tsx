import "../../i18n/views/complaint-page.ts";
import "../../i18n/views/estate-page.ts";
import "../../i18n/views/queue.ts";
import "./queue.css";
import { Link } from "@tanstack/react-router";
import { type ReactNode, useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { momentNow } from "../../calendar/moment-now.ts";
import { formatCount } from "../../format/number.ts";
import type { ResultOf } from "../../graphql/tada.ts";
import { useLive } from "../../live/use-live.ts";
import { usePlatform } from "../../platform.tsx";
import { CategoryOptions } from "../../shell/category-options.tsx";
import { PagedList } from "../../shell/paged-list.tsx";
import { PagePart, PeriodPage, type PeriodView, usePeriodView } from "../../shell/period-page.tsx";
import { Empty } from "../../ui/states.tsx";
import { loopName } from "../estate/loop-names.ts";
import { DifferencesPart } from "./differences-part.tsx";
import { ForecastPart } from "./forecast-part.tsx";
import { HotspotPart } from "./hotspot-part.tsx";
import { LEVELS, parseQueue, printQueue, QUEUE_LISTS, type QueueAddress, type QueueList } from "./queue-address.ts";
import { QueueCountsQuery, QueueListQuery } from "./queue-query.ts";
import { QueueRow } from "./queue-row.tsx";

const KINDS = ["complaint_dues"];
/** So often what is due is asked for anew, though nothing has changed. */
const MINUTE_MS = 60_000;

/** The queue (督办台): complaints that ask for somebody now. */
export function QueuePage(): ReactNode {
  const { t } = useTranslation();
  const view = usePeriodView("/queue");
  return (
    <PeriodPage
      view={view}
      title={t("queue.title")}
      intro={t("queue.intro")}
      note={t("queue.note")}
      kinds={KINDS}
      only="now"
      actions={
        <>
          <Link to="/streets" search={{ region: view.address.region }}>
            {t("queue.streets")}
          </Link>
          <Link to="/matters" search={{ region: view.address.region }}>
            {t("queue.matters")}
          </Link>
          <Link to="/policies" search={{ region: view.address.region }}>
            {t("queue.policies")}
          </Link>
          <Link to="/calendar" search={{ region: view.address.region }}>
            {t("queue.calendar")}
          </Link>
        </>
      }
    >
      <Queue view={view} />
    </PeriodPage>
  );
}

type Counts = ResultOf<typeof QueueCountsQuery>;
const COUNT_OF = {
  OVERDUE: "overdue",
  DUE_SOON: "dueSoon",
  ESCALATED: "escalated",
  PAUSED_LONG: "pausedLong",
  RETURNED_TWICE: "returnedTwice",
} as const satisfies Record<QueueList, keyof Counts["supervisionQueueCounts"]>;

function Queue({ view }: { view: PeriodView }): ReactNode {
  const { t } = useTranslation();
  const { language } = usePlatform();
  const address = parseQueue(view.search);
  const { list, category, level, firm } = address;
  const change = (patch: Partial<QueueAddress>): void => view.go({}, printQueue({ ...address, ...patch }));
  const filter = {
    under: view.address.region,
    ...(category && { categories: [category] }),
    ...(level && { level }),
    ...(firm && { firm }),
    at: useThisMinute(),
  };
  const counts = useLive(QueueCountsQuery, { filter }).data;
  const overdue = (told: Counts | null): string | null =>
    told &&
    t("queue.steps", {
      steps: formatCount(told.supervisionQueueCounts.overdue, language),
      complaints: formatCount(told.supervisionQueueCounts.overdueComplaints, language),
    });
  return (
    <>
      <ForecastPart under={view.address.region} />
      <HotspotPart under={view.address.region} />
      <DifferencesPart under={view.address.region} />
      <Choices address={address} counts={counts} change={change} />
      <PagePart
        name="queue"
        title={t(`queue.list.${list}`)}
        note={[t(`queue.about.${list}`), list === "OVERDUE" && overdue(counts)].filter(Boolean).join(t("queue.and"))}
      >
        <PagedList
          key={JSON.stringify([list, view.address.region, category, level, firm])}
          list={{
            query: QueueListQuery,
            variables: { list, filter },
            pageOf: ({ supervisionQueue }) => supervisionQueue,
            row: (entry) => (
              <QueueRow
                key={`${entry.complaint.id} ${entry.stepClock?.step}`}
                entry={entry}
                isOfFirm={firm !== null}
                onFirm={(chosen) => change({ firm: chosen })}
              />
            ),
          }}
        >
          {(rows, { supervisionQueue }, current) =>
            supervisionQueue.nodes.length === 0 ? (
              <Empty>{t("queue.none")}</Empty>
            ) : (
              <ol className="queue-rows" aria-busy={!current}>
                {rows}
              </ol>
            )
          }
        </PagedList>
      </PagePart>
    </>
  );
}

/** Which list, with how many rows each has, and of what. */
function Choices(props: {
  address: QueueAddress;
  counts: Counts | null;
  change(patch: Partial<QueueAddress>): void;
}): ReactNode {
  const { t } = useTranslation();
  const { language } = usePlatform();
  const { address, counts, change } = props;
  return (
    <>
      <fieldset className="choices queue-lists" aria-label={t("queue.lists")}>
        {QUEUE_LISTS.map((list) => (
          <button key={list} type="button" aria-pressed={list === address.list} onClick={() => change({ list })}>
            {t(`queue.list.${list}`)}{" "}
            <strong>{counts ? formatCount(counts.supervisionQueueCounts[COUNT_OF[list]], language) : "…"}</strong>
          </button>
        ))}
      </fieldset>
      <div className="filters">
        <label>
          {t("queue.category")}
          <select value={address.category ?? ""} onChange={({ target }) => change({ category: target.value || null })}>
            <option value="">{t("queue.everyCategory")}</option>
            {counts && <CategoryOptions categories={counts.complaintCategories} language={language} />}
          </select>
        </label>
        {address.list === "ESCALATED" && (
          <label>
            {t("queue.level")}
            <select
              value={address.level ?? ""}
              onChange={({ target }) => change({ level: LEVELS.find((level) => level === target.value) ?? null })}
            >
              <option value="">{t("queue.everyLevel")}</option>
              {LEVELS.map((level) => (
                <option key={level} value={level}>
                  {loopName("handling_levels", level, language)}
                </option>
              ))}
            </select>
          </label>
        )}
        {address.firm && (
          <button type="button" onClick={() => change({ firm: null })}>
            {t("queue.everyFirm")}
          </button>
        )}
      </div>
    </>
  );
}

/** The moment up to the minute, which moves on by itself. */
function useThisMinute(): string {
  const { platform } = usePlatform();
  const [, tick] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => tick((ticks) => ticks + 1), MINUTE_MS);
    return () => clearInterval(timer);
  }, []);
  return momentNow(platform.today, 1);
}

import "../../i18n/views/estate-facts.ts";
import "../../i18n/views/estate-page.ts";
import { Link, useParams } from "@tanstack/react-router";
import { type ReactNode, useMemo } from "react";
import { useTranslation } from "react-i18next";
import { addMonths, firstDay } from "../../calendar/month.ts";
import { formatMonth } from "../../format/month.ts";
import { graphql, type ResultOf } from "../../graphql/tada.ts";
import { useLive } from "../../live/use-live.ts";
import { usePlatform } from "../../platform.tsx";
import { Committees, Committees_Estate } from "./panels/committees.tsx";
import { ComplaintCategories, ComplaintCategories_Category } from "./panels/complaint-categories.tsx";
import { ComplaintsByMonth, ComplaintsByMonth_Statistic } from "./panels/complaints-by-month.tsx";
import { EvaluationResults } from "./panels/evaluation-results.tsx";
import { Facts, Facts_Estate } from "./panels/facts.tsx";
import { InOtherSources, InOtherSources_Estate } from "./panels/in-other-sources.tsx";
import { LatestComplaints, LatestComplaints_Estate } from "./panels/latest-complaints.tsx";
import { Management, Management_Estate } from "./panels/management.tsx";
import { PartyLadder, PartyLadder_Estate } from "./panels/party-ladder.tsx";
import { PlaceMap, PlaceMap_Estate } from "./panels/place-map.tsx";
import { SubjectRegisters } from "./panels/subject-registers.tsx";
import { RefreshedSubject } from "./refreshed-subject.tsx";
import { SubjectFrame, SubjectTitle, shownOf } from "./subject-frame.tsx";
import { useEstateTexts } from "./use-estate-texts.ts";

const EstatePageQuery = graphql(
  `
    query EstatePage($id: ID!, $from: Date!) {
      estate(id: $id) {
        id
        name
        old
        region {
          code
        }
        complaintCategories(from: $from) {
          ...ComplaintCategories_Category
        }
        ...Facts_Estate
        ...InOtherSources_Estate
        ...PlaceMap_Estate
        ...Management_Estate
        ...PartyLadder_Estate
        ...Committees_Estate
        ...LatestComplaints_Estate
      }
      complaintStatistics(filter: { estate: $id, from: $from }, groupBy: [MONTH, STATUS]) {
        ...ComplaintsByMonth_Statistic
      }
      monthly: complaintStatistics(filter: { estate: $id, from: $from }, groupBy: [MONTH]) {
        ...ComplaintsByMonth_Statistic
      }
    }
  `,
  [
    ComplaintCategories_Category,
    Facts_Estate,
    InOtherSources_Estate,
    PlaceMap_Estate,
    Management_Estate,
    PartyLadder_Estate,
    Committees_Estate,
    LatestComplaints_Estate,
    ComplaintsByMonth_Statistic,
  ],
);

const OnRecordQuery = graphql(`
  query EstatePageOnRecord($region: ID!, $from: YearMonth!, $to: YearMonth!) {
    dataCoverage(region: $region, families: [COMPLAINTS], from: $from, to: $to) {
      months {
        month
        extent
      }
    }
  }
`);

/** Months of complaints shown, the running one among them. */
const MONTHS = 24;

/** Registers of which a part of the page says more than a list. */
const SHOWN_BY_HAND: ReadonlySet<string> = new Set([
  "episodes",
  "renovations",
  "committees",
  "instructors",
  "organisations",
]);

/** One estate on one screen, and on paper. */
export const EstatePage = (): ReactNode => (
  <RefreshedSubject subject="ESTATE">
    <Page />
  </RefreshedSubject>
);

function Page(): ReactNode {
  const { t } = useTranslation();
  const { id } = useParams({ from: "/estate/$id" });
  const { platform } = usePlatform();
  const from = addMonths(platform.lastMonth, 1 - MONTHS);
  const live = useLive(EstatePageQuery, { id, from: firstDay(from) });
  const estate = shownOf(id, live, live.data?.estate ?? null);
  const onRecord = useLive(
    OnRecordQuery,
    { region: estate?.region.code ?? "", from, to: platform.lastMonth },
    estate === null,
  );
  const missing = useMemo(
    () =>
      onRecord.data &&
      new Set(
        onRecord.data.dataCoverage.flatMap(({ months }) =>
          months.flatMap(({ month, extent }) => (extent === "NONE" ? [month] : [])),
        ),
      ),
    [onRecord.data],
  );
  return (
    <SubjectFrame
      id={id}
      page="estate-page"
      titleOf={({ name }) => name}
      live={live}
      held={live.data?.estate ?? null}
      beside={onRecord}
      unknown={t("estatePage.unknown")}
    >
      {(estate) => (
        <Shown
          estate={estate}
          counts={live.data!.complaintStatistics}
          totals={live.data!.monthly}
          from={from}
          to={platform.lastMonth}
          missing={missing!}
        />
      )}
    </SubjectFrame>
  );
}

type Data = ResultOf<typeof EstatePageQuery>;

function Shown(props: {
  estate: NonNullable<Data["estate"]>;
  counts: Data["complaintStatistics"];
  totals: Data["monthly"];
  from: string;
  to: string;
  /** Months in which no complaints of its county are on record. */
  missing: ReadonlySet<string>;
}): ReactNode {
  const { t } = useTranslation();
  const { platform } = usePlatform();
  const { language, day } = useEstateTexts();
  const { estate, counts, totals, from, to, missing } = props;
  const period = t("headline.period", { from: formatMonth(from, language), to: formatMonth(to, language) });
  return (
    <>
      <SubjectTitle
        name={estate.name}
        tag={estate.old === true ? t("estateFacts.old") : null}
        date={t("estateFacts.asOf", { date: day(platform.today) })}
      >
        {platform.ownFirm === null && (
          <Link to="/" search={{ region: estate.region.code, estate: estate.id }}>
            {t("estatePage.onMap")}
          </Link>
        )}
        <button type="button" onClick={() => print()}>
          {t("estatePage.print")}
        </button>
      </SubjectTitle>
      <div className="parts">
        <Facts estate={estate} />
        <PlaceMap estate={estate} />
        <InOtherSources estate={estate} />
        <Management estate={estate} />
        <PartyLadder estate={estate} />
        <Committees estate={estate} />
        <ComplaintsByMonth counts={counts} totals={totals} from={from} to={to} missing={missing} />
        <ComplaintCategories
          categories={estate.complaintCategories}
          period={period}
          isOnRecord={missing.size < MONTHS}
        />
        <LatestComplaints estate={estate} />
        <EvaluationResults id={estate.id} />
        <SubjectRegisters subject="ESTATE" id={estate.id} without={SHOWN_BY_HAND} />
      </div>
    </>
  );
}

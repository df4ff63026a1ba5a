import "../../i18n/views/estate-page.ts";
import "./subject-page.css";
import "./complaint-page.css";
import { Link, useParams } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { graphql, type ResultOf } from "../../graphql/tada.ts";
import { nameIn } from "../../i18n/language.ts";
import { RefreshedBy } from "../../live/refreshed-by.tsx";
import { useLive } from "../../live/use-live.ts";
import { usePlatform } from "../../platform.tsx";
import { RegionPath_Region } from "../../scene/region-path.ts";
import { AppHead } from "../../shell/app-head.tsx";
import { Failed, Loading, reasonOf } from "../../ui/states.tsx";
import { Complaint_Item, ComplaintItem } from "./panels/complaint-item.tsx";
import { RegionPath } from "./panels/region-path.tsx";
import { useEstateTexts } from "./use-estate-texts.ts";

const ComplaintPageQuery = graphql(
  `
    query ComplaintPage($id: ID!) {
      complaint(id: $id) {
        id
        reportedAt
        category {
          nameZh
          nameEn
        }
        region {
          ...RegionPath_Region
        }
        estate {
          id
          name
        }
        ...Complaint_Item
      }
    }
  `,
  [RegionPath_Region, Complaint_Item],
);
type Complaint = NonNullable<ResultOf<typeof ComplaintPageQuery>["complaint"]>;

const KINDS = ["complaints", "estates"] as const;

/** One complaint: what it is about, where, and what became of it. */
export const ComplaintPage = (): ReactNode => (
  <RefreshedBy kinds={KINDS}>
    <Page />
  </RefreshedBy>
);

function Page(): ReactNode {
  const { t } = useTranslation();
  const { id } = useParams({ from: "/complaint/$id" });
  const { platform } = usePlatform();
  const live = useLive(ComplaintPageQuery, { id });
  const complaint = live.data?.complaint?.id === id || live.current ? (live.data?.complaint ?? null) : null;
  const refused = live.error?.graphQLErrors.some(({ extensions }) => extensions?.code === "BAD_USER_INPUT") === true;
  const unknown = refused || (live.current && live.data !== null && live.data.complaint === null);
  return (
    <div className="subject-page complaint-page" data-stale={complaint !== null && !live.current}>
      <AppHead demo={platform.demo} />
      <main>
        {unknown ? (
          <div className="unknown" role="alert">
            <h1>{t("estatePage.unknownComplaint")}</h1>
            <p>{t("estatePage.unknownHint")}</p>
            <Link to="/" search={{}}>
              {t("state.backToStart")}
            </Link>
          </div>
        ) : live.error ? (
          <Failed reason={reasonOf(live.error)} retry={live.retry} />
        ) : complaint === null ? (
          <Loading lines={6} />
        ) : (
          <Shown complaint={complaint} />
        )}
      </main>
    </div>
  );
}

function Shown({ complaint }: { complaint: Complaint }): ReactNode {
  const { t } = useTranslation();
  const { language, moment } = useEstateTexts();
  const { platform } = usePlatform();
  return (
    <>
      <div className="title">
        <h1>{t("estatePage.complaintTitle", { category: nameIn(language, complaint.category) })}</h1>
        {platform.demo && <span className="tag printed">{t("app.demo")}</span>}
        <span className="date">{t("estatePage.reportedAt", { moment: moment(complaint.reportedAt) })}</span>
      </div>
      <p className="where">
        {complaint.estate && (
          <Link to="/estate/$id" params={{ id: complaint.estate.id }} search={{}}>
            {complaint.estate.name}
          </Link>
        )}
        <RegionPath region={complaint.region} />
      </p>
      <ComplaintItem complaint={complaint} linked={false} />
    </>
  );
}

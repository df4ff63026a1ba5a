import "../../i18n/views/complaint-page.ts";
import "../../i18n/views/estate-page.ts";
import "./complaint-page.css";
import { Link, useParams } from "@tanstack/react-router";
import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import { localDay } from "../../calendar/local-time.ts";
import { graphql, type ResultOf } from "../../graphql/tada.ts";
import { nameIn } from "../../i18n/language.ts";
import { RefreshedBy } from "../../live/refreshed-by.tsx";
import { useLive } from "../../live/use-live.ts";
import { usePlatform } from "../../platform.tsx";
import { RegionPath_Region } from "../../scene/region-path.ts";
import { ComplaintClocks, ComplaintClocks_Complaint } from "./panels/complaint-clocks.tsx";
import { ComplaintHands, ComplaintHands_Complaint } from "./panels/complaint-hands.tsx";
import { ComplaintHistory, ComplaintHistory_Complaint } from "./panels/complaint-history.tsx";
import { Complaint_Item, ComplaintItem } from "./panels/complaint-item.tsx";
import { ComplaintMatter, ComplaintMatter_Complaint } from "./panels/complaint-matter.tsx";
import { OtherComplaints, OtherComplaints_Estate } from "./panels/other-complaints.tsx";
import { PlaceMap, PlaceMap_Estate } from "./panels/place-map.tsx";
import { RegionPath } from "./panels/region-path.tsx";
import { SubjectFrame, SubjectTitle } from "./subject-frame.tsx";
import { useEstateTexts } from "./use-estate-texts.ts";

const ComplaintPageQuery = graphql(
  `
    query ComplaintPage($id: ID!) {
      complaint(id: $id) {
        id
        reportedAt
        category {
          category
          nameZh
          nameEn
        }
        region {
          code
          ...RegionPath_Region
        }
        location
        estate {
          id
          name
          ...PlaceMap_Estate
          ...OtherComplaints_Estate
        }
        ...Complaint_Item
        ...ComplaintClocks_Complaint
        ...ComplaintHands_Complaint
        ...ComplaintHistory_Complaint
        ...ComplaintMatter_Complaint
      }
    }
  `,
  [
    RegionPath_Region,
    Complaint_Item,
    ComplaintClocks_Complaint,
    ComplaintHands_Complaint,
    ComplaintHistory_Complaint,
    ComplaintMatter_Complaint,
    OtherComplaints_Estate,
    PlaceMap_Estate,
  ],
);
type Complaint = NonNullable<ResultOf<typeof ComplaintPageQuery>["complaint"]>;

/** Close enough to know the place. */
const ZOOM = 15;
const KINDS = ["complaints", "estates"] as const;

/** One complaint: what it is about, where, what became of it and who had it, its clocks, and the estate's others. */
export const ComplaintPage = (): ReactNode => (
  <RefreshedBy kinds={KINDS}>
    <Page />
  </RefreshedBy>
);

function Page(): ReactNode {
  const { t } = useTranslation();
  const { language } = usePlatform();
  const { id } = useParams({ from: "/complaint/$id" });
  const live = useLive(ComplaintPageQuery, { id });
  return (
    <SubjectFrame
      id={id}
      page="complaint-page"
      titleOf={({ category }) => t("estatePage.complaintTitle", { category: nameIn(language, category) })}
      live={live}
      held={live.data?.complaint ?? null}
      unknown={t("estatePage.unknownComplaint")}
    >
      {(complaint) => <Shown complaint={complaint} />}
    </SubjectFrame>
  );
}

function Shown({ complaint }: { complaint: Complaint }): ReactNode {
  const { t } = useTranslation();
  const { language, moment } = useEstateTexts();
  const ofRegions = usePlatform().platform.ownFirm === null;
  const [now] = useState(() => new Date().toISOString());
  return (
    <>
      <SubjectTitle
        name={t("estatePage.complaintTitle", { category: nameIn(language, complaint.category) })}
        date={t("estatePage.reportedAt", { moment: moment(complaint.reportedAt) })}
      />
      <p className="where">
        {complaint.estate && (
          <Link to="/estate/$id" params={{ id: complaint.estate.id }} search={{}}>
            {complaint.estate.name}
          </Link>
        )}
        <RegionPath region={complaint.region} />
        {ofRegions && complaint.location && (
          <Link to="/" search={{ region: complaint.region.code, at: `${complaint.location.join(",")},${ZOOM}` }}>
            {t("complaintPage.onMap")}
          </Link>
        )}
        {ofRegions && (
          <Link
            to="/times"
            search={{
              region: complaint.region.code,
              to: localDay(complaint.reportedAt).slice(0, 7),
              category: complaint.category.category,
            }}
          >
            {t("complaintPage.times")}
          </Link>
        )}
      </p>
      <ComplaintItem complaint={complaint} linked={false} />
      <div className="parts">
        <ComplaintClocks complaint={complaint} />
        <ComplaintHistory complaint={complaint} />
        <ComplaintHands complaint={complaint} now={now} />
        <ComplaintMatter complaint={complaint} />
        {complaint.estate && <PlaceMap estate={complaint.estate} />}
        {complaint.estate && <OtherComplaints estate={complaint.estate} but={complaint.id} />}
      </div>
    </>
  );
}

import "../../i18n/views/estate-page.ts";
import "./complaint-page.css";
import { Link, useParams } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { graphql, type ResultOf } from "../../graphql/tada.ts";
import { nameIn } from "../../i18n/language.ts";
import { RefreshedBy } from "../../live/refreshed-by.tsx";
import { useLive } from "../../live/use-live.ts";
import { RegionPath_Region } from "../../scene/region-path.ts";
import { Complaint_Item, ComplaintItem } from "./panels/complaint-item.tsx";
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
  const live = useLive(ComplaintPageQuery, { id });
  return (
    <SubjectFrame
      id={id}
      page="complaint-page"
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
      </p>
      <ComplaintItem complaint={complaint} linked={false} />
    </>
  );
}

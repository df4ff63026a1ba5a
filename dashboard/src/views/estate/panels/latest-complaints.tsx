import "../../../i18n/views/estate-facts.ts";
import "./latest-complaints.css";
import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import { formatCount } from "../../../format/number.ts";
import { type FragmentOf, graphql, readFragment } from "../../../graphql/tada.ts";
import { useLive } from "../../../live/use-live.ts";
import { Empty, Failed } from "../../../ui/states.tsx";
import { useEstateTexts } from "../use-estate-texts.ts";
import { Complaint_Item, ComplaintItem } from "./complaint-item.tsx";
import { Panel } from "./panel.tsx";

export const LatestComplaints_Estate = graphql(
  `
    fragment LatestComplaints_Estate on Estate {
      id
      complaints(first: 6) {
        totalCount
        nodes {
          id
          ...Complaint_Item
        }
      }
    }
  `,
  [Complaint_Item],
);
const MoreComplaintsQuery = graphql(
  `
    query MoreComplaints($id: ID!, $first: Int!) {
      estate(id: $id) {
        complaints(first: $first) {
          nodes {
            id
            ...Complaint_Item
          }
        }
      }
    }
  `,
  [Complaint_Item],
);

const PAGE = 50;
const MOST = 1000;

/** The latest complaints of an estate, and on request those before them; each leads to its page. */
export function LatestComplaints(props: { estate: FragmentOf<typeof LatestComplaints_Estate> }): ReactNode {
  const { t } = useTranslation();
  const { language } = useEstateTexts();
  const { id, complaints } = readFragment(LatestComplaints_Estate, props.estate);
  const { totalCount } = complaints;
  const [first, setFirst] = useState(0);
  const more = useLive(MoreComplaintsQuery, { id, first }, first === 0);
  const nodes = (first > 0 && more.data?.estate?.complaints.nodes) || complaints.nodes;
  return (
    <Panel
      area="latest"
      share={7}
      title={t("estatePage.latest")}
      note={
        nodes.length > 0 &&
        t("estatePage.latestNote", { shown: nodes.length, total: formatCount(totalCount, language) })
      }
    >
      {nodes.length === 0 && <Empty>{t("estateFacts.noComplaints")}</Empty>}
      <ol className="latest-list">
        {nodes.map((complaint) => (
          <li key={complaint.id}>
            <ComplaintItem complaint={complaint} linked />
          </li>
        ))}
      </ol>
      {more.error && first > 0 && <Failed error={more.error} retry={more.retry} />}
      {nodes.length < Math.min(totalCount, MOST) && (
        <button
          type="button"
          className="more"
          aria-busy={first > 0 && !more.current}
          onClick={() => setFirst(first === 0 ? PAGE : Math.min(4 * first, MOST))}
        >
          {t("estatePage.earlierComplaints")}
        </button>
      )}
    </Panel>
  );
}

import "./latest-complaints.css";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { type FragmentOf, graphql, readFragment } from "../../../graphql/tada.ts";
import { Empty } from "../../../ui/states.tsx";
import { Complaint_Item, ComplaintItem } from "./complaint-item.tsx";
import { Panel } from "./panel.tsx";

export const OtherComplaints_Estate = graphql(
  `
    fragment OtherComplaints_Estate on Estate {
      complaints(first: 6) {
        nodes {
          id
          ...Complaint_Item
        }
      }
    }
  `,
  [Complaint_Item],
);
const MOST = 5;

/** The latest complaints of the estate but for the one shown. */
export function OtherComplaints(props: { estate: FragmentOf<typeof OtherComplaints_Estate>; but: string }): ReactNode {
  const { t } = useTranslation();
  const { complaints } = readFragment(OtherComplaints_Estate, props.estate);
  const others = complaints.nodes.filter(({ id }) => id !== props.but).slice(0, MOST);
  return (
    <Panel area="others" share={10} title={t("complaintPage.others")}>
      {others.length === 0 && <Empty>{t("complaintPage.noOthers")}</Empty>}
      <ol className="latest-list">
        {others.map((complaint) => (
          <li key={complaint.id}>
            <ComplaintItem complaint={complaint} linked />
          </li>
        ))}
      </ol>
    </Panel>
  );
}

import "./latest-complaints.css";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { type FragmentOf, graphql, readFragment } from "../../../graphql/tada.ts";
import { Complaint_Item, ComplaintItem } from "./complaint-item.tsx";
import { Panel } from "./panel.tsx";

export const ComplaintMatter_Complaint = graphql(
  `
    fragment ComplaintMatter_Complaint on Complaint {
      mergedInto {
        id
        ...Complaint_Item
      }
      mergedHere {
        id
        ...Complaint_Item
      }
    }
  `,
  [Complaint_Item],
);

/** What the complaint goes on under, and what goes on under it; nothing where it stands alone. */
export function ComplaintMatter(props: { complaint: FragmentOf<typeof ComplaintMatter_Complaint> }): ReactNode {
  const { t } = useTranslation();
  const { mergedInto, mergedHere } = readFragment(ComplaintMatter_Complaint, props.complaint);
  const groups = [
    { title: t("complaintPage.mergedInto"), complaints: mergedInto === null ? [] : [mergedInto] },
    { title: t("complaintPage.mergedHere", { count: mergedHere.length }), complaints: mergedHere },
  ].filter(({ complaints }) => complaints.length > 0);
  if (groups.length === 0) return null;
  return (
    <Panel area="matter" share={10} title={t("complaintPage.matter")}>
      {groups.map(({ title, complaints }) => (
        <div key={title}>
          <h3>{title}</h3>
          <ol className="latest-list">
            {complaints.map((complaint) => (
              <li key={complaint.id}>
                <ComplaintItem complaint={complaint} linked />
              </li>
            ))}
          </ol>
        </div>
      ))}
    </Panel>
  );
}

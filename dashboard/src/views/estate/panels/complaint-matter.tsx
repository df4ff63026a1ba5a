import "./latest-complaints.css";
import "./complaint-matter.css";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { type FragmentOf, graphql, readFragment } from "../../../graphql/tada.ts";
import { Complaint_Item, ComplaintItem } from "./complaint-item.tsx";
import { ComplaintLink, ComplaintLink_Link } from "./complaint-link.tsx";
import { Panel } from "./panel.tsx";

export const ComplaintMatter_Complaint = graphql(
  `
    fragment ComplaintMatter_Complaint on Complaint {
      id
      mergedInto {
        id
        ...Complaint_Item
      }
      mergedHere {
        id
        ...Complaint_Item
      }
      links {
        other {
          id
        }
        ...ComplaintLink_Link
      }
      sameMatter {
        id
      }
    }
  `,
  [Complaint_Item, ComplaintLink_Link],
);

/** What is, or may be, the same matter: what the complaint goes on under, what goes on under it, and others that are alike, for somebody to say. */
export function ComplaintMatter(props: { complaint: FragmentOf<typeof ComplaintMatter_Complaint> }): ReactNode {
  const { t } = useTranslation();
  const { id, mergedInto, mergedHere, links, sameMatter } = readFragment(ComplaintMatter_Complaint, props.complaint);
  const seen = links.filter(({ other }) => other !== null);
  const merged = [
    { title: t("complaintPage.mergedInto"), complaints: mergedInto === null ? [] : [mergedInto] },
    { title: t("complaintPage.mergedHere", { count: mergedHere.length }), complaints: mergedHere },
  ].filter(({ complaints }) => complaints.length > 0);
  // A panel of its own would be large and say nothing.
  if (merged.length + seen.length === 0) return <p className="no-matter">{t("complaintPage.noLikely")}</p>;
  return (
    <Panel
      area="matter"
      share={10}
      title={t("complaintPage.matter")}
      note={sameMatter.length > 0 && t("complaintPage.toldTimes", { count: sameMatter.length + 1 })}
    >
      {merged.map(({ title, complaints }) => (
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
      <ol className="latest-list">
        {seen.map((link) => (
          <li key={link.other!.id}>
            <ComplaintLink link={link} of={id} />
          </li>
        ))}
      </ol>
    </Panel>
  );
}

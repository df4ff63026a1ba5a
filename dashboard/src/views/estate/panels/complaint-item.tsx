import "./complaint-item.css";
import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { sourceName } from "../../../format/source-name.ts";
import { type FragmentOf, graphql, readFragment } from "../../../graphql/tada.ts";
import { nameIn } from "../../../i18n/language.ts";
import { useEstateTexts } from "../use-estate-texts.ts";

export const Complaint_Item = graphql(`
  fragment Complaint_Item on Complaint {
    id
    externalId
    source
    status
    hoursToClose
    satisfaction
    description
    category {
      nameZh
      nameEn
    }
    events {
      status
      at
    }
  }
`);

/** A complaint with the steps of its closed loop, its source and its number in it; `linked`, its category leads to its page, where all that happened is told. */
export function ComplaintItem(props: { complaint: FragmentOf<typeof Complaint_Item>; linked: boolean }): ReactNode {
  const { t } = useTranslation();
  const { language, moment, hours } = useEstateTexts();
  const complaint = readFragment(Complaint_Item, props.complaint);
  const category = nameIn(language, complaint.category);
  return (
    <div className="complaint-item">
      <p>
        <strong>
          {props.linked ? (
            <Link to="/complaint/$id" params={{ id: complaint.id }} search={{}}>
              {category}
            </Link>
          ) : (
            category
          )}
        </strong>
        <span className="status" data-closed={complaint.status === "CLOSED"}>
          {t(`code.complaint_statuses.${complaint.status}`)}
        </span>
        {complaint.hoursToClose !== null && (
          <span className="muted">{t("estatePage.closedIn", { time: hours(complaint.hoursToClose) })}</span>
        )}
        {complaint.satisfaction !== null && (
          <span className="muted">{t("estatePage.satisfied", { stars: complaint.satisfaction })}</span>
        )}
        <small className="number">
          {sourceName(complaint.source, t)} · {complaint.externalId}
        </small>
      </p>
      {complaint.description && <p className="words">{complaint.description}</p>}
      {props.linked && (
        <ol className="events">
          {complaint.events.map(({ status, at }, index) => (
            <li key={`${status} ${at}`}>
              <span>{t(`estatePage.happened.${status}`)}</span>{" "}
              <time dateTime={at}>{moment(at, complaint.events[index - 1]?.at)}</time>
            </li>
          ))}
        </ol>
      )}
    </div>
  );
}

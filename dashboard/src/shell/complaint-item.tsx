import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { localMinute } from "../calendar/local-time.ts";
import { formatLasting } from "../format/lasting.ts";
import { sourceName } from "../format/source-name.ts";
import { graphql, type ResultOf } from "../graphql/tada.ts";
import { nameIn } from "../i18n/language.ts";
import { usePlatform } from "../platform.tsx";

export const ListedComplaint = graphql(`
  fragment ListedComplaint on Complaint @_unmask {
    id
    reportedAt
    status
    hoursToClose
    satisfaction
    source
    category {
      nameZh
      nameEn
    }
    estate {
      name
    }
    region {
      nameZh
      nameEn
    }
  }
`);

/** A complaint in a list, with what the list says of it in front of the rest. */
export function ComplaintItem(props: { complaint: ResultOf<typeof ListedComplaint>; first?: string }): ReactNode {
  const { t } = useTranslation();
  const { language } = usePlatform();
  const { id, category, estate, region, status, reportedAt, hoursToClose, satisfaction, source } = props.complaint;
  const parts = [
    props.first ?? null,
    estate?.name ?? nameIn(language, region),
    t("periodPage.complaints.reported", { moment: localMinute(reportedAt) }),
    sourceName(source, t),
    hoursToClose === null ? null : t("periodPage.complaints.hours", { time: formatLasting(hoursToClose, language) }),
    satisfaction === null ? null : t("periodPage.complaints.satisfied", { stars: satisfaction }),
  ];
  return (
    <li>
      <Link to="/complaint/$id" params={{ id }} search={{}}>
        {nameIn(language, category)}
      </Link>
      <span>{t(`code.complaint_statuses.${status}`)}</span>
      <small>{parts.filter((part) => part !== null).join(" · ")}</small>
    </li>
  );
}

import "../../../i18n/views/estate-facts.ts";
import "./committees.css";
import "./timeline.css";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { formatNumber } from "../../../format/number.ts";
import { type FragmentOf, graphql, type ResultOf, readFragment } from "../../../graphql/tada.ts";
import { Empty } from "../../../ui/states.tsx";
import { useEstateTexts } from "../use-estate-texts.ts";
import { Panel } from "./panel.tsx";

export const Committees_Estate = graphql(`
  fragment Committees_Estate on Estate {
    ownersCommittees {
      formedOn
      dissolvedOn
      members
      partyMembers
      partyShare
    }
  }
`);
type Committee = ResultOf<typeof Committees_Estate>["ownersCommittees"][number];

/** Least share of party members that several cities ask of a committee newly formed or elected again, percent. */
const PARTY_SHARE_ASKED = 60;

/** Its owners' committees, the latest first, each with its party share beside the rule. */
export function Committees(props: { estate: FragmentOf<typeof Committees_Estate> }): ReactNode {
  const { t } = useTranslation();
  const { span } = useEstateTexts();
  const committees = [...readFragment(Committees_Estate, props.estate).ownersCommittees].reverse();
  return (
    <Panel area="committees" share={3} title={t("estateFacts.committee")}>
      {committees.length === 0 && <Empty>{t("estatePage.noCommittee")}</Empty>}
      <ol className="timeline">
        {committees.map((committee) => (
          <li key={`${committee.formedOn}${committee.dissolvedOn}`} data-now={committee.dissolvedOn === null}>
            <strong>{t(committee.dissolvedOn === null ? "estatePage.standing" : "estatePage.past")}</strong>
            <small>{span(committee.formedOn, committee.dissolvedOn)}</small>
            <Share committee={committee} />
          </li>
        ))}
      </ol>
    </Panel>
  );
}

function Share({ committee: { members, partyMembers, partyShare } }: { committee: Committee }): ReactNode {
  const { t } = useTranslation();
  const { language } = useEstateTexts();
  if (partyShare === null) return <p className="muted">{t("estatePage.shareUnknown")}</p>;
  const meets = partyShare >= PARTY_SHARE_ASKED;
  const share = `${formatNumber(partyShare, 1, language)}%`;
  return (
    <div className="share">
      <p>{t("estatePage.shareOf", { party: partyMembers, members, share })}</p>
      <div className="bar" aria-hidden="true">
        <i style={{ width: `${Math.min(partyShare, 100)}%` }} />
        <b style={{ left: `${PARTY_SHARE_ASKED}%` }} />
      </div>
      <p className={meets ? "better" : "worse"}>
        {t(meets ? "estatePage.meets" : "estatePage.below", { asked: PARTY_SHARE_ASKED })}
      </p>
    </div>
  );
}

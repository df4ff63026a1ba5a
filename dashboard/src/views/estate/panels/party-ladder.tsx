import "../../../i18n/views/estate-facts.ts";
import "./party-ladder.css";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { codesIn } from "../../../graphql/code-lists.ts";
import { type FragmentOf, graphql, type ResultOf, readFragment } from "../../../graphql/tada.ts";
import { usePlatform } from "../../../platform.tsx";
import { useEstateTexts } from "../use-estate-texts.ts";
import { Panel } from "./panel.tsx";

export const PartyLadder_Estate = graphql(`
  fragment PartyLadder_Estate on Estate {
    partyStep
    partyOrganisations {
      id
      name
      type
      form
      members
      foundedOn
      dissolvedOn
      parent {
        name
        parent {
          name
        }
      }
    }
    partyInstructors {
      name
      from
      to
    }
  }
`);

type Estate = ResultOf<typeof PartyLadder_Estate>;
type Organisation = Estate["partyOrganisations"][number];

/** From the top of the ladder down; the step NONE is no rung. */
const RUNGS = codesIn("party_coverage_steps")
  .filter((step) => step !== "NONE")
  .reverse();
type Rung = (typeof RUNGS)[number];
/** Names listed on a rung before the rest is only counted. */
const NAMES_SHOWN = 3;

/** The organisations that stand on a rung. Firms' and regions' organisations are on none of an estate's. */
function standsOn({ type, form }: Organisation, rung: Rung): boolean {
  if (rung === "MEMBER_HOUSEHOLDS") return type === "MEMBER_HOUSEHOLD";
  if (rung === "BUILDING_GROUPS") return type === "BUILDING_GROUP";
  if (type !== "ESTATE_BRANCH") return false;
  return (rung === "BRANCH" && form === "INDEPENDENT") || (rung === "JOINT_BRANCH" && form === "JOINT");
}

/** The ladder of party coverage with what stands on each rung today, and the organisations above. */
export function PartyLadder(props: { estate: FragmentOf<typeof PartyLadder_Estate> }): ReactNode {
  const { t } = useTranslation();
  const { platform } = usePlatform();
  const { day, span } = useEstateTexts();
  const { partyStep, partyOrganisations, partyInstructors } = readFragment(PartyLadder_Estate, props.estate);
  const { today } = platform;
  const standing = partyOrganisations.filter(
    ({ foundedOn, dissolvedOn }) => (foundedOn ?? "") <= today && (dissolvedOn === null || dissolvedOn > today),
  );
  const sent = partyInstructors.filter(({ from, to }) => (from ?? "") <= today && (to === null || to > today));
  const branch = standing.find(({ parent }) => parent !== null);
  const above = [branch?.parent?.parent?.name, branch?.parent?.name].filter((name) => name !== undefined);

  return (
    <Panel area="party" share={5} title={t("estatePage.party")} note={t("estateFacts.asOf", { date: day(today) })}>
      <p className="reached">
        {partyStep === "NONE" ? (
          t("estatePage.noStep")
        ) : (
          <>
            {t("estatePage.stepReached")}
            <strong>{t(`code.party_coverage_steps.${partyStep}`)}</strong>
          </>
        )}
      </p>
      {above.length > 0 && <p className="above">{above.join(" › ")}</p>}
      <ol className="ladder">
        {RUNGS.map((rung) => {
          const here = standing.filter((organisation) => standsOn(organisation, rung));
          const persons = rung === "INSTRUCTOR" ? sent : [];
          const filled = here.length + persons.length > 0;
          return (
            <li key={rung} data-filled={filled} aria-current={rung === partyStep ? "step" : undefined}>
              <strong>{t(`code.party_coverage_steps.${rung}`)}</strong>
              <span className="count">
                {filled ? t("estatePage.count", { count: here.length + persons.length }) : "—"}
              </span>
              <small>
                {here.slice(0, NAMES_SHOWN).map(({ id, name, foundedOn, members }) => (
                  <span key={id}>
                    {name}
                    {foundedOn && ` · ${t("estateFacts.founded", { date: day(foundedOn) })}`}
                    {members !== null && ` · ${t("estatePage.members", { count: members })}`}
                  </span>
                ))}
                {persons.slice(0, NAMES_SHOWN).map(({ name, from, to }) => (
                  <span key={`${name}${from}`}>
                    {name ?? t("estatePage.nameUnknown")} · {span(from, to)}
                  </span>
                ))}
                {here.length > NAMES_SHOWN && (
                  <span>{t("estateFacts.more", { count: here.length - NAMES_SHOWN })}</span>
                )}
              </small>
            </li>
          );
        })}
      </ol>
    </Panel>
  );
}

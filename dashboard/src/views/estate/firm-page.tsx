import "../../i18n/views/estate-facts.ts";
import "../../i18n/views/estate-list.ts";
import "../../i18n/views/estate-page.ts";
import "./firm-page.css";
import { Link, useParams } from "@tanstack/react-router";
import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import { formatCount } from "../../format/number.ts";
import { sourceName } from "../../format/source-name.ts";
import { graphql, type ResultOf } from "../../graphql/tada.ts";
import { useLive } from "../../live/use-live.ts";
import { usePlatform } from "../../platform.tsx";
import { RegionPath_Region } from "../../scene/region-path.ts";
import { Empty } from "../../ui/states.tsx";
import { EvaluationResults } from "./panels/evaluation-results.tsx";
import { RegionPath } from "./panels/region-path.tsx";
import { SubjectRegisters } from "./panels/subject-registers.tsx";
import { RefreshedSubject } from "./refreshed-subject.tsx";
import { SubjectFrame, SubjectTitle } from "./subject-frame.tsx";
import { useEstateTexts } from "./use-estate-texts.ts";

const FirmPageQuery = graphql(
  `
    query FirmPage($id: ID!, $first: Int!) {
      propertyFirm(id: $id) {
        id
        name
        creditCode
        starRating
        source
        region {
          ...RegionPath_Region
        }
        estates(first: $first) {
          totalCount
          pageInfo {
            hasNextPage
          }
          nodes {
            id
            name
            builtYear
            households
            mode
            partyStep
            region {
              ...RegionPath_Region
            }
          }
        }
      }
    }
  `,
  [RegionPath_Region],
);
type Firm = NonNullable<ResultOf<typeof FirmPageQuery>["propertyFirm"]>;

/** The register that the list of estates says more of. */
const SHOWN_BY_HAND: ReadonlySet<string> = new Set(["episodes"]);

const PAGE = 50;
const MOST = 1000;

/** A property firm and the estates that it manages today. */
export const FirmPage = (): ReactNode => (
  <RefreshedSubject subject="FIRM">
    <Page />
  </RefreshedSubject>
);

function Page(): ReactNode {
  const { t } = useTranslation();
  const { id } = useParams({ from: "/firm/$id" });
  const [shown, setShown] = useState({ id, first: PAGE });
  const first = shown.id === id ? shown.first : PAGE;
  const live = useLive(FirmPageQuery, { id, first });
  return (
    <SubjectFrame
      id={id}
      page="firm-page"
      titleOf={({ name }) => name}
      live={live}
      held={live.data?.propertyFirm ?? null}
      unknown={t("estatePage.unknownFirm")}
    >
      {(firm) => (
        <Shown
          firm={firm}
          more={
            firm.estates.pageInfo.hasNextPage && first < MOST
              ? () => setShown({ id, first: Math.min(first * 4, MOST) })
              : null
          }
        />
      )}
    </SubjectFrame>
  );
}

function Shown({ firm, more }: { firm: Firm; more: (() => void) | null }): ReactNode {
  const { t } = useTranslation();
  const { platform } = usePlatform();
  const { language, day } = useEstateTexts();
  const unknown = t("estate.unknown");
  return (
    <>
      <SubjectTitle name={firm.name} date={t("estateFacts.asOf", { date: day(platform.today) })}>
        <button type="button" onClick={() => print()}>
          {t("estatePage.print")}
        </button>
      </SubjectTitle>
      <div className="firm">
        <section className="part" aria-label={t("estatePage.firmFacts")}>
          <dl>
            <div>
              <dt>{t("estatePage.registeredIn")}</dt>
              <dd>
                <RegionPath region={firm.region} />
              </dd>
            </div>
            <div>
              <dt>{t("estatePage.creditCode")}</dt>
              <dd>{firm.creditCode ?? <span className="muted">{unknown}</span>}</dd>
            </div>
            <div>
              <dt>{t("estateFacts.stars")}</dt>
              <dd>
                {firm.starRating === null ? (
                  <span className="muted">{t("estatePage.notRated")}</span>
                ) : (
                  t("estatePage.stars", { count: firm.starRating })
                )}
              </dd>
            </div>
            <div>
              <dt>{t("estateFacts.source")}</dt>
              <dd>{sourceName(firm.source, t)}</dd>
            </div>
          </dl>
        </section>
        <section className="part" aria-labelledby="firm-estates">
          <h2 id="firm-estates">
            {t("estatePage.managed")}
            <small>{t("estatePage.managedNote", { count: formatCount(firm.estates.totalCount, language) })}</small>
          </h2>
          {firm.estates.nodes.length === 0 ? (
            <Empty>{t("estatePage.managesNone")}</Empty>
          ) : (
            <table className="estates">
              <thead>
                <tr>
                  <th scope="col">{t("estatePage.estate")}</th>
                  <th scope="col">{t("estateFacts.region")}</th>
                  <th scope="col">{t("estateFacts.builtYear")}</th>
                  <th scope="col">{t("estateFacts.households")}</th>
                  <th scope="col">{t("estateFacts.mode")}</th>
                  <th scope="col">{t("estateFacts.partyStep")}</th>
                </tr>
              </thead>
              <tbody>
                {firm.estates.nodes.map((estate) => (
                  <tr key={estate.id}>
                    <th scope="row">
                      <Link to="/estate/$id" params={{ id: estate.id }} search={{}}>
                        {estate.name}
                      </Link>
                    </th>
                    <td>
                      <RegionPath region={estate.region} />
                    </td>
                    <td>{estate.builtYear === null ? "—" : t("estateFacts.year", { year: estate.builtYear })}</td>
                    <td>
                      {estate.households === null
                        ? "—"
                        : `${formatCount(estate.households, language)} ${t("estateFacts.householdsUnit")}`}
                    </td>
                    <td>{estate.mode === null ? unknown : t(`code.management_modes.${estate.mode}`)}</td>
                    <td>{t(`code.party_coverage_steps.${estate.partyStep}`)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          )}
          {more && (
            <button type="button" className="more" onClick={more}>
              {t("estateList.more")}
            </button>
          )}
        </section>
        <EvaluationResults id={firm.id} />
        <SubjectRegisters subject="FIRM" id={firm.id} without={SHOWN_BY_HAND} />
      </div>
    </>
  );
}

import "../../../i18n/views/estate-facts.ts";
import "./in-other-sources.css";
import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { formatCount } from "../../../format/number.ts";
import { sourceName } from "../../../format/source-name.ts";
import { type FragmentOf, graphql, type ResultOf, readFragment } from "../../../graphql/tada.ts";
import { useEstateTexts } from "../use-estate-texts.ts";
import { Panel } from "./panel.tsx";

const Said_Estate = graphql(`
  fragment Said_Estate on Estate @_unmask {
    id
    name
    source
    externalId
    address
    builtYear
    buildings
    households
    starRating
    smartStars
    mode
    firm {
      name
    }
  }
`);
type Said = ResultOf<typeof Said_Estate>;

export const InOtherSources_Estate = graphql(
  `
    fragment InOtherSources_Estate on Estate {
      ...Said_Estate
      inOtherSources {
        ...Said_Estate
      }
      countedWith {
        id
        name
        source
      }
    }
  `,
  [Said_Estate],
);

/** What each source says of the estate, side by side; nothing where one source alone has it. */
export function InOtherSources(props: { estate: FragmentOf<typeof InOtherSources_Estate> }): ReactNode {
  const { t } = useTranslation();
  const estate = readFragment(InOtherSources_Estate, props.estate);
  const { inOtherSources, countedWith } = estate;
  if (countedWith !== null)
    return (
      <Panel area="in-other-sources" share={20} title={t("estatePage.sources")}>
        <p>
          {t("estatePage.countedWith", { source: sourceName(estate.source, t) })}{" "}
          <Link to="/estate/$id" params={{ id: countedWith.id }} search={{}}>
            {t("estatePage.countedWithName", { name: countedWith.name, source: sourceName(countedWith.source, t) })}
          </Link>
        </p>
      </Panel>
    );
  if (inOtherSources.length === 0) return null;
  return <SideBySide estates={[estate, ...inOtherSources]} />;
}

function SideBySide({ estates }: { estates: readonly Said[] }): ReactNode {
  const { t } = useTranslation();
  const { language } = useEstateTexts();
  const count = (value: number | null, unit: string): string | null =>
    value === null ? null : `${formatCount(value, language)}${language === "zh" ? "" : " "}${unit}`.trim();
  const stars = (value: number | null): string | null =>
    value === null ? null : t("estatePage.stars", { count: value });
  const facts: readonly (readonly [title: string, of: (said: Said) => string | null])[] = [
    [t("estatePage.nameSaid"), ({ name }) => name],
    [t("estateFacts.address"), ({ address }) => address],
    [
      t("estateFacts.builtYear"),
      ({ builtYear }) => (builtYear === null ? null : t("estateFacts.year", { year: builtYear })),
    ],
    [t("estateFacts.buildings"), ({ buildings }) => count(buildings, t("estateFacts.buildingsUnit"))],
    [t("estateFacts.households"), ({ households }) => count(households, t("estateFacts.householdsUnit"))],
    [t("estatePage.starRating"), ({ starRating }) => stars(starRating)],
    [t("estatePage.smartStars"), ({ smartStars }) => stars(smartStars)],
    [t("estateFacts.mode"), ({ mode }) => mode && t(`code.management_modes.${mode}`)],
    [t("estateFacts.firm"), ({ firm }) => firm?.name ?? null],
  ];
  const rows = facts
    .map(([title, of]) => ({ title, values: estates.map(of) }))
    .filter(({ values }) => values.some((value) => value !== null));
  return (
    <Panel
      area="in-other-sources"
      share={20}
      title={t("estatePage.sources")}
      note={t("estatePage.sourcesNote", { count: estates.length })}
    >
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by keyboard too */}
      <section className="rivals" tabIndex={0} aria-label={t("estatePage.sources")}>
        <table>
          <thead>
            <tr>
              <th scope="col">{t("estateFacts.source")}</th>
              {estates.map(({ id, source, externalId }, index) => (
                <th key={id} scope="col">
                  {index === 0 ? (
                    sourceName(source, t)
                  ) : (
                    <Link to="/estate/$id" params={{ id }} search={{}}>
                      {sourceName(source, t)}
                    </Link>
                  )}
                  <small>{t("estatePage.numberSaid", { id: externalId })}</small>
                  {index === 0 && <span className="tag">{t("estatePage.counts")}</span>}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ title, values }) => (
              <tr key={title}>
                <th scope="row">{title}</th>
                {values.map((value, index) => {
                  const differs = index > 0 && value !== null && values[0] !== null && value !== values[0];
                  return (
                    <td key={estates[index]!.id} data-differs={differs || undefined}>
                      {value ?? <span className="muted">{t("estate.unknown")}</span>}
                      {differs && <small>{t("estatePage.differs")}</small>}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </Panel>
  );
}

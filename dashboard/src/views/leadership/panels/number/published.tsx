import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { formatDay } from "../../../../format/month.ts";
import { formatSigned } from "../../../../format/number.ts";
import type { ResultOf } from "../../../../graphql/tada.ts";
import type { Indicator } from "../../../../platform.tsx";
import {
  articleText,
  asOfText,
  type FigureText,
  figureName,
  figureText,
  periodText,
  withUnit,
} from "../../../../published/figure-text.ts";
import { publishedSeries } from "../../../../published/series.ts";
import { useView } from "../../view.tsx";
import { CheckText } from "./claim-checks.tsx";
import type { BehindNumberQuery, Check } from "./number.queries.ts";
import { PublishedSeries } from "./published-series.tsx";

type Behind = NonNullable<ResultOf<typeof BehindNumberQuery>["region"]>;
type Comparison = Behind["indicatorValue"]["published"][number];

/** What articles print of the same thing, beside ours: both numbers, both dates, and what lies between them. */
export function Published(props: {
  indicator: Indicator;
  asOf: string;
  comparisons: readonly Comparison[];
  checks: readonly ResultOf<typeof Check>[];
}): ReactNode {
  const { t } = useTranslation();
  return (
    <section className="published">
      <h3>{t("leadership.number.published")}</h3>
      {props.comparisons.length === 0 ? (
        <p className="muted">{t("leadership.number.nothingPublished")}</p>
      ) : (
        <ul>
          {props.comparisons.map((comparison) => (
            <li key={comparison.observation.id} data-published={comparison.observation.indicator}>
              <FigureLine
                figure={comparison.observation}
                doubt={props.checks.some(
                  ({ verdict, observations }) =>
                    verdict === "FAILS" && observations.at(-1)?.id === comparison.observation.id,
                )}
              />
              <Difference comparison={comparison} asOf={props.asOf} />
            </li>
          ))}
        </ul>
      )}
      {publishedSeries(props.comparisons).map((series) => (
        <PublishedSeries key={series.figures[0]!.id} series={series} indicator={props.indicator} asOf={props.asOf} />
      ))}
    </section>
  );
}

function Difference({ comparison, asOf }: { comparison: Comparison; asOf: string }): ReactNode {
  const { t } = useTranslation();
  const { language } = useView();
  const { part, ours, difference, observation, incomparable, keeps } = comparison;
  if (incomparable !== null || part === "RELATED") {
    const why = t(`leadership.number.incomparable.${incomparable ?? "DEFINITION"}`, {
      period: periodText(observation, language),
    });
    return <p className="muted">{why}</p>;
  }
  if (ours === null || difference === null) return <p className="muted">{t("leadership.number.noOurs")}</p>;
  const gap =
    observation.unit === "percent"
      ? `${formatSigned(difference, 1, language)}${language === "zh" ? "" : " "}${t("headline.points")}`
      : `${formatSigned(difference, Number.isInteger(difference) ? 0 : 1, language)}${
          observation.value === 0 ? "" : ` (${formatSigned((100 * difference) / observation.value, 1, language)}%)`
        }`;
  return (
    <p className="difference">
      {t(`leadership.number.part.${part}`)}{" "}
      <b data-ours={ours}>
        {withUnit(observation.unit === "percent" ? Number(ours.toFixed(1)) : ours, observation.unit, language, t)}
      </b>{" "}
      ({formatDay(asOf, language)}) · {t("leadership.number.difference")} <b data-difference={difference}>{gap}</b>
      {observation.qualifier !== "EXACT" && (
        <>
          {" "}
          ·{" "}
          {t(keeps ? "leadership.number.keeps" : "leadership.number.keepsNot", {
            figure: figureText(observation, language, t),
          })}
        </>
      )}{" "}
      ·{" "}
      {t("leadership.number.dates", { theirs: asOfText(observation.asOf, language), ours: formatDay(asOf, language) })}
    </p>
  );
}

/** One published figure with its date, article, and what it says of itself. */
function FigureLine({ figure, doubt = false }: { figure: FigureText; doubt?: boolean }): ReactNode {
  const { t } = useTranslation();
  const { language } = useView();
  return (
    <>
      <p className="figure-line">
        <b>{figureText(figure, language, t)}</b>
        {doubt && <em className="doubt">{t("leadership.number.doubt")}</em>}
        <span>{figureName(figure, language)}</span>
      </p>
      <p className="muted">
        {periodText(figure, language)} · {figure.scope.length > 1 ? `${figure.scope} · ` : ""}
        {t("leadership.number.article")}{" "}
        <span className="article" title={figure.article}>
          {articleText(figure.article, t)}
        </span>
        {language === "en" && figure.note !== "" && <span lang="zh"> · {figure.note}</span>}
      </p>
    </>
  );
}

/** Every other figure published of the region, with what does not follow among them. */
export function OtherFigures(props: {
  shown: readonly string[];
  all: readonly FigureText[];
  checks: readonly ResultOf<typeof Check>[];
}): ReactNode {
  const { t } = useTranslation();
  const others = props.all.filter(({ id }) => !props.shown.includes(id));
  if (others.length === 0) return null;
  const checksOf = (id: string) => props.checks.filter(({ observations }) => observations.at(-1)?.id === id);
  return (
    <details className="published other-figures">
      <summary>{t("leadership.number.others", { count: others.length })}</summary>
      <ul>
        {others.map((figure) => (
          <li key={figure.id}>
            <FigureLine figure={figure} />
            {checksOf(figure.id).map((check) => (
              <CheckText key={`${check.rule}${check.observations.map(({ id }) => id).join()}`} check={check} />
            ))}
          </li>
        ))}
      </ul>
    </details>
  );
}

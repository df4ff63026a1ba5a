import "../../../../i18n/views/standing.ts";
import "./standing.css";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { graphql } from "../../../../graphql/tada.ts";
import { nameIn } from "../../../../i18n/language.ts";
import { useLive } from "../../../../live/use-live.ts";
import { useView } from "../../view.tsx";

const StandingQuery = graphql(`
  query Standing($region: ID!, $indicator: ID!, $from: YearMonth, $to: YearMonth) {
    region(code: $region) {
      level
      parent {
        nameZh
        nameEn
      }
      siblingPosition(indicator: $indicator, from: $from, to: $to) {
        position
        of
        quartile
      }
    }
  }
`);

const QUARTERS = ["first", "second", "third", "last"] as const;

/** How a region stands among those beside it, whose figures are not shown to whoever asks; nothing where that is not told. */
export function Standing(): ReactNode {
  const { t } = useTranslation();
  const { regionCode, indicator, from, to, language } = useView();
  const { data, current } = useLive(StandingQuery, {
    region: regionCode,
    indicator: indicator.id,
    from: indicator.flow ? from : null,
    to,
  });
  const region = data?.region;
  const standing = region?.siblingPosition;
  if (!current || !region?.parent || !standing) return null;
  const { position, of, quartile } = standing;
  return (
    <section className="panel standing" aria-label={t("standing.title")}>
      <p>
        {t("standing.position", {
          parent: nameIn(language, region.parent),
          level: t(`standing.level.${region.level}`),
          position,
          of,
        })}
        {quartile !== null && t(`standing.quartile.${QUARTERS[quartile - 1]!}`)}
      </p>
      <small>{t(indicator.direction === "NEUTRAL" ? "standing.bySize" : "standing.byMerit")}</small>
    </section>
  );
}

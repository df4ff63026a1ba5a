import "../../../../i18n/views/targets.ts";
import "./target-line.css";
import { Link } from "@tanstack/react-router";
import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import { sourceName } from "../../../../format/source-name.ts";
import { graphql } from "../../../../graphql/tada.ts";
import { TargetTold } from "../../../../graphql/target-told.ts";
import { titlesIn } from "../../../../i18n/language.ts";
import { useLive } from "../../../../live/use-live.ts";
import { targetSaid } from "../../../../wording/target-said.ts";
import { useView } from "../../view.tsx";
import { TargetForm } from "./target-form.tsx";

const TargetQuery = graphql(
  `
    query TargetHere($region: ID!, $indicator: ID!, $from: YearMonth, $to: YearMonth, $regionsAsOf: Date) {
      region(code: $region, regionsAsOf: $regionsAsOf) {
        code
        level
        indicatorValue(indicator: $indicator, from: $from, to: $to) {
          target {
            ...TargetTold
            target {
              source
              recordedBy
              earlier {
                value
              }
            }
          }
        }
      }
    }
  `,
  [TargetTold],
);

/** The region's own target in a sentence, who set it, and the form to set another; without a target only where the map is against targets. */
export function TargetLine(): ReactNode {
  const { t } = useTranslation();
  const { regionCode, indicator, from, to, regionsMeant, language, state } = useView();
  const [isOpen, setOpen] = useState(false);
  const live = useLive(TargetQuery, {
    region: regionCode,
    indicator: indicator.id,
    from: indicator.flow ? from : null,
    to,
    ...regionsMeant,
  });
  const region = live.data?.region;
  const told = region?.indicatorValue.target ?? null;
  if (!live.current || !region || (told === null && state.compare !== "target")) return null;
  const year = Number(to.slice(0, 4));
  const { document, source, earlier } = told?.target ?? { document: "", source: null, earlier: [] };
  const before = earlier.filter(({ value }) => value !== null).length;
  return (
    <section className="panel target-line" aria-label={t("targets.title")} data-verdict={told?.progress.verdict ?? ""}>
      <p>{told === null ? t("targets.none", { year }) : targetSaid(told, indicator, language)}</p>
      <footer>
        {told !== null && (
          <small>
            {t("targets.document", { document: titlesIn(language, [document]) })}
            {source !== null && ` · ${t("targets.source", { source: sourceName(source, t) })}`}
            {before > 0 && ` · ${t("targets.changed", { count: before })}`}
          </small>
        )}
        <Link to="/targets" search={{ region: regionCode, indicator: indicator.id }}>
          {t("targets.toAll")}
        </Link>
        {!isOpen && (
          <button type="button" className="plain-button" onClick={() => setOpen(true)}>
            {t("targets.record")}
          </button>
        )}
      </footer>
      {isOpen && (
        <TargetForm
          region={region}
          year={year}
          onEnd={(recorded) => {
            setOpen(false);
            if (recorded) live.retry();
          }}
        />
      )}
    </section>
  );
}

import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { usePlatform } from "../../platform.tsx";
import { elsewhere, type PeriodView } from "../../shell/period-page.tsx";
import type { Ladder, LadderOfCities } from "./party-queries.ts";
import { inWords } from "./party-tree.tsx";

/** The steps of a ladder in the city's words, those that are asked for standing out. */
export function LadderLine({ ladder }: { ladder: Ladder }): ReactNode {
  const { t } = useTranslation();
  const { language } = usePlatform();
  return (
    <section className="ladder-line" data-ladder={ladder.id} aria-label={t("partyLadders.ladder")}>
      <p>
        <strong>{t("partyLadders.ladderOf", { city: inWords(language, ladder) })}</strong>{" "}
        {language === "zh" ? ladder.aboutZh : ladder.aboutEn}
      </p>
      <ol>
        {ladder.steps.map((step) => (
          <li key={step.id} data-asked={step.asked} title={step.asked ? t("partyLadders.asked") : ""}>
            {inWords(language, step)}
          </li>
        ))}
      </ol>
    </section>
  );
}

/** Every ladder in a line, where the region holds cities that each have their own; one that is of a single city leads there. */
export function LaddersOfCities(props: { ladders: readonly LadderOfCities[]; view: PeriodView }): ReactNode {
  const { t } = useTranslation();
  const { language } = usePlatform();
  return (
    <section className="ladder-line" aria-label={t("partyLadders.ladder")}>
      <ul>
        {props.ladders.map((ladder) => (
          <li key={ladder.id} data-ladder={ladder.id}>
            {ladder.cities.length === 1 ? (
              <Link to={props.view.path} search={elsewhere(props.view, ladder.cities[0]!)}>
                {inWords(language, ladder)}
              </Link>
            ) : (
              <strong>{inWords(language, ladder)}</strong>
            )}{" "}
            {language === "zh" ? ladder.aboutZh : ladder.aboutEn}
          </li>
        ))}
      </ul>
    </section>
  );
}

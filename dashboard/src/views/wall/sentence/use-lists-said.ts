import type { TFunction } from "i18next";
import { useTranslation } from "react-i18next";
import { formatEvaluatedPeriod } from "../../../format/evaluated-period.ts";
import { formatNumber } from "../../../format/number.ts";
import { type Language, nameIn } from "../../../i18n/language.ts";
import type { Sentence } from "../../../wording/sentence.ts";
import { type ListedRun, useListedRun } from "../panels/use-listed-run.ts";
import type { EvaluationPanel } from "../programme.ts";
import { useWall } from "../wall-context.ts";

/** What the lists of a scene's first two evaluations hold; null where none is published. */
export function useListsSaid([one, other]: readonly EvaluationPanel[]): {
  readonly sentence: Sentence | null;
  readonly settled: boolean;
} {
  const { t } = useTranslation();
  const { language } = useWall();
  const [first, second] = [useListedRun(one ?? null), useListedRun(other ?? null)];
  const runs = [first, second].flatMap(({ run }) => (run === null ? [] : [run]));
  const said = runs.map((run) => listsSaid(run, language, t));
  return {
    sentence: said.length === 0 ? null : [said.join(t("wall.evaluation.andLists")) + t("wall.evaluation.full")],
    settled: first.settled && second.settled,
  };
}

/** 济南市小区红黑榜（2026年第3季度）：红榜23个、黑榜23个，清风名都居首 */
function listsSaid(run: ListedRun, language: Language, t: TFunction): string {
  const { scheme, period, scores } = run;
  const region = nameIn(language, { nameZh: run.regionNameZh, nameEn: run.regionNameEn });
  const named = nameIn(language, scheme);
  const best = scores.nodes.find(({ rank }) => rank === 1);
  const isRegion = scheme.subject === "COUNTY" || scheme.subject === "STREET";
  return [
    // a scheme of one place may name it
    t(named.includes(region) ? "wall.evaluation.saidNamed" : "wall.evaluation.said", {
      region,
      scheme: named,
      period: formatEvaluatedPeriod(period, language),
    }),
    scheme.lists
      .map((list) =>
        t("wall.evaluation.listSaid", {
          list: nameIn(language, list),
          count: formatNumber(scores.nodes.filter((node) => node.list === list.id).length, 0, language),
        }),
      )
      .join(t("wall.evaluation.andList")),
    ...(best ? [t("wall.evaluation.bestSaid", { name: isRegion ? nameIn(language, best.region) : best.name })] : []),
  ].join("");
}

import i18next from "i18next";
import { addMonths } from "../calendar/month.ts";
import { formatMonths } from "../format/month.ts";
import { graphql, type ResultOf } from "../graphql/tada.ts";
import type { Language } from "../i18n/language.ts";
import { parseUrlState, printUrlState, RANK_LEVELS, type UrlState } from "../link/url-state.ts";
import type { Choice } from "./search-choices.ts";

export const Question_Fields = graphql(`
  fragment Question_Fields on Question @_unmask {
    indicator {
      id
      nameZh
      nameEn
    }
    region {
      code
      nameZh
      nameEn
      level
    }
    level
    month
    months
    comparison
    order {
      by
      descending
    }
    notUnderstood
  }
`);
export type QuestionAnswer = ResultOf<typeof Question_Fields>;
type Level = NonNullable<QuestionAnswer["level"]>;

/** A question as a choice: how it was understood, and what of it was not; null where it names no indicator. */
export function questionChoice(question: QuestionAnswer): Choice | null {
  if (question.indicator === null) return null;
  const inBoth = (say: (language: Language) => string): Choice["name"] => ({ zh: say("zh"), en: say("en") });
  return {
    kind: "QUESTION",
    id: new URLSearchParams(printUrlState(linkOf(question))).toString(),
    name: inBoth((language) => understood(question, language)),
    path: inBoth((language) =>
      question.notUnderstood.length === 0
        ? i18next.t("search.question.understood", { lng: language })
        : i18next.t("search.question.notUnderstood", {
            lng: language,
            words: question.notUnderstood.join(i18next.t("search.question.between", { lng: language })),
          }),
    ),
  };
}

/** What the map shows of a question's answer; what is left out stays as it stands. */
export const stateOfQuestion = (id: string): UrlState => parseUrlState(Object.fromEntries(new URLSearchParams(id)));

function linkOf({ indicator, region, level, month, months, comparison, order }: QuestionAnswer): UrlState {
  return {
    indicator: indicator!.id,
    ...(region !== null && { region: region.code }),
    ...(month !== null && { month }),
    ...(months === 12 && { span: 12 as const }),
    ...(comparison !== null && { compare: comparison === "YEAR_ON_YEAR" ? ("yoy" as const) : ("mom" as const) }),
    ...(region !== null && rankOf(region.level, level)),
    ...(order !== null && {
      sort: { by: order.by === "CHANGE" ? ("change" as const) : ("value" as const), descending: order.descending },
    }),
  };
}

/** What the ranking lists where a level further below is asked for than the next. */
function rankOf(level: Level, asked: Level | null): Pick<UrlState, "rank"> {
  const levels: readonly Level[] = RANK_LEVELS;
  const rank = RANK_LEVELS.find((one) => one === asked);
  const next = levels[levels.indexOf(level) + 1];
  return rank === undefined || rank === next ? {} : { rank };
}

/** 任城区各镇街 · 投诉量 · 2026年10月 · 环比 · 变化从高到低 */
function understood(
  { indicator, region, level, month, months, comparison, order }: QuestionAnswer,
  lng: Language,
): string {
  const t = (key: string, values: object = {}): string =>
    i18next.t(`search.question.${key}` as "search.question.understood", { lng, ...values });
  const name = (of: { nameZh: string; nameEn: string }): string => (lng === "zh" ? of.nameZh : of.nameEn);
  const place =
    region &&
    (level === null ? name(region) : t("below", { region: name(region), level: i18next.t(`level.${level}`, { lng }) }));
  return [
    place,
    name(indicator!),
    month && formatMonths({ from: addMonths(month, 1 - (months ?? 1)), to: month }, lng),
    comparison && t(comparison),
    order && t(`${order.by}_${order.descending ? "descending" : "ascending"}`),
  ]
    .filter((part) => part !== null)
    .join(" · ");
}

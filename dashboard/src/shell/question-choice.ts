import i18next from "i18next";
import { addMonths } from "../calendar/month.ts";
import { formatMonth, formatMonths } from "../format/month.ts";
import type { Condition } from "../graphql/condition.ts";
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
    compared {
      code
      nameZh
      nameEn
    }
    month
    months
    comparison
    versus
    conditions {
      attribute
      codes
      is
      zh
      en
    }
    by {
      id
      nameZh
      nameEn
    }
    order {
      by
      descending
    }
    targets {
      year
      verdict
    }
    notUnderstood
  }
`);
export type QuestionAnswer = ResultOf<typeof Question_Fields>;
type Level = NonNullable<QuestionAnswer["level"]>;

/** A question as a choice: how it was understood, and what of it was not; null where it names neither indicator nor targets. `firstMonth`: the first with data. */
export function questionChoice(question: QuestionAnswer, firstMonth: string): Choice | null {
  const inBoth = (say: (language: Language) => string): Choice["name"] => ({ zh: say("zh"), en: say("en") });
  if (question.targets !== null)
    return {
      kind: "TARGETS",
      id: targetsLinkOf(question, question.targets),
      name: inBoth((language) => targetsUnderstood(question, question.targets!, language)),
      path: inBoth((language) => notAnswered({ ...question, month: null }, firstMonth, language)),
    };
  if (question.indicator === null) return null;
  return {
    kind: "QUESTION",
    id: new URLSearchParams(printUrlState(linkOf(question))).toString(),
    name: inBoth((language) => understood(question, language)),
    path: inBoth((language) => notAnswered(question, firstMonth, language)),
  };
}

function notAnswered(question: QuestionAnswer, firstMonth: string, lng: Language): string {
  const { month, months, versus, notUnderstood } = question;
  const words = notUnderstood.join(i18next.t("search.question.between", { lng }));
  const told = [
    words !== "" && i18next.t("search.question.notUnderstood", { lng, words }),
    month !== null &&
      (versus ?? addMonths(month, 1 - (months ?? 1))) < firstMonth &&
      i18next.t("search.question.beforeData", { lng, month: formatMonth(firstMonth, lng) }),
  ].filter((one) => one !== false);
  return told.length === 0
    ? i18next.t("search.question.understood", { lng })
    : told.join(i18next.t("search.question.and", { lng }));
}

/** What the map shows of a question's answer: where it is asked and of what; all else that stood in the link ends. */
export function stateOfQuestion(id: string): Patch {
  const asked = parseUrlState(Object.fromEntries(new URLSearchParams(id)));
  // A month that is named is a month, however many the link had.
  return { ...ENDS, ...(asked.month !== undefined && { span: undefined }), ...asked };
}
type Patch = { readonly [K in keyof UrlState]?: UrlState[K] | undefined };
const ENDS: Patch = {
  at: undefined,
  estate: undefined,
  sort: undefined,
  rank: undefined,
  filter: undefined,
  points: undefined,
  split: undefined,
  lines: undefined,
  number: undefined,
  records: undefined,
  by: undefined,
  with: undefined,
  versus: undefined,
};

function linkOf(question: QuestionAnswer): UrlState {
  const { indicator, region, level, compared, month, months, comparison, versus, order, conditions, by } = question;
  return {
    indicator: indicator!.id,
    ...(region !== null && { region: region.code }),
    ...(month !== null && { month }),
    ...(months !== null && months > 1 && { span: months }),
    ...(comparison !== null && { compare: comparison === "YEAR_ON_YEAR" ? ("yoy" as const) : ("mom" as const) }),
    ...(versus !== null && { versus }),
    ...(region !== null && rankOf(region.level, level)),
    ...(order !== null && {
      sort: { by: order.by === "CHANGE" ? ("change" as const) : ("value" as const), descending: order.descending },
    }),
    ...(compared.length > 0 && { lines: compared.map(({ code }) => code) }),
    ...(conditions.length > 0 && { filter: conditions.map(conditionOf) }),
    // those that are so or are not stand on the map, one by one
    ...(order === null && conditions.some(({ is }) => is !== null) && { points: "NUMERATOR" as const }),
    ...(by !== null && divisionOf(question)),
  };
}

type Targets = NonNullable<QuestionAnswer["targets"]>;

/** Parameters of the page of targets. */
const targetsLinkOf = ({ region, level, indicator }: QuestionAnswer, { year, verdict }: Targets): string =>
  new URLSearchParams(
    Object.entries({ region: region?.code, level, indicator: indicator?.id, year: String(year), verdict }).flatMap(
      ([key, value]) => (value == null ? [] : [[key, value]]),
    ),
  ).toString();

/** 济宁市各区县 · 老旧小区物业覆盖率 · 2026年目标 · 滞后 */
function targetsUnderstood(
  { region, level, indicator }: QuestionAnswer,
  { year, verdict }: Targets,
  lng: Language,
): string {
  const name = (of: { nameZh: string; nameEn: string }): string => (lng === "zh" ? of.nameZh : of.nameEn);
  return [
    region && placeSaid(region, level, lng),
    indicator && name(indicator),
    i18next.t("search.question.targets", { lng, year }),
    verdict && i18next.t(`search.question.${verdict}`, { lng }),
  ]
    .filter((part) => part !== null)
    .join(" · ");
}

function placeSaid(region: NonNullable<QuestionAnswer["region"]>, level: Level | null, lng: Language): string {
  const name = lng === "zh" ? region.nameZh : region.nameEn;
  return level === null
    ? name
    : i18next.t("search.question.below", { lng, region: name, level: i18next.t(`level.${level}`, { lng }) });
}

const conditionOf = ({ attribute, codes, is }: QuestionAnswer["conditions"][number]): Condition =>
  is === null ? { attribute, codes: codes ?? [] } : { attribute, is };

/** Of the regions of a level each number, of one region its own. */
function divisionOf({ indicator, region, level, order, by }: QuestionAnswer): UrlState {
  if (level !== null && order === null) return { split: by!.id };
  return region === null ? {} : { number: { indicator: indicator!.id, region: region.code }, by: by!.id };
}

/** What the ranking lists where a level further below is asked for than the next. */
function rankOf(level: Level, asked: Level | null): Pick<UrlState, "rank"> {
  const levels: readonly Level[] = RANK_LEVELS;
  const rank = RANK_LEVELS.find((one) => one === asked);
  const next = levels[levels.indexOf(level) + 1];
  return rank === undefined || rank === next ? {} : { rank };
}

/** 任城区各镇街 · 投诉量 · 2026年10月 · 环比 · 变化从高到低 */
function understood(question: QuestionAnswer, lng: Language): string {
  const { indicator, region, level, compared, month, months, comparison, versus, order, conditions, by } = question;
  const t = (key: string, values: object = {}): string =>
    i18next.t(`search.question.${key}` as "search.question.understood", { lng, ...values });
  const name = (of: { nameZh: string; nameEn: string }): string => (lng === "zh" ? of.nameZh : of.nameEn);
  const place = region && placeSaid(region, level, lng);
  return [
    compared.length > 0 ? compared.map(name).join(t("against")) : place,
    name(indicator!),
    ...conditions.map((condition) => condition[lng]),
    month &&
      [
        formatMonths({ from: addMonths(month, 1 - (months ?? 1)), to: month }, lng),
        ...(versus === null ? [] : [formatMonth(versus, lng)]),
      ].join(t("against")),
    by && t("by", { name: name(by) }),
    comparison && t(comparison),
    order && t(`${order.by}_${order.descending ? "descending" : "ascending"}`),
  ]
    .filter((part) => part !== null)
    .join(" · ");
}

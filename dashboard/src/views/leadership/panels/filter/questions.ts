import { addMonths } from "../../../../calendar/month.ts";
import type { UrlState } from "../../../../link/url-state.ts";

/** Questions that are asked again and again, each as what the link says of it, for the region and month (YYYY-MM) shown. */
export const QUESTIONS = ["risen", "inTime", "source", "coverage", "uncovered", "neither", "twoDates"] as const;
export type Question = (typeof QUESTIONS)[number];

type Patch = { readonly [K in keyof UrlState]?: UrlState[K] | undefined };

/** What a question leaves as it is: where and when. */
const PLAIN: Patch = {
  span: undefined,
  compare: undefined,
  filter: undefined,
  points: undefined,
  rank: undefined,
  sort: undefined,
  number: undefined,
  records: undefined,
  by: undefined,
  with: undefined,
  versus: undefined,
};

const NEITHER = [
  { attribute: "managed", is: false },
  { attribute: "organised", is: false },
] as const;

export function patchOf(question: Question, region: string, month: string): Patch {
  switch (question) {
    case "risen":
      return { ...PLAIN, indicator: "complaints", rank: "STREET", sort: { by: "change", descending: true } };
    case "inTime":
      return {
        ...PLAIN,
        indicator: "complaints_closed_72h_share",
        rank: "STREET",
        sort: { by: "value", descending: false },
      };
    case "source":
      return { ...PLAIN, indicator: "complaints", number: { indicator: "complaints", region }, by: "source" };
    case "coverage":
      return {
        ...PLAIN,
        indicator: "old_neighbourhood_coverage",
        compare: "yoy",
        sort: { by: "value", descending: false },
      };
    case "uncovered": {
      const indicator = "old_neighbourhood_coverage";
      return { ...PLAIN, indicator, number: { indicator, region }, records: "REMAINDER" };
    }
    case "neither":
      return { ...PLAIN, indicator: "estates", filter: NEITHER, points: "NUMERATOR" };
    case "twoDates":
      return { ...PLAIN, indicator: "old_neighbourhood_coverage", versus: addMonths(month, -12) };
  }
}

import { codeList, type ValueOf } from "../code-lists/code-list.ts";

export const forecastSkills = codeList({
  id: "forecast_skills",
  type: "ForecastSkill",
  name: { zh: "预测检验", en: "Whether a forecast has skill" },
  about: "What became of the same forecast in months that are over.",
  codes: {
    SKILL: { zh: "优于基准", en: "Better than the baselines", about: "it came closer than the baselines." },
    NO_SKILL: {
      zh: "不优于基准",
      en: "No better than the baselines",
      about: "it came no closer than one of them: nothing is foreseen.",
    },
    TOO_FEW: { zh: "样本过少", en: "Too few to judge", about: "too few to judge by." },
  },
});
export type ForecastSkill = ValueOf<typeof forecastSkills>;

/** A complaint that was open at a moment, and what became of it. */
export interface Judged {
  /** The share that was foreseen; null: nothing was. */
  readonly foreseen: number | null;
  readonly breached: boolean;
}

/** Fewer say nothing. */
const FEWEST_JUDGED = 50;

export interface Skill {
  readonly verdict: ForecastSkill;
  /** Complaints that it was judged by. */
  readonly judged: number;
  /** Mean squares of what was foreseen less what came (Brier 1950), 0 to 1, smaller is better; null where too few. */
  readonly forecast: number | null;
  /** The same, had nobody been expected to be late. */
  readonly allInLimit: number | null;
  /** The same, had each been expected to be late as often as those of the month before were. */
  readonly lastRate: number | null;
}

/** Judges moments in order, the first for its rate alone. */
export function skillOf(moments: readonly (readonly Judged[])[]): Skill {
  const sums = { forecast: 0, allInLimit: 0, lastRate: 0 };
  let judged = 0;
  for (const [place, now] of moments.entries()) {
    const before = moments[place - 1] ?? [];
    if (before.length === 0) continue;
    const rate = before.filter(({ breached }) => breached).length / before.length;
    for (const { foreseen, breached } of now) {
      if (foreseen === null) continue;
      const came = breached ? 1 : 0;
      judged += 1;
      sums.forecast += (foreseen - came) ** 2;
      sums.allInLimit += came;
      sums.lastRate += (rate - came) ** 2;
    }
  }
  if (judged < FEWEST_JUDGED) return { verdict: "TOO_FEW", judged, forecast: null, allInLimit: null, lastRate: null };
  const [forecast, allInLimit, lastRate] = [sums.forecast / judged, sums.allInLimit / judged, sums.lastRate / judged];
  const verdict = forecast < allInLimit && forecast < lastRate ? "SKILL" : "NO_SKILL";
  return { verdict, judged, forecast, allInLimit, lastRate };
}

import type { Context } from "@estate-atlas/api/context";
import { enteredOf } from "@estate-atlas/api/evaluation/entered-scores";
import { enterTables } from "@estate-atlas/api/evaluation/entries/enter-scores";
import { evaluatedPeriod } from "@estate-atlas/api/evaluation/evaluated-period";
import { countSubjects } from "@estate-atlas/api/evaluation/inputs/gather-inputs";
import type { Scheme } from "@estate-atlas/api/evaluation/scheme";
import type { Region } from "@estate-atlas/api/region/region.type";
import { demoStars } from "../seed.queries.ts";
import { localQuality } from "./local-quality.ts";
import { Random, share } from "./random.ts";

/** Who gives what: of which criterion, to how many of the subjects, how high by itself, and of how many answers where it is a survey. */
interface Assessor {
  readonly name: string;
  readonly criterion: string;
  readonly reaches: number;
  readonly leaning: number;
  readonly answers?: readonly [least: number, most: number];
}

/** A scheme's assessors, and how its subjects do. */
interface Assessed {
  /** Share of the subjects that anybody looks at: stars are applied for. */
  readonly takePart: number;
  /** On the whole, and how far apart the best and the worst are; or as the stars that they have elsewhere say, and who has none is not scored. */
  readonly does: { readonly middle: number; readonly span: number } | "AS_STARS_SAY";
  readonly assessors: readonly Assessor[];
}

const of = (criterion: string, name: string, reaches: number, leaning: number): Assessor => ({
  name: `${name}（演示）`,
  criterion,
  reaches,
  leaning,
});

const ASSESSED: Readonly<Record<string, Assessed>> = {
  "jinan-three-parts": {
    takePart: 0.97,
    does: { middle: 79, span: 26 },
    assessors: [
      { ...of("owners", "第三方调查一队", 0.9, -4), answers: [24, 160] },
      { ...of("owners", "第三方调查二队", 0.35, -2), answers: [20, 80] },
      of("site", "现场考评一组", 0.98, 2),
      of("site", "现场考评二组", 0.6, -1),
      of("party", "街道党工委", 0.97, 6),
      of("party", "社区党组织", 0.94, 8),
    ],
  },
  "weihai-four-parties": {
    takePart: 0.96,
    does: { middle: 80, span: 24 },
    assessors: [
      of("residents", "党员居民代表一组", 0.93, -1),
      of("residents", "党员居民代表二组", 0.7, -4),
      of("bureau", "区住房和城乡建设局", 0.85, -3),
      of("street", "街道办事处", 0.97, 4),
      of("community", "社区居委会", 0.94, 7),
    ],
  },
  "qingdao-three-yellows": {
    takePart: 0.92,
    does: { middle: 73, span: 26 },
    assessors: [of("score", "市物业管理服务中心", 0.97, 0), of("score", "区（市）物业主管部门", 0.55, 3)],
  },
  "firm-stars": {
    takePart: 0.9,
    does: "AS_STARS_SAY",
    assessors: [of("score", "星级评定委员会", 0.98, 0), of("score", "行业协会专家组", 0.5, 2)],
  },
  "smart-estate-stars": {
    takePart: 0.9,
    does: "AS_STARS_SAY",
    assessors: [of("score", "智慧小区评审组", 1, 0), of("score", "区（县）初评组", 0.7, 4)],
  },
};

/**
 * Enters what made-up assessors have given in a period, each under a name that says it is made up, where not all of the scheme is counted. False: a
 * demonstration so small has nobody there to be scored.
 */
export async function enterDemoScores(
  context: Context,
  scheme: Scheme,
  period: string,
  under: Region,
): Promise<boolean> {
  const entered = enteredOf(scheme);
  if (entered.length === 0) return true;
  const { assessors, takePart, does } = ASSESSED[scheme.id]!;
  const stars = does === "AS_STARS_SAY" ? await starsIn(context, under) : null;
  const subjects = (await countSubjects(context, scheme, under, evaluatedPeriod(scheme.period, period)))
    .map((one) => ({ ...one, key: `${scheme.id}:${one.region.code}:${one.name}`, has: stars?.get(one.subject) }))
    .filter(({ key, has }) => share(`takes part:${key}`) < takePart && (stars === null || has !== undefined));
  if (subjects.length === 0) return false;
  const tables = assessors.map(({ name, criterion, reaches, leaning, answers }) => {
    const columns = entered.map(({ id }) => id);
    const header = ["subject", ...columns, ...(answers ? [`${criterion} n`, `${criterion} sd`] : surveyed(scheme))];
    const rows = subjects.flatMap(({ subject, key, region, has }) => {
      const random = new Random(`${key}:${period}:${name}`);
      if (!random.chance(reaches)) return [];
      const [least, most] = does === "AS_STARS_SAY" ? BAND[has! - 1]! : [12, 99.5];
      const { middle, span } = does === "AS_STARS_SAY" ? { middle: (least + most) / 2, span: 6 } : does;
      const usual = 1.6 * span * (doesWell(context, key, region) - 0.5) + leaning;
      const ofPart = 8 * (share(`${key}:${criterion}`) - 0.5) + 10 * (share(`${key}:${period}`) - 0.5);
      const apart = (usual + ofPart + 3 * random.normal()) * (does === "AS_STARS_SAY" ? 0.35 : 1);
      const given = Math.min(most, Math.max(least, middle + apart));
      // who scores by hand gives halves; a mean of a survey has what it has
      const value = answers ? given.toFixed(1) : String(Math.round(given * 2) / 2);
      const beside = answers
        ? [String(random.whole(...answers)), (10 + 12 * random.next()).toFixed(1)]
        : surveyed(scheme).map(() => "");
      return [[subject, ...columns.map((id) => (id === criterion ? value : "")), ...beside]];
    });
    return { assessor: name, table: [header, ...rows] };
  });
  await enterTables(context, scheme, period, under, tables);
  return true;
}

/** Scores by which a subject has its stars, from one to five. */
const BAND = [
  [41, 59],
  [60.5, 69],
  [70.5, 79],
  [80.5, 89],
  [90.5, 98],
] as const;

/** By opaque id. */
async function starsIn(context: Context, { cityCode }: Region): Promise<Map<string, number>> {
  const rows = await context.run(demoStars, { cityCode });
  return new Map(rows.map(({ id, stars }) => [Buffer.from(id).toString("base64url"), stars]));
}

/** The columns of surveys, which a table has though who gives it made none. */
const surveyed = (scheme: Scheme): string[] =>
  enteredOf(scheme).flatMap(({ id, survey }) => (survey ? [`${id} n`] : []));

/** From 0 to 1: half its own, half its place's, where it lies in one street. */
function doesWell(context: Context, key: string, region: Region): number {
  const above = [region];
  for (let at = context.regions.above(region); at !== null; at = context.regions.above(at)) above.push(at);
  const [street, county] = ["STREET", "COUNTY"].map((level) => above.find((one) => one.level === level)?.code);
  const own = (share(`${key}:one`) + share(`${key}:other`)) / 2;
  if (street === undefined || county === undefined) return own;
  return (own + localQuality("care", { streetCode: street, countyCode: county })) / 2;
}

import { monthsOfPeriod } from "../../../format/evaluated-period.ts";
import { ListedInEvaluation } from "../../../graphql/listed-in-evaluation.ts";
import { graphql, type ResultOf } from "../../../graphql/tada.ts";
import type { BriefingPeriod } from "../../../wording/period.ts";
import type { Ask } from "./questions.ts";

const PublishedQuery = graphql(`
  query BriefingEvaluations($region: ID!) {
    evaluationRuns(regionCode: $region, published: true, first: 200) {
      id
      period
      scheme {
        id
        lists {
          id
        }
      }
    }
  }
`);
const ListedQuery = graphql(
  `
    query BriefingListed($id: Int!) {
      evaluationRun(id: $id) {
        ...ListedInEvaluation
      }
    }
  `,
  [ListedInEvaluation],
);

/** Who is on the lists of a scheme. */
export type EvaluationReading = ResultOf<typeof ListedQuery>["evaluationRun"];

/** Of each scheme with lists what was published last of a period that was over by the end of the month, by the schemes' ids. */
export async function askEvaluations(
  ask: Ask,
  { code }: { readonly code: string },
  { month }: BriefingPeriod,
): Promise<readonly EvaluationReading[]> {
  const { evaluationRuns } = await ask(PublishedQuery, { region: code });
  const last = new Map<string, number>();
  // the newest come first
  for (const { id, period, scheme } of evaluationRuns)
    if (scheme.lists.length > 0 && monthsOfPeriod(period).to <= month && !last.has(scheme.id)) last.set(scheme.id, id);
  const inOrder = [...last].sort(([a], [b]) => (a < b ? -1 : 1));
  return Promise.all(inOrder.map(async ([, id]) => (await ask(ListedQuery, { id })).evaluationRun));
}

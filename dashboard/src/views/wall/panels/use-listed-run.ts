import type { CombinedError } from "urql";
import { ListedInEvaluation } from "../../../graphql/listed-in-evaluation.ts";
import { graphql, type ResultOf } from "../../../graphql/tada.ts";
import { type EvaluationPanel, ROOT } from "../programme.ts";
import { useRegionCode, useSceneState, useWallQuery } from "../wall-context.ts";

const EvaluationQuery = graphql(
  `
    query WallEvaluation($scheme: ID!, $region: ID) {
      evaluationRuns(scheme: $scheme, regionCode: $region, published: true, first: 1) {
        ...ListedInEvaluation
      }
    }
  `,
  [ListedInEvaluation],
);
export type ListedRun = ResultOf<typeof EvaluationQuery>["evaluationRuns"][number];

/** The last published run that a panel shows, null while there is none; nothing is asked for without a panel. */
export function useListedRun(panel: EvaluationPanel | null): {
  readonly run: ListedRun | null;
  readonly isKnown: boolean;
  readonly settled: boolean;
  readonly current: boolean;
  readonly error: CombinedError | null;
} {
  const { focus } = useSceneState();
  const code = useRegionCode(panel?.region ?? ROOT);
  const region = panel === null || (panel.region === null && focus === null) ? null : code;
  const live = useWallQuery(EvaluationQuery, { scheme: panel?.scheme ?? "", region }, panel === null);
  const { data, current, error } = live;
  return {
    run: data?.evaluationRuns[0] ?? null,
    isKnown: data !== null && data !== undefined,
    settled: panel === null || current || error !== null,
    current,
    error,
  };
}

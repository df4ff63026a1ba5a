import type { Context } from "../context.ts";
import type { EvaluationRun } from "../evaluation/runs/run.type.ts";
import { EvaluationConsequence } from "./consequence.type.ts";
import { type Opened, proposedBy } from "./proposed.ts";

/** What follows from a run and what falls away, as it is told. */
export async function toldOf(context: Context, run: EvaluationRun, first: number): Promise<EvaluationConsequence[]> {
  const { following, fallenAway } = await proposedBy(context, run);
  const names = new Map(run.parsed.consequences.map(({ id, name }) => [id, name]));
  const region = (id: number) => context.regions.byId(id);
  const standingOf = (opened: Opened | null) =>
    opened === null ? "PROPOSED" : opened.run_id === run.id ? "OPEN" : "STANDS";
  const all = [
    ...following.map(({ consequence, of, opened }) => ({
      consequence: consequence.id,
      subject: of.subject,
      subjectName: of.name,
      region: region(of.region_id),
      opens: consequence.opens,
      standing: standingOf(opened),
      openedOn: opened?.opened_on ?? null,
    })),
    ...fallenAway.map((one) => ({
      consequence: one.consequence,
      subject: one.subject,
      subjectName: one.name,
      region: region(one.region_id),
      opens: one.kind,
      standing: "FALLS_AWAY",
      openedOn: one.opened_on,
    })),
  ];
  return all.slice(0, first).map((one) => {
    // a consequence that a later version of the scheme does not have keeps its id
    const name = names.get(one.consequence) ?? { zh: one.consequence, en: one.consequence };
    return Object.assign(new EvaluationConsequence(), { ...one, nameZh: name.zh, nameEn: name.en });
  });
}

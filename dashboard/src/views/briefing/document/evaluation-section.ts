import { localDay } from "../../../calendar/local-time.ts";
import { formatEvaluatedPeriod } from "../../../format/evaluated-period.ts";
import { formatDay } from "../../../format/month.ts";
import { formatNumber } from "../../../format/number.ts";
import { nameIn } from "../../../i18n/language.ts";
import type { Sentence } from "../../../wording/sentence.ts";
import type { EvaluationReading } from "../facts/evaluation-reading.ts";
import type { Writer } from "./writer.ts";

/** Of a list so many stand in the table; the sentence tells how many there are. */
const PRINTED = 10;

/** A section of the lists that evaluations have published: what follows for whom, and who is on them how long. */
export function evaluationSection(writer: Writer): void {
  const { facts, t } = writer;
  if (facts.evaluations.length === 0) return;
  writer.heading("evaluations");
  for (const reading of facts.evaluations) {
    writer.paragraph([whole(writer, reading)], ...reading.scheme.lists.map((list) => listed(writer, reading, list)));
    if (reading.scores.nodes.length > 0) listTable(writer, reading);
  }
  writer.note(t("briefing.note.evaluations", { printed: PRINTED }));
}

type List = EvaluationReading["scheme"]["lists"][number];
type Scored = EvaluationReading["scores"]["nodes"][number];

const whole = ({ t, language }: Writer, { scheme, period, publishedAt, ranked }: EvaluationReading): string =>
  t("briefing.evaluation.whole", {
    scheme: nameIn(language, scheme),
    period: formatEvaluatedPeriod(period, language),
    date: formatDay(localDay(publishedAt!), language),
    ranked: formatNumber(ranked, 0, language),
  });

/** The best first on a list of the best, the worst first on one of the worst. */
const onList = ({ scores }: EvaluationReading, { id, best }: List): readonly Scored[] => {
  const all = scores.nodes.filter(({ list }) => list === id);
  return best === null ? all.toReversed() : all;
};

function listed({ t, language }: Writer, reading: EvaluationReading, list: List): Sentence {
  const all = onList(reading, list);
  const again = all.filter(({ periodsOnList }) => periodsOnList > 1).length;
  const said = {
    list: nameIn(language, list),
    follows: language === "zh" ? list.followsZh : list.followsEn,
    count: formatNumber(all.length, 0, language),
    again: formatNumber(again, 0, language),
  };
  if (all.length === 0) return [t("briefing.evaluation.nobody", said)];
  return [t(again === 0 ? "briefing.evaluation.list" : "briefing.evaluation.listAgain", said)];
}

function listTable(writer: Writer, reading: EvaluationReading): void {
  const { t, language } = writer;
  const { scheme, period } = reading;
  const isRegion = scheme.subject === "COUNTY" || scheme.subject === "STREET";
  // a scheme of one place may name it
  const named = nameIn(language, scheme);
  writer.table({
    subject: t(`briefing.subject.${named.includes(writer.region) ? "evaluationNamed" : "evaluation"}`, {
      region: writer.region,
      scheme: named,
    }),
    date: formatEvaluatedPeriod(period, language),
    columns: [
      writer.text(t("briefing.column.list"), 1),
      writer.number(t("briefing.column.place"), 0.8),
      writer.text(t(`briefing.column.subject.${scheme.subject}`), 2.6),
      ...(isRegion ? [] : [writer.text(t("briefing.column.where"), 1.6)]),
      writer.number(t("briefing.column.score"), 1),
      writer.number(t("briefing.column.onEnd"), 1),
    ],
    rows: scheme.lists.flatMap((list) =>
      onList(reading, list)
        .slice(0, PRINTED)
        .map((one): Sentence[] => [
          [nameIn(language, list)],
          writer.whole(one.rank),
          [isRegion ? nameIn(language, one.region) : one.name],
          ...(isRegion ? [] : [[nameIn(language, one.region)]]),
          one.score === null ? writer.dash : [one.score],
          writer.whole(one.periodsOnList),
        ]),
    ),
    apart: new Set(),
  });
}

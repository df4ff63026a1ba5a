import { nameIn, sourceIn } from "../../../i18n/language.ts";
import { articleText, asOfText, figureText, withUnit } from "../../../published/figure-text.ts";
import { linked } from "../../../wording/reading.ts";
import type { Sentence } from "../../../wording/sentence.ts";
import type { Writer } from "./writer.ts";

/** How each indicator is counted and after whose rule, and what others have published of the same. */
export function appendix(writer: Writer, ids: readonly string[]): void {
  const { facts, language, t, region } = writer;
  writer.appendix();
  const definitions = ids.flatMap((id) => facts.definitions.find((definition) => definition.id === id) ?? []);
  writer.table({
    subject: t("briefing.subject.definitions"),
    date: writer.day,
    columns: [
      writer.text(t("briefing.column.indicator"), 1.4),
      writer.text(t("briefing.column.definition"), 2.4),
      writer.text(t("briefing.column.source"), 2.4),
    ],
    rows: definitions.map((definition) => [
      [nameIn(language, definition)],
      [language === "zh" ? definition.explanationZh : definition.explanationEn],
      [sourceIn(language, definition)],
    ]),
    apart: new Set(),
  });
  if (facts.published.length === 0) {
    writer.note(t("briefing.note.noPublished"));
    return;
  }
  writer.table({
    subject: `${region} ${t("briefing.subject.published")}`.replace(/(?<=[\u4e00-\u9fff]) (?=[\u4e00-\u9fff])/, ""),
    date: writer.day,
    columns: [
      writer.text(t("briefing.column.indicator"), 2),
      writer.text(t("briefing.column.published"), 1.5),
      writer.text(t("briefing.column.publishedAsOf"), 1.1),
      writer.text(t("briefing.column.ours"), 1.5),
      writer.text(t("briefing.column.article"), 2),
    ],
    rows: facts.published.map(({ reading, part, ours, observation }): readonly Sentence[] => {
      const printed = ours === null ? null : withUnit(round(ours), observation.unit, language, t);
      const name = nameIn(language, reading.indicator);
      return [
        [part === "VALUE" ? name : `${name}（${t(`briefing.part.${part}`)}）`],
        [figureText(observation, language, t)],
        [asOfText(observation.asOf, language)],
        printed === null ? writer.dash : [linked(reading, printed)],
        [articleText(observation.article, t)],
      ];
    }),
    apart: new Set(),
  });
  writer.note(t("briefing.note.published"));
}

const round = (value: number): number => Number(value.toFixed(1));

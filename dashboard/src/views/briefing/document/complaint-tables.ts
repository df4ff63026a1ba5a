import { formatNumber } from "../../../format/number.ts";
import { changeOf, linked, type Reading } from "../../../wording/reading.ts";
import type { Sentence } from "../../../wording/sentence.ts";
import type { Part } from "../wording/wording.ts";
import { byRank, partTable } from "./part-table.ts";
import type { Writer } from "./writer.ts";

/** The five largest, the others together, and all. */
export function categoryTable(writer: Writer, categories: readonly Part[], total: Reading): void {
  const { t, facts, language, region } = writer;
  const { partial } = facts.period;
  const all = categories.reduce((sum, { count }) => sum + (count.value ?? 0), 0);
  const rest = categories.slice(5);
  const sum = (of: (reading: Reading) => number | null | undefined): number | null =>
    rest.some(({ count }) => of(count) == null)
      ? null
      : rest.reduce((amount, { count }) => amount + (of(count) ?? 0), 0);
  const now = sum(({ value }) => value);
  const others: Reading[] =
    rest.length === 0 || now === null
      ? []
      : [
          {
            ...total,
            value: now,
            mom: changeOf(
              now,
              sum(({ mom }) => mom?.previous),
            ),
            yoy: changeOf(
              now,
              sum(({ yoy }) => yoy?.previous),
            ),
          },
        ];
  const cells = (reading: Reading): Sentence[] => [
    [linked(reading, formatNumber(reading.value ?? 0, 0, language))],
    writer.percent(reading.value ?? 0, all),
    writer.previous(reading),
    writer.growth(reading),
    writer.previous(reading, "yoy"),
    writer.growth(reading, "yoy"),
  ];
  const rows = [
    ...categories.slice(0, 5).map(({ name, count }) => [[name], ...cells(count)]),
    ...others.map((reading) => [[t("briefing.others", { count: rest.length })], ...cells(reading)]),
    [[t("briefing.total")], ...cells(total)],
  ];
  writer.table({
    subject: t("briefing.subject.categories", { region }),
    date: writer.days,
    columns: [
      writer.text(t("briefing.column.category"), 1.5),
      writer.number(t("briefing.column.complaints")),
      writer.number(t("briefing.column.share")),
      writer.number(t(partial ? "briefing.column.sameDaysBefore" : "briefing.column.before"), 1.2),
      writer.number(t("briefing.column.momPercent")),
      writer.number(t(partial ? "briefing.column.sameDaysYearBefore" : "briefing.column.yearBefore"), 1.2),
      writer.number(t("briefing.column.yoyPercent")),
    ],
    rows,
    apart: new Set([rows.length - 1]),
  });
}

export function complaintTable(writer: Writer): void {
  const { t, facts, region } = writer;
  const perThousand = writer.ranking("complaints_per_1000_households");
  const [counts, closed] = ["complaints", "complaints_closed_72h_share"].map(
    (id) => new Map(writer.parts(id).map((reading) => [reading.code, reading])),
  );
  const cells = (
    count: Reading | null | undefined,
    per: Reading | null | undefined,
    share: Reading | null | undefined,
  ): Sentence[] => [
    writer.bare(count),
    writer.previous(count),
    writer.growth(count),
    writer.bare(per),
    writer.bare(share),
  ];
  partTable(
    writer,
    t("briefing.subject.complaintParts", { region, level: writer.levelName }),
    writer.days,
    [
      writer.number(t("briefing.column.complaints")),
      writer.number(t(facts.period.partial ? "briefing.column.sameDaysBefore" : "briefing.column.before"), 1.2),
      writer.number(t("briefing.column.momPercent")),
      writer.number(t("briefing.column.perThousand"), 1.1),
      writer.number(t("briefing.column.closed72"), 1.3),
      writer.number(t("briefing.column.perThousandRank"), 1.1),
    ],
    {
      order: byRank(writer, "complaints_per_1000_households"),
      row: (code) => [
        ...cells(counts!.get(code), perThousand.get(code)?.reading, closed!.get(code)),
        writer.rank(perThousand.get(code)),
      ],
      beside: {
        ids: ["complaints", "complaints_per_1000_households", "complaints_closed_72h_share"],
        row: (key) => [
          ...cells(
            writer.besideReading("complaints", key),
            writer.besideReading("complaints_per_1000_households", key),
            writer.besideReading("complaints_closed_72h_share", key),
          ),
          writer.dash,
        ],
      },
      whole: [
        ...cells(
          writer.reading("complaints"),
          writer.reading("complaints_per_1000_households"),
          writer.reading("complaints_closed_72h_share"),
        ),
        writer.dash,
      ],
    },
  );
}

import { formatNumber } from "../../../format/number.ts";
import { partsSaid } from "../../../format/parts-said.ts";
import { nameIn } from "../../../i18n/language.ts";
import { linked, type Reading } from "../../../wording/reading.ts";
import type { Sentence } from "../../../wording/sentence.ts";
import type { Part } from "../wording/wording.ts";
import type { Column } from "./block.ts";
import { byRank, partTable } from "./part-table.ts";
import type { Writer } from "./writer.ts";

const NONE_APART: ReadonlySet<number> = new Set();

/** The region's own figures with both changes; units stand in the cells, since they differ. */
export function overallTable(writer: Writer, ids: readonly string[]): void {
  const { t, wording, facts, language, region } = writer;
  const readings = ids.flatMap((id) => writer.reading(id) ?? []);
  writer.table({
    subject: t("briefing.subject.overall", { region }),
    date: writer.day,
    columns: [
      writer.text(t("briefing.column.indicator"), 3.2),
      writer.number(t("briefing.column.value"), 3),
      writer.number(t("briefing.column.mom"), 2.1),
      writer.number(t("briefing.column.yoy"), 2.1),
    ],
    rows: readings.map((reading) => [
      [nameIn(language, reading.indicator)],
      reading.value === null ? wording.value(reading) : valueWithParts(writer, reading),
      reading.value === null ? writer.dash : withoutWord(wording.mom(reading, facts.period), t("briefing.column.mom")),
      reading.value === null ? writer.dash : withoutWord(wording.yoy(reading, facts.period), t("briefing.column.yoy")),
    ]),
    apart: NONE_APART,
  });
}

/** What shares are of, and in which unit, stands above them. */
const BARE = { baseZh: null, baseEn: null, recordUnitsZh: [], recordUnitsEn: [] };

/** "87.5%（11,232÷16,520）": shares of different bases stand one under the other. */
function valueWithParts({ wording, language, t }: Writer, reading: Reading): Sentence {
  const parts = partsSaid(reading, { ...reading.indicator, ...BARE }, language, t);
  const value = wording.value(reading);
  if (parts === null) return value;
  return [...value, language === "zh" ? `（${parts}）` : ` (${parts})`];
}

/** The change without 环比 or 同比, which the column says. */
function withoutWord(change: Sentence, word: string): Sentence {
  return change.map((run) =>
    typeof run === "string" ? run.replace(word, "").replace(/ (month|year) on \1(?= \(|$)/, "") : run,
  );
}

/** The parts by one share: what it is taken of, what of that is counted, the share, its change and its rank. */
function shareTable(
  writer: Writer,
  id: string,
  subject: string,
  columns: readonly [whole: Column, counted: Column, share: Column],
): void {
  const { t } = writer;
  const ranking = writer.ranking(id);
  const cells = (reading: Reading | null | undefined): Sentence[] => [
    writer.count(reading, "denominator"),
    writer.count(reading, "numerator"),
    writer.bare(reading),
    writer.points(reading),
  ];
  partTable(
    writer,
    subject,
    writer.day,
    [...columns, writer.number(t("briefing.column.momPoints"), 1.3), writer.number(t("briefing.column.rank"), 0.8)],
    {
      order: byRank(writer, id),
      row: (code) => [...cells(ranking.get(code)?.reading), writer.rank(ranking.get(code))],
      beside: { ids: [id], row: (key) => [...cells(writer.besideReading(id, key)), writer.dash] },
      whole: [...cells(writer.reading(id)), writer.dash],
    },
  );
}

export function oldTable(writer: Writer): void {
  const { t, region, levelName: level } = writer;
  shareTable(writer, "old_neighbourhood_coverage", t("briefing.subject.oldParts", { region, level }), [
    writer.number(t("briefing.column.old"), 1.3),
    writer.number(t("briefing.column.covered"), 1.3),
    writer.number(t("briefing.column.coverage"), 1.2),
  ]);
}

export function committeeTable(writer: Writer): void {
  const { t, region, levelName: level } = writer;
  shareTable(writer, "owners_committee_rate", t("briefing.subject.committeeParts", { region, level }), [
    writer.number(t("briefing.column.eligible"), 1.5),
    writer.number(t("briefing.column.formed"), 1.2),
    writer.number(t("briefing.column.rate"), 1.2),
  ]);
}

export function modeTable(writer: Writer, modes: readonly Part[], coverage: Reading): void {
  const { t, language, region } = writer;
  const all = coverage.numerator ?? 0;
  const present = modes.filter(({ count }) => (count.value ?? 0) > 0);
  if (present.length < 2) return;
  writer.table({
    subject: t("briefing.subject.modes", { region }),
    date: writer.day,
    columns: [
      writer.text(t("briefing.column.mode"), 2),
      writer.number(t("briefing.column.estates")),
      writer.number(t("briefing.column.share")),
    ],
    rows: [
      ...present.map(({ name, count }) => [
        [name],
        [linked(count, formatNumber(count.value ?? 0, 0, language))],
        writer.percent(count.value ?? 0, all),
      ]),
      [[t("briefing.total")], writer.count(coverage, "numerator"), writer.percent(all, all)],
    ],
    apart: new Set([present.length]),
  });
}

export function stepTable(writer: Writer, estates: number): void {
  const { t, facts, language, region } = writer;
  if (estates === 0) return;
  writer.table({
    subject: t("briefing.subject.steps", { region }),
    date: writer.day,
    columns: [
      writer.text(t("briefing.column.step"), 1.6),
      writer.number(t("briefing.column.estates")),
      writer.number(t("briefing.column.share")),
      writer.number(t("briefing.column.atOrAbove"), 1.4),
      writer.number(t("briefing.column.atOrAboveShare"), 1.4),
    ],
    rows: facts.steps
      .map(({ step, estates: count, atOrAbove }, i): readonly Sentence[] => {
        const share = i === 0 ? null : writer.reading(`party_step_${i}_share`);
        return [
          [t(`code.party_coverage_steps.${step as "NONE"}`)],
          writer.whole(count),
          writer.percent(count, estates),
          share ? [linked(share, formatNumber(atOrAbove, 0, language))] : writer.dash,
          share ? writer.bare(share) : writer.dash,
        ];
      })
      .reverse(),
    apart: NONE_APART,
  });
}

/** The two rates side by side, never summed. */
export function partyTable(writer: Writer): void {
  const { t, region } = writer;
  const ids = ["estate_organisation_coverage", "estate_work_coverage"] as const;
  const [organisation, work] = ids.map((id) => writer.ranking(id));
  const figures = (reading: Reading | null | undefined): Sentence[] => [
    writer.parted(reading),
    writer.bare(reading),
    writer.points(reading),
  ];
  const cells = (ranked: ReturnType<NonNullable<typeof organisation>["get"]>): Sentence[] => [
    ...figures(ranked?.reading),
    writer.rank(ranked),
  ];
  const whole = (id: string): Sentence[] => [...figures(writer.reading(id)), writer.dash];
  partTable(
    writer,
    t("briefing.subject.partyParts", { region, level: writer.levelName }),
    writer.day,
    (
      [
        ["organisationParts", 1.7],
        ["organisation", 1.1],
        ["organisationMom", 1.1],
        ["organisationRank", 0.7],
        ["workParts", 1.7],
        ["work", 1.1],
        ["workMom", 1.1],
        ["workRank", 0.7],
      ] as const
    ).map(([key, weight]) => writer.number(t(`briefing.column.${key}`), weight)),
    {
      order: byRank(writer, ids[0]),
      row: (code) => [...cells(organisation!.get(code)), ...cells(work!.get(code))],
      beside: { ids, row: (key) => ids.flatMap((id) => [...figures(writer.besideReading(id, key)), writer.dash]) },
      whole: [...whole(ids[0]), ...whole(ids[1])],
    },
  );
}

/** This month's rank and, in brackets, last month's, by six indicators. */
export function rankTable(writer: Writer, ids: readonly string[]): void {
  const { t, region } = writer;
  const rankings = ids.map((id) => writer.ranking(id));
  partTable(
    writer,
    t("briefing.subject.ranks", { region, level: writer.levelName }),
    writer.day,
    ids.map((id) => writer.number(t(`briefing.short.${id as "owners_committee_rate"}`), 1.1)),
    {
      order: writer.parts(ids[0]!),
      row: (code) =>
        rankings.map((byCode): Sentence => {
          const ranked = byCode.get(code);
          if (ranked?.rank == null) return writer.dash;
          const now = linked(ranked.reading, String(ranked.rank));
          const { previousRank } = ranked;
          if (previousRank === null) return [now];
          return writer.language === "zh" ? [now, `（${previousRank}）`] : [now, ` (${previousRank})`];
        }),
    },
  );
}

import type { TFunction } from "i18next";
import { formatMinute } from "../../../format/minute.ts";
import { formatDay, formatMonth } from "../../../format/month.ts";
import { type Language, nameIn } from "../../../i18n/language.ts";
import type { Letterhead } from "../../../map/config.ts";
import { attentionItems, isSolid } from "../../../wording/attention.ts";
import { movementOf, rankingOf } from "../../../wording/ranks.ts";
import { changeOf, hasNoDenominator, type Reading } from "../../../wording/reading.ts";
import type { Sentence } from "../../../wording/sentence.ts";
import type { BriefingFacts } from "../facts/facts.ts";
import type { NotRanked, Part } from "../wording/wording.ts";
import { appendix } from "./appendix.ts";
import type { Briefing } from "./block.ts";
import { categoryTable, complaintTable } from "./complaint-tables.ts";
import { evaluationSection } from "./evaluation-section.ts";
import { type Head, headOf } from "./head.ts";
import { mapFigure } from "./map-figure.ts";
import { registerSection } from "./register-section.ts";
import { streetSection } from "./street-section.ts";
import { committeeTable, modeTable, oldTable, overallTable, partyTable, rankTable, stepTable } from "./tables.ts";
import { targetSection } from "./target-section.ts";
import { Writer } from "./writer.ts";

/** Indicators of the overall section, in the order of the table. */
const HEADLINES = [
  "estates",
  "households",
  "old_neighbourhoods",
  "old_neighbourhood_coverage",
  "renovated_share",
  "estate_organisation_coverage",
  "estate_work_coverage",
  "firm_organisation_coverage",
  "firm_work_coverage",
  "owners_committee_rate",
  "complaints",
  "complaints_per_1000_households",
  "complaints_closed_share",
  "complaints_closed_72h_share",
  "complaints_escalated_share",
] as const;
/** Indicators that the parts are ranked by. */
const RANKED = [
  "old_neighbourhood_coverage",
  "estate_organisation_coverage",
  "estate_work_coverage",
  "owners_committee_rate",
  "complaints_per_1000_households",
  "complaints_closed_72h_share",
] as const;

/** The document that says the facts, in one language; the same facts give the same document. `t` must speak that language. */
export function compose(facts: BriefingFacts, letterhead: Letterhead, language: Language, t: TFunction): Briefing {
  const writer = new Writer(facts, language, t);
  const region = writer.region;
  const title = writer.wording.title(region, facts.period.month);
  const head = headOf(letterhead, writer);
  cover(writer, title, head);
  writer.paragraph(writer.wording.opening(region, facts.period.month));
  overall(writer);
  targetSection(writer);
  if (hasData(facts)) {
    oldNeighbourhoods(writer);
    party(writer);
    committees(writer);
    complaints(writer);
    streetSection(writer);
    evaluationSection(writer);
    registerSection(writer);
    if (facts.childLevel !== null) {
      ranks(writer);
      attention(writer);
      requirements(writer);
    } else writer.note(t("briefing.note.noParts"));
  } else {
    registerSection(writer);
    writer.note(t("briefing.note.noData", { region, month: formatMonth(facts.period.month, language) }));
  }
  writer.blocks.push({ kind: "signature", lines: [head.office, formatDay(facts.today, language)] });
  appendix(writer, HEADLINES);
  const fileName = t("briefing.fileName", { region, month: formatMonth(facts.period.month, language) });
  return { language, title, fileName, blocks: writer.blocks };
}

const hasData = ({ readings }: BriefingFacts): boolean =>
  (readings.get("estates")?.value ?? 0) > 0 || (readings.get("complaints")?.value ?? 0) > 0;

function cover(writer: Writer, title: string, head: Head): void {
  const { facts, t } = writer;
  writer.blocks.push({ kind: "title", text: title });
  const updated = facts.dataUpdatedAt;
  writer.blocks.push({
    kind: "imprint",
    lines: [
      head.serial,
      t("briefing.asOf", { date: writer.day }),
      ...(updated ? [t("briefing.updated", { time: formatMinute(updated, writer.language) })] : []),
    ],
  });
  if (facts.demo) writer.blocks.push({ kind: "notice", text: t("briefing.demo") });
  writer.blocks.push({ kind: "recipients", text: t("briefing.to", { recipients: head.recipients }) });
}

function overall(writer: Writer): void {
  const { facts, wording, region } = writer;
  const [estates, households, old] = ["estates", "households", "old_neighbourhoods"].map((id) => writer.reading(id));
  writer.heading("overall");
  if (facts.period.partial) writer.paragraph(wording.partialMonth(facts.period));
  if (estates && households && old)
    writer.paragraph(wording.estates({ name: region, day: facts.asOf, estates, households, old }));
  if (!hasData(facts)) return;
  overallTable(writer, HEADLINES);
  writer.note(writer.t("briefing.note.rounding"));
}

function oldNeighbourhoods(writer: Writer): void {
  const { facts, wording, t, region } = writer;
  const coverage = writer.reading("old_neighbourhood_coverage");
  const renovated = writer.reading("renovated_share");
  if (!coverage || !renovated) return;
  writer.heading("old");
  const none = coverage.denominator === 0;
  writer.paragraph(
    wording.counted(coverage, facts.period),
    wording.uncovered(coverage),
    ...(none ? [] : [wording.counted(renovated, facts.period)]),
  );
  if (none) return;
  const parts = writer.parts("old_neighbourhood_coverage");
  if (facts.childLevel !== null) {
    writer.paragraph(wording.extremes(parts, writer.childLevel));
    mapFigure(writer, "old_neighbourhood_coverage", t("briefing.subject.oldMap", { region, level: writer.levelName }));
    oldTable(writer);
  }
  const modes = facts.modes
    .filter(({ mode }) => mode !== "NONE")
    .sort((a, b) => b.estates - a.estates)
    .map(({ mode, estates }) => ({
      name: t(`code.management_modes.${mode as "NONE"}`),
      count: counted(writer.reading(`mode_share_${mode.toLowerCase()}`) ?? coverage, estates),
    }));
  writer.paragraph(wording.modes(coverage, modes));
  modeTable(writer, modes, coverage);
}

/** The reading, with a count in place of its value. */
const counted = (reading: Reading, value: number): Reading => ({ ...reading, value, mom: null, yoy: null });

function party(writer: Writer): void {
  const { facts, wording, t } = writer;
  const [organisation, work, firmOrganisation, firmWork, estates] = [
    "estate_organisation_coverage",
    "estate_work_coverage",
    "firm_organisation_coverage",
    "firm_work_coverage",
    "estates",
  ].map((id) => writer.reading(id));
  if (!organisation || !work || !firmOrganisation || !firmWork || !estates) return;
  writer.heading("party");
  const said = (reading: Reading) => wording.counted(reading, facts.period);
  const told = (id: string) => (facts.childLevel === null ? [] : wording.extremes(writer.parts(id), writer.childLevel));
  writer.paragraph(said(organisation), told("estate_organisation_coverage"));
  writer.paragraph(said(work), told("estate_work_coverage"));
  writer.paragraph(said(firmOrganisation), said(firmWork), [t("briefing.note.apart")]);
  const steps: Part[] = [...facts.steps].reverse().map(({ step, estates: count }) => ({
    name: t(`code.party_coverage_steps.${step as "NONE"}`),
    count: counted(
      writer.reading(
        `party_step_${Math.max(
          1,
          facts.steps.findIndex((row) => row.step === step),
        )}_share`,
      ) ?? estates,
      count,
    ),
  }));
  const onRecord = facts.partyOnRecord ?? 0;
  writer.paragraph(wording.steps(counted(estates, onRecord), steps));
  stepTable(writer, onRecord);
  if (facts.childLevel !== null) partyTable(writer);
}

function committees(writer: Writer): void {
  const { facts, wording } = writer;
  const rate = writer.reading("owners_committee_rate");
  const share = writer.reading("committee_party_share_60");
  if (!rate || !share) return;
  writer.heading("committees");
  writer.paragraph(
    wording.counted(rate, facts.period),
    ...(facts.childLevel === null ? [] : [wording.extremes(writer.parts("owners_committee_rate"), writer.childLevel)]),
  );
  writer.paragraph(wording.counted(share, facts.period));
  if (facts.childLevel !== null) committeeTable(writer);
}

function complaints(writer: Writer): void {
  const { facts, wording, t, language, region } = writer;
  const [total, perThousand, closed, within72, escalated] = [
    "complaints",
    "complaints_per_1000_households",
    "complaints_closed_share",
    "complaints_closed_72h_share",
    "complaints_escalated_share",
  ].map((id) => writer.reading(id));
  if (!total || !perThousand || !closed || !within72 || !escalated) return;
  writer.heading("complaints");
  writer.paragraph(wording.complaintVolume(total, perThousand, facts.period));
  const categories: Part[] = facts.categories.map((category) => ({
    name: nameIn(language, category),
    count: {
      ...counted(total, category.now),
      mom: changeOf(category.now, category.before),
      yoy: changeOf(category.now, category.yearBefore),
    },
  }));
  writer.paragraph(wording.categories(total, categories), wording.categoryRises(categories, facts.period));
  writer.paragraph(wording.handling({ closed, within72, escalated, today: facts.today }, facts.period));
  if (categories.length > 0) categoryTable(writer, categories, total);
  if (facts.childLevel === null) return;
  writer.paragraph(
    wording.extremes(writer.parts("complaints_per_1000_households"), writer.childLevel),
    wording.regionRises(writer.parts("complaints"), writer.childLevel, facts.period),
  );
  mapFigure(
    writer,
    "complaints_per_1000_households",
    t("briefing.subject.complaintMap", { region, level: writer.levelName }),
  );
  complaintTable(writer);
}

function ranks(writer: Writer): void {
  const { wording } = writer;
  writer.heading("ranks");
  const notRanked: NotRanked[] = [];
  for (const id of RANKED) {
    const parts = writer.parts(id);
    const [first] = parts;
    if (!first) continue;
    // They keep their rank, as in what asks for attention, but a place more or less says nothing where a complaint makes it.
    const known = rankingOf(parts).filter(({ moved }) => moved !== null);
    const solid = known.filter(({ reading }) => isSolid(reading));
    const movement = movementOf(solid);
    const small = known.length - solid.length;
    if (movement.compared < 2) notRanked.push({ indicator: first.indicator, small });
    else writer.paragraph(wording.movement(first.indicator, movement, writer.childLevel, small));
  }
  if (notRanked.length > 0) writer.paragraph(wording.notRanked(notRanked, writer.childLevel));
  rankTable(writer, RANKED);
  writer.note(writer.t("briefing.note.ranks"));
}

function attention(writer: Writer): void {
  const { facts, wording, t } = writer;
  writer.heading("attention");
  const items = attentionItems(facts.readings, facts.parts);
  if (items.length === 0) writer.paragraph(wording.noAttention());
  numbered(
    writer,
    items.map((item) => wording.attention(item, writer.childLevel)),
  );
  writer.note(t("briefing.note.rules"));
}

/** What is asked for: of those that the rules have found, and of those without data. */
function requirements(writer: Writer): void {
  const { facts, wording, t } = writer;
  writer.heading("requirements");
  const untold = RANKED.flatMap((id) => {
    const readings = writer.parts(id).filter((reading) => reading.value === null && !hasNoDenominator(reading));
    return readings.length === 0 ? [] : [{ indicator: readings[0]!.indicator, readings }];
  });
  const items = attentionItems(facts.readings, facts.parts);
  numbered(writer, wording.requirements({ items, untold }, facts.childLevel));
  writer.note(t("briefing.note.requirements"));
}

/** A paragraph each, with its number. */
function numbered(writer: Writer, sentences: readonly Sentence[]): void {
  for (const [i, sentence] of sentences.entries())
    writer.paragraph([writer.language === "zh" ? `（${i + 1}）` : `(${i + 1})`], sentence);
}

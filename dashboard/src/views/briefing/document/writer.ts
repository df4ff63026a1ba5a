import type { TFunction } from "i18next";
import { formatDay } from "../../../format/month.ts";
import { formatNumber, formatSigned, formatSignedValue, formatValue } from "../../../format/number.ts";
import type { Language } from "../../../i18n/language.ts";
import { nameIn } from "../../../i18n/language.ts";
import type { Ranked } from "../../../wording/ranks.ts";
import { rankingOf } from "../../../wording/ranks.ts";
import { linked, type Reading } from "../../../wording/reading.ts";
import type { Sentence } from "../../../wording/sentence.ts";
import type { BesidePart, BriefingFacts } from "../facts/facts.ts";
import { en } from "../wording/en.ts";
import type { ChildLevel, Wording } from "../wording/wording.ts";
import { zh } from "../wording/zh.ts";
import type { Block, Column, FigureBlock, TableBlock } from "./block.ts";

type Caption = Omit<TableBlock, "kind" | "caption" | "captionContinued"> & {
  readonly subject: string;
  readonly date: string;
};

/** Collects the blocks of a briefing, numbers its tables, figures and headings, and prints cells. */
/** A day that is not broken over lines: "31 Oct 2026". */
const unbroken = (day: string): string => day.replaceAll(" ", "\u00a0");

export class Writer {
  readonly blocks: Block[] = [];
  readonly wording: Wording;
  readonly #counts = { table: 0, figure: 0, heading: 0 };

  constructor(
    readonly facts: BriefingFacts,
    readonly language: Language,
    readonly t: TFunction,
  ) {
    this.wording = language === "zh" ? zh : en;
  }

  get region(): string {
    return nameIn(this.language, this.facts.region);
  }
  /** As in "各县（市、区）", "by county". */
  get levelName(): string {
    return this.facts.childLevel === null ? "" : this.t(`briefing.level.${this.facts.childLevel}`);
  }
  get childLevel(): ChildLevel {
    return this.facts.childLevel ?? "COMMUNITY";
  }
  /** The day of the stocks. */
  get day(): string {
    return formatDay(this.facts.asOf, this.language);
  }
  /** The days of the flows. */
  get days(): string {
    const { from, to } = this.facts.period.days;
    return this.language === "zh"
      ? `${formatDay(from, "zh")}至${Number(to.slice(8))}日`
      : `${Number(from.slice(8))}–${formatDay(to, "en")}`;
  }

  heading(
    key:
      | "overall"
      | "targets"
      | "old"
      | "party"
      | "committees"
      | "complaints"
      | "streets"
      | "evaluations"
      | "registers"
      | "ranks"
      | "attention"
      | "requirements",
  ): void {
    const numerals = this.t("briefing.numeral", { returnObjects: true }) as readonly string[];
    const numeral = numerals[this.#counts.heading++]!;
    const text = this.t("briefing.numbered", { numeral, heading: this.t(`briefing.heading.${key}`) });
    this.blocks.push({ kind: "heading", text });
  }
  appendix(): void {
    this.blocks.push({ kind: "heading", text: this.t("briefing.heading.appendix") });
  }
  /** One paragraph of the sentences that say something. */
  paragraph(...sentences: readonly Sentence[]): void {
    const said = sentences.filter((sentence) => sentence.length > 0);
    if (said.length === 0) return;
    const between: Sentence = this.language === "zh" ? [] : [" "];
    this.blocks.push({
      kind: "paragraph",
      text: said.flatMap((sentence, i) => (i > 0 ? [...between, ...sentence] : sentence)),
    });
  }
  note(text: string): void {
    this.blocks.push({ kind: "note", text: [text] });
  }
  table({ subject, date: day, ...table }: Caption): void {
    const number = ++this.#counts.table;
    const date = unbroken(day);
    this.blocks.push({
      kind: "table",
      caption: this.t("briefing.tableCaption", { number, subject, date }),
      captionContinued: this.t("briefing.tableContinued", { number, subject, date }),
      ...table,
    });
  }
  figure(subject: string, day: string, figure: Omit<FigureBlock, "kind" | "caption" | "alternative">): void {
    const number = ++this.#counts.figure;
    const date = unbroken(day);
    this.blocks.push({
      kind: "figure",
      caption: this.t("briefing.figureCaption", { number, subject, date }),
      alternative: this.t("briefing.mapAlternative", { subject }),
      ...figure,
    });
  }

  text(title: string, weight: number): Column {
    return { title, weight, align: "start" };
  }
  number(title: string, weight = 1): Column {
    return { title, weight, align: "end" };
  }

  reading(id: string): Reading | null {
    return this.facts.readings.get(id) ?? null;
  }
  parts(id: string): readonly Reading[] {
    return this.facts.parts.get(id) ?? [];
  }
  /** What the whole has beside the parts by any of the indicators, each once. */
  beside(ids: readonly string[]): readonly BesidePart[] {
    const all = ids.flatMap((id) => this.facts.beside.get(id) ?? []);
    return all.filter(({ key }, i) => all.findIndex((one) => one.key === key) === i);
  }
  besideReading(id: string, key: string): Reading | null {
    return this.facts.beside.get(id)?.find((part) => part.key === key)?.reading ?? null;
  }
  /** By region, so that tables of several indicators stand in one order. */
  ranking(id: string): ReadonlyMap<string, Ranked> {
    return new Map(rankingOf(this.parts(id)).map((ranked) => [ranked.reading.code, ranked]));
  }

  get dash(): Sentence {
    return [this.t("briefing.none")];
  }
  /** A value without its unit, for a column that says it. */
  bare(reading: Reading | undefined | null): Sentence {
    if (!reading || reading.value === null) return this.dash;
    return [linked(reading, formatValue(reading.value, reading.indicator, this.language))];
  }
  count(reading: Reading | undefined | null, side: "numerator" | "denominator"): Sentence {
    const amount = reading?.[side] ?? null;
    return !reading || amount === null ? this.dash : [linked(reading, formatNumber(amount, 0, this.language))];
  }
  /** "11,232÷16,520": what a share is made of, for a column that says of what. */
  parted(reading: Reading | undefined | null): Sentence {
    if (!reading || reading.numerator === null || reading.denominator === null) return this.dash;
    const [numerator, denominator] = [reading.numerator, reading.denominator].map((amount) =>
      formatNumber(amount, 0, this.language),
    );
    return [linked(reading, `${numerator}÷${denominator}`)];
  }
  /** What a count was before. */
  previous(reading: Reading | undefined | null, kind: "mom" | "yoy" = "mom"): Sentence {
    const change = reading?.[kind];
    return this.whole(change && change.part === undefined ? change.previous : null);
  }
  whole(amount: number | null): Sentence {
    return amount === null ? this.dash : [formatNumber(amount, 0, this.language)];
  }
  percent(part: number, of: number): Sentence {
    return of === 0 ? this.dash : [formatNumber((part / of) * 100, 1, this.language)];
  }
  /** Signed: percentage points of a percentage. */
  points(reading: Reading | undefined | null, kind: "mom" | "yoy" = "mom"): Sentence {
    const change = reading?.[kind];
    // What is told of a part of the region stands in the sentences, which say of which.
    return !reading || !change || change.part !== undefined
      ? this.dash
      : [linked(reading, formatSignedValue(change.change, reading.indicator, this.language), kind)];
  }
  /** Signed: percent of a count or rate. */
  growth(reading: Reading | undefined | null, kind: "mom" | "yoy" = "mom"): Sentence {
    const percent = reading?.[kind]?.changePercent ?? null;
    return !reading || percent === null || reading[kind]?.part !== undefined
      ? this.dash
      : [linked(reading, formatSigned(percent, 1, this.language), kind)];
  }
  rank(ranked: Ranked | undefined): Sentence {
    return ranked?.rank == null ? this.dash : [String(ranked.rank)];
  }
}

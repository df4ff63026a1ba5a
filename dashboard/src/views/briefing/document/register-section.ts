import { formatNumber, formatSigned } from "../../../format/number.ts";
import { nameIn } from "../../../i18n/language.ts";
import type { RegisterPart, RegisterReading } from "../facts/register-reading.ts";
import type { Sentence } from "../wording/sentence.ts";
import type { Writer } from "./writer.ts";

/** A section of the registers that have records of the month: of each what it says, and a table of its parts that adds up. */
export function registerSection(writer: Writer): void {
  const { facts, wording, t, language } = writer;
  if (facts.registers.length === 0) return;
  writer.heading("registers");
  for (const reading of facts.registers) {
    writer.paragraph(...wording.register(reading, writer.region, facts));
    if (reading.parts.length > 0) partsTable(writer, reading);
    if (reading.parts.some(({ records }) => records === null)) writer.note(t("briefing.note.registerNoData"));
    if (reading.before === null)
      writer.note(t("briefing.note.registerNotCompared", { name: nameIn(language, reading.register) }));
  }
}

function partsTable(writer: Writer, reading: RegisterReading): void {
  const { t, facts, language } = writer;
  const { register, parts } = reading;
  const unit = language === "zh" ? register.unitZh : register.unitEn;
  const cells = ({ records, before }: Pick<RegisterPart, "records" | "before">): Sentence[] => [
    count(writer, records),
    count(writer, before),
    records === null || before === null ? writer.dash : [formatSigned(records - before, 0, language)],
    records === null ? writer.dash : writer.percent(records, reading.records),
  ];
  const names = { ZONE: "briefing.zone", ABOVE: "briefing.apart" } as const;
  const rows = [
    ...parts.map((part) => {
      const name = nameIn(language, part);
      return [[part.kind === "REGION" ? name : t(names[part.kind], { name })], ...cells(part)];
    }),
    [[t("briefing.total")], ...cells(reading)],
  ];
  writer.table({
    subject: t("briefing.subject.register", {
      region: writer.region,
      level: writer.levelName,
      name: nameIn(language, register),
    }),
    date: writer.days,
    columns: [
      writer.text(t("briefing.column.region"), 2),
      writer.number(t("briefing.column.register", { unit })),
      writer.number(
        t(facts.period.partial ? "briefing.column.registerSameDays" : "briefing.column.registerBefore", { unit }),
      ),
      writer.number(t("briefing.column.registerChange", { unit })),
      writer.number(t("briefing.column.share")),
    ],
    rows,
    apart: new Set(rows.map((_, i) => i).filter((i) => i === rows.length - 1 || parts[i]!.kind !== "REGION")),
  });
}

const count = (writer: Writer, amount: number | null): Sentence =>
  amount === null ? writer.dash : [formatNumber(amount, 0, writer.language)];

import { formatNumber, formatSigned } from "../../../format/number.ts";
import { nameIn } from "../../../i18n/language.ts";
import { policiesAboveSaid } from "../../../wording/policies-above.ts";
import type { Sentence } from "../../../wording/sentence.ts";
import type { Named } from "../facts/named.ts";
import type { RegisterPart, RegisterReading } from "../facts/register-reading.ts";
import { type RegisterRows, registerRows } from "./register-rows.ts";
import type { Writer } from "./writer.ts";

/**
 * A section of the registers that have records of the month: of each what it says, a short table of its parts that adds up, and a line of the
 * parts without any; at the end the registers without any.
 */
export function registerSection(writer: Writer): void {
  const { facts, wording, t, language } = writer;
  if (facts.registers.length === 0) return;
  writer.heading("registers");
  for (const reading of facts.registers) {
    const rows = registerRows(reading);
    const printed = rows.largest.length + rows.beside.length;
    writer.paragraph(
      ...wording.register(reading, writer.region, facts),
      ...(printed === 1 ? [onlyIn(writer, [...rows.largest, ...rows.beside][0]!)] : []),
    );
    if (printed > 1) partsTable(writer, reading, rows);
    folded(writer, reading.before === null ? "registerNone" : "registerNoneBoth", rows.none);
    folded(writer, "registerNoData", rows.noData);
    if (reading.before === null)
      writer.note(t("briefing.note.registerNotCompared", { name: nameIn(language, reading.register) }));
  }
  folded(writer, "registersNone", facts.silentRegisters.none);
  folded(writer, "registersNoData", facts.silentRegisters.noData);
  const above = policiesAboveSaid(facts.policiesAbove, language);
  if (above !== null) writer.note(above + (language === "zh" ? "。" : "."));
}

/** Those without records in one line: how many, and which. */
function folded(
  writer: Writer,
  key: "registerNone" | "registerNoneBoth" | "registerNoData" | "registersNone" | "registersNoData",
  parts: readonly Pick<Named, "nameZh" | "nameEn">[],
): void {
  if (parts.length === 0) return;
  const { t, language } = writer;
  const names = parts.map((part) => nameIn(language, part)).join(language === "zh" ? "、" : ", ");
  writer.note(t(`briefing.note.${key}`, { number: parts.length, names }));
}

const onlyIn = (writer: Writer, part: RegisterPart): Sentence => [
  writer.t(part.kind === "ABOVE" ? "briefing.registerAbove" : "briefing.registerOnlyIn", {
    name: nameIn(writer.language, part),
  }),
];

function partsTable(writer: Writer, reading: RegisterReading, { largest, others, beside }: RegisterRows): void {
  const { t, facts, language } = writer;
  const { register } = reading;
  const isState = reading.lastKnown !== null;
  const before = isState ? "registerStateBefore" : facts.period.partial ? "registerSameDays" : "registerBefore";
  const unit = language === "zh" ? register.unitZh : register.unitEn;
  const cells = ({ records, before }: Pick<RegisterPart, "records" | "before">): Sentence[] => [
    writer.whole(records),
    writer.whole(before),
    records === null || before === null ? writer.dash : [formatSigned(records - before, 0, language)],
    records === null ? writer.dash : writer.percent(records, reading.records),
  ];
  const names = { ZONE: "briefing.zone", ABOVE: "briefing.apart" } as const;
  const listed = [
    ...largest.map((part) => [[nameIn(language, part)], ...cells(part)]),
    ...(others === null
      ? []
      : [[[t("briefing.otherParts", { number: formatNumber(others.count, 0, language) })], ...cells(others)]]),
  ];
  const rows = [
    ...listed,
    ...beside.map(({ kind, ...part }) => [
      [t(names[kind as "ZONE"], { name: nameIn(language, part) })],
      ...cells(part),
    ]),
    [[t("briefing.total")], ...cells(reading)],
  ];
  writer.table({
    subject: t("briefing.subject.register", {
      region: writer.region,
      level: writer.levelName,
      name: nameIn(language, register),
    }),
    date: isState ? writer.day : writer.days,
    columns: [
      writer.text(t("briefing.column.region"), 2),
      writer.number(t(isState ? "briefing.column.registerState" : "briefing.column.register", { unit })),
      writer.number(t(`briefing.column.${before}`, { unit })),
      writer.number(t("briefing.column.registerChange", { unit })),
      writer.number(t("briefing.column.share")),
    ],
    rows,
    apart: new Set(rows.map((_, i) => i).filter((i) => i >= listed.length)),
  });
}

import type { Writer } from "./writer.ts";

/** A section of the month's street table: the whole, the streets that stand out, and by which rules. */
export function streetSection(writer: Writer): void {
  const { facts, wording, t } = writer;
  if (facts.streets === null) return;
  writer.heading("streets");
  const { whole, streets } = wording.streets(facts.streets, facts.region, facts.period);
  writer.paragraph(...whole);
  writer.paragraph(...streets);
  writer.note(t("briefing.note.streets"));
}

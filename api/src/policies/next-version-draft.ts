import { isScalar, parseDocument } from "yaml";

/** YAML of a version to be changed into the next one: as it is written, with the number, in force from the day on and without an end. */
export function nextVersionDraft(yaml: string, version: number, from: string): string {
  const document = parseDocument(yaml);
  const changes = Object.entries({ version: String(version), from: JSON.stringify(from), to: "null" }).flatMap(
    ([key, becomes]) => {
      const was = document.get(key, true);
      return isScalar(was) && was.range ? [{ at: was.range, becomes }] : [];
    },
  );
  // from the end, so that what stands before keeps its place
  changes.sort((one, other) => other.at[0] - one.at[0]);
  return changes.reduce(
    (text, { at: [start, end], becomes }) => text.slice(0, start) + becomes + text.slice(end),
    yaml,
  );
}

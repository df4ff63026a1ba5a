import type { BilingualText, Placement } from "../programme.ts";
import type { Field } from "./yaml-fields.ts";

/** Columns or rows of a grid at most. */
export const MOST_CELLS = 12;
const DAY = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;
const REGION = /^(root|\d{6}|\d{9}|\d{12})$/;
/** A programme holds 256 KiB in all. */
const MOST_PICTURE_CHARACTERS = 150_000;
const PICTURE =
  /^(data:image\/(png|jpeg|webp|svg\+xml);base64,[A-Za-z0-9+/]+=*|\/(?!\/)[\w./-]+\.(png|jpe?g|webp|svg))$/;

export function bilingual(it: Field): BilingualText | null {
  if (!it.isFields) {
    const text = it.text(/\S/, { what: "bilingual" });
    return text === null ? null : { zh: text, en: text };
  }
  const field = it.fields(["zh", "en"])!;
  const zh = field("zh").text();
  const en = field("en").text();
  return zh === null || en === null ? null : { zh, en };
}

export function placement(it: Field): Placement | null {
  const field = it.fields(["column", "row", "columns", "rows"]);
  if (field === null) return null;
  const [column, row, columns, rows] = ["column", "row", "columns", "rows"].map((name) =>
    field(name).or(1, (its) => its.number(1, MOST_CELLS, true)),
  );
  if (column == null || row == null || columns == null || rows == null) return null;
  return { column, row, columns, rows };
}

export const readRegion = (it: Field): string | null => it.text(REGION, { what: "region" });

export const readPeriod = (it: Field): string | null =>
  it.text(/^(latest|12months|\d{4}-(0[1-9]|1[0-2]))$/, { what: "period" });

export function readDays(it: Field): { from: string; to: string } | { last: number } | null {
  const field = it.fields(["from", "to", "last"]);
  if (field === null) return null;
  if (!field("last").isAbsent) {
    if (!field("from").isAbsent || !field("to").isAbsent) return it.fail({ what: "days" });
    const last = field("last").number(1, 3660, true);
    return last === null ? null : { last };
  }
  const from = field("from").text(DAY, { what: "day" });
  const to = field("to").text(DAY, { what: "day" });
  if (from === null || to === null) return null;
  return from <= to ? { from, to } : it.fail({ what: "days" });
}

/** The address of a picture: a data URL, or the path of one that the server has; no other host is asked. */
export function readPicture(it: Field): string | null {
  const text = it.text(PICTURE, { what: "picture" });
  if (text === null) return null;
  return text.length <= MOST_PICTURE_CHARACTERS && !text.includes("..") ? text : it.fail({ what: "picture" });
}

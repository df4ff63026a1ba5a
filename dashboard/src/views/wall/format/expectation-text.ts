import type { TFunction } from "i18next";
import type { Expectation, ProgrammeFault } from "./yaml-fields.ts";

/** What was expected, in the language of the screen. */
function expectationText(expected: Expectation, t: TFunction): string {
  switch (expected.what) {
    case "yaml":
      return t("wall.expected.yaml", { syntax: t(`wall.expected.syntax.${expected.syntax}`) });
    case "number":
    case "whole":
    case "list": {
      const { least, most } = expected;
      return t(`wall.expected.${expected.what}`, { least, most });
    }
    case "oneOf":
    case "knownField":
      return t(`wall.expected.${expected.what}`, { choices: choicesText(expected.choices, t) });
    case "insideGrid":
      return t("wall.expected.insideGrid", { columns: expected.columns, rows: expected.rows });
    default:
      return t(`wall.expected.${expected.what}`);
  }
}

/** More of them are no help to the reader; the editor's completion knows all. */
const MOST_CHOICES = 12;

function choicesText(choices: readonly string[], t: TFunction): string {
  const shown = choices.slice(0, MOST_CHOICES).join(t("listComma"));
  const { length: count } = choices;
  return count > MOST_CHOICES ? t("wall.expected.more", { choices: shown, count }) : shown;
}

/** A fault in one sentence: line, column, field, what was expected and what came. */
export function faultText(fault: ProgrammeFault, t: TFunction): string {
  const { line, column, got } = fault;
  const path = fault.path === "" ? "" : t("wall.faultPath", { path: fault.path });
  const expected = expectationText(fault.expected, t);
  return t(got === "" ? "wall.faultNothing" : "wall.fault", { line, column, path, expected, got });
}

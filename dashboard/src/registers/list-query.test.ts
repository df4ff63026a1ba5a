import { readFileSync } from "node:fs";
import { join } from "node:path";
import { buildSchema, parse, validate } from "graphql";
import { expect, test } from "vitest";
import { MEDIATION } from "../testing/mediation-register.ts";
import { exportText, listText, shownFields, subjectText } from "./list-query.ts";

const schema = buildSchema(readFileSync(join(import.meta.dirname, "../../../schema/schema.graphql"), "utf8"));
const faults = (text: string): string[] => validate(schema, parse(text)).map(({ message }) => message);

test("lists show what the register says, and where a record is", () => {
  expect(shownFields(MEDIATION)).toEqual(["receivedOn", "stage", "estate", "amount", "region"]);
  expect(shownFields({ ...MEDIATION, list: ["region", "amount"] })).toEqual(["region", "amount"]);
  expect(shownFields({ ...MEDIATION, time: "STATE", days: ["knownOn"], list: ["amount"] })[0]).toBe("knownOn");
  expect(shownFields(MEDIATION, ["estate", "region"])).toEqual(["receivedOn", "stage", "amount"]);
});

test.each([
  ["a list", listText(MEDIATION, shownFields(MEDIATION))],
  ["a file", exportText(MEDIATION, { asMap: false, language: "zh" })],
  ["a file of places", exportText(MEDIATION, { asMap: true, language: "en" })],
  ["an estate", subjectText("ESTATE", [MEDIATION])],
  ["an estate of which there is nothing to ask", subjectText("ESTATE", [])],
  ["a firm", subjectText("FIRM", [])],
])("the query for %s fits the schema", (_, text) => {
  expect(faults(text)).toEqual([]);
});

test("a column that the schema lacks is found", () => {
  expect(faults(listText(MEDIATION, ["receivedOn", "colour"]))).toHaveLength(1);
});

test("a file has every column but persons, unless lists show them", () => {
  expect(exportText(MEDIATION, { asMap: false, language: "zh" })).toContain("receivedOn closedOn stage amount region");
  expect(exportText(MEDIATION, { asMap: false, language: "zh" })).not.toContain("applicant");
  expect(exportText({ ...MEDIATION, list: ["applicant"] }, { asMap: false, language: "zh" })).toContain("applicant");
});

test("a map of records without a place has that of their regions", () => {
  expect(exportText(MEDIATION, { asMap: true, language: "en" })).toContain("centroid");
  expect(exportText(MEDIATION, { asMap: false, language: "zh" })).not.toContain("centroid");
  const located = exportText({ ...MEDIATION, located: true }, { asMap: true, language: "en" });
  expect(located).toContain("location");
  expect(located).not.toContain("centroid");
});

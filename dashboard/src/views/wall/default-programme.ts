import text from "./default-programme.yaml?raw";
import { parseProgramme } from "./format/parse-programme.ts";
import type { Programme } from "./programme.ts";

/** The built-in programme as the file has it. */
export const DEFAULT_PROGRAMME_TEXT = text;

/** The built-in programme, read; throws where the file that is built in has faults. */
export function defaultProgramme(): Programme {
  const { programme, faults } = parseProgramme(text);
  if (programme === null) throw new Error(`default-programme.yaml: expected no faults, got ${JSON.stringify(faults)}`);
  return programme;
}

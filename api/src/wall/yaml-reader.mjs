// @ts-check
// The process that reads one programme's YAML, so that a text that takes the reader a minute or all memory stops nobody else: a thread
// that runs out of memory can take its process with it. Plain JavaScript: it starts outside whatever loads TypeScript (tsx, vitest).
import { LineCounter, parseDocument } from "yaml";

/** @typedef {import("./yaml-errors.ts").YamlFault} YamlFault */

const MOST_FAULTS = 20;

/** @returns {YamlFault[]} */
function faultsOf(/** @type {string} */ yaml) {
  const lineCounter = new LineCounter();
  try {
    const { errors } = parseDocument(yaml, { lineCounter, uniqueKeys: true });
    return errors.slice(0, MOST_FAULTS).map(({ code, message, pos: [offset] }) => {
      const what =
        code === "RESOURCE_EXHAUSTION"
          ? "nested too deeply"
          : (message.split("\n")[0] ?? "").replace(/ at line \d.*$/, "");
      return { what, at: { offset, ...lineCounter.linePos(offset) } };
    });
  } catch (error) {
    // The reader goes down with the depth of the text; what is deeper than the stack is no programme.
    if (error instanceof RangeError) return [{ what: "nested too deeply", at: null }];
    throw error;
  }
}

process.once("message", (yaml) => process.send?.(faultsOf(String(yaml))));
// The time that reading may take begins here: to load the reader takes its own.
process.send?.("ready");

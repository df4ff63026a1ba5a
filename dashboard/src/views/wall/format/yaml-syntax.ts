import type { ErrorCode } from "yaml";

/** What is wrong with a text that is no YAML, in the classes that a writer can act on; put into words by `wall.expected.syntax`. */
export type SyntaxFault =
  | "alias"
  | "character"
  | "documents"
  | "duplicate"
  | "indent"
  | "key"
  | "nested"
  | "other"
  | "start"
  | "surplus"
  | "tab";

const BY_CODE: Partial<Record<ErrorCode, SyntaxFault>> = {
  BAD_ALIAS: "alias",
  BAD_INDENT: "indent",
  BAD_SCALAR_START: "start",
  BLOCK_AS_IMPLICIT_KEY: "nested",
  BLOCK_IN_FLOW: "nested",
  DUPLICATE_KEY: "duplicate",
  MISSING_CHAR: "character",
  MULTILINE_IMPLICIT_KEY: "key",
  MULTIPLE_DOCS: "documents",
  TAB_AS_INDENT: "tab",
  UNEXPECTED_TOKEN: "surplus",
};

export const syntaxFault = (code: ErrorCode): SyntaxFault => BY_CODE[code] ?? "other";

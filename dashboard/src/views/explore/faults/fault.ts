import type { RunError } from "../../../graphql/run-error.ts";

/** What went wrong, in kinds that each have a sentence of their own on the screen (explore.fault.*). */
export const FAULT_KINDS = [
  "syntax",
  "unknownField",
  "missingSubfields",
  "noSubfields",
  "unknownArgument",
  "missingArgument",
  "unknownInputField",
  "missingInputField",
  "wrongEnum",
  "wrongValue",
  "variableMissing",
  "variableNull",
  "variableInvalid",
  "variableUndeclared",
  "variableUnused",
  "variableType",
  "unknownFragment",
  "unusedFragment",
  "unknownType",
  "conflict",
  "invalid",
  "badDate",
  "badMonth",
  "badInstant",
  "badCursor",
  "badArgument",
  "noPlace",
  "badInput",
  "notFound",
  "pageTooLarge",
  "tooMany",
  "writeRefused",
  "writingOff",
  "signInNeeded",
  "signInRefused",
  "signInLocked",
  "forbidden",
  "reasonNeeded",
  "tooManyAttempts",
  "exportsBusy",
  "streamsBusy",
  "intakeBusy",
  "rateLimited",
  "tooManyDevices",
  "streamEnded",
  "operation",
  "emptyQuery",
  "badRequest",
  "persistedQuery",
  "databaseUnavailable",
  "databaseFull",
  "busy",
  "timeout",
  "clientGone",
  "serverUnavailable",
  "internal",
  "variablesNotJson",
  "headersNotJson",
  "other",
] as const;
export type FaultKind = (typeof FAULT_KINDS)[number];

/** Kinds whose way out is in the server's own words. */
export const IN_THE_ORIGINAL: ReadonlySet<FaultKind> = new Set([
  "invalid",
  "badArgument",
  "badInput",
  "tooMany",
  "badRequest",
  "other",
]);

/** Names and values that the sentences of the kinds take; empty where a kind has none. */
const NO_WORDS = {
  name: "",
  type: "",
  field: "",
  wanted: "",
  found: "",
  got: "",
  limit: "",
  argument: "",
  what: "",
  asked: "",
  id: "",
  seconds: "",
};
type Words = Readonly<typeof NO_WORDS>;
type Understood = { readonly kind: FaultKind; readonly words: Words };

export interface Place {
  /** From 1, both. */
  readonly line: number;
  readonly column: number;
}

/** An error of an answer, understood as far as it can be. */
export interface Fault {
  readonly kind: FaultKind;
  readonly words: Words;
  /** What the server suggests in place of what it does not know. */
  readonly suggestions: readonly string[];
  /** Where in the text; null: it does not say. */
  readonly place: Place | null;
  /** Response keys joined by dots; null: no part of the answer is named. */
  readonly path: string | null;
}

interface Pattern {
  readonly kind: FaultKind;
  readonly form: RegExp;
}

/** The GraphQL library's own sentences; the groups name the words. */
const VALIDATION: readonly Pattern[] = [
  { kind: "unknownField", form: /^Cannot query field "(?<name>[^"]+)" on type "(?<type>[^"]+)"/ },
  { kind: "missingSubfields", form: /^Field "(?<name>[^"]+)" of type "(?<type>[^"]+)" must have a selection/ },
  { kind: "noSubfields", form: /^Field "(?<name>[^"]+)" must not have a selection since type "(?<type>[^"]+)"/ },
  { kind: "unknownArgument", form: /^Unknown argument "(?<name>[^"]+)" on field "(?<field>[^"]+)"/ },
  {
    kind: "missingArgument",
    form: /^(?:Field|Argument) "(?<field>[^"]+)" argument "(?<name>[^"]+)" of type "(?<type>[^"]+)" is required/,
  },
  { kind: "unknownInputField", form: /Field "(?<name>[^"]+)" is not defined by type "(?<type>[^"]+)"/ },
  {
    kind: "missingInputField",
    form: /Field "(?<name>[^"]+)" of required type "(?<type>[^"]+)" was not provided/,
  },
  { kind: "wrongEnum", form: /Value "(?<got>[^"]*)" does not exist in "(?<type>[^"]+)" enum/ },
  {
    kind: "wrongEnum",
    form: /Enum "(?<type>[^"]+)" cannot represent non-(?:enum|string) value: (?<got>.+?)\.?(?: Did|$)/,
  },
  {
    kind: "wrongValue",
    form: /(?<type>\w+) cannot represent (?:an? )?(?:[\w-]+ )*(?:value|integer): ?(?<got>.+?)\.?$/,
  },
  { kind: "wrongValue", form: /Expected value of type "(?<type>[^"]+)", found (?<got>.+?)[.;]/ },
  { kind: "variableUndeclared", form: /^Variable "(?<name>[^"]+)" is not defined/ },
  { kind: "variableUnused", form: /^Variable "(?<name>[^"]+)" is never used/ },
  {
    kind: "variableType",
    form: /^Variable "(?<name>[^"]+)" of type "(?<type>[^"]+)" used in position expecting type "(?<wanted>[^"]+)"/,
  },
  { kind: "unknownFragment", form: /^Unknown fragment "(?<name>[^"]+)"/ },
  { kind: "unusedFragment", form: /^Fragment "(?<name>[^"]+)" is never used/ },
  { kind: "unknownType", form: /^Unknown type "(?<name>[^"]+)"/ },
  { kind: "conflict", form: /^Fields "(?<name>[^"]+)" conflict/ },
];

const INPUT: readonly Pattern[] = [
  {
    kind: "variableMissing",
    form: /^Variable "(?<name>[^"]+)" of required type "(?<type>[^"]+)" was not provided/,
  },
  { kind: "variableNull", form: /^Variable "(?<name>[^"]+)" of non-null type "(?<type>[^"]+)" must not be null/ },
];

/** What is wrong with the variables or headers, said by the explorer before anything is sent. */
const UNSENT = /^Request not sent\. (?<what>Variables|Request headers) /;
const FAR = /Failed to fetch|NetworkError|Load failed|network error/i;

/** Understands an error; what it does not know it gives as "invalid", "badInput" or "other". */
export function faultOf(error: RunError): Fault {
  const { message, locations, path } = error;
  return {
    ...understood(error),
    suggestions: suggestionsIn(message),
    place: locations?.[0] ?? placeIn(message),
    path: path && path.length > 0 ? path.join(".") : null,
  };
}

function understood({ message, extensions = {} }: RunError): Understood {
  const { code, argument, what, asked, id } = extensions;
  const words = {
    ...NO_WORDS,
    got: shown(extensions.got),
    limit: shown(extensions.limit),
    argument: argument ?? "",
    asked: asked ?? "",
    what: what ?? "",
    id: id ?? "",
    seconds: shown(extensions.retryAfterSeconds),
  };
  switch (code) {
    case "GRAPHQL_PARSE_FAILED":
      return { kind: "syntax", words: { ...words, found: /found ([^.]+)\.?$/.exec(message)?.[1] ?? "" } };
    case "GRAPHQL_VALIDATION_FAILED":
      return matched(VALIDATION, message) ?? { kind: "invalid", words };
    case "BAD_USER_INPUT":
      return badInput(message, words);
    case "NOT_FOUND":
      return { kind: "notFound", words };
    case "QUERY_TOO_LARGE":
      return { kind: message.startsWith("first:") ? "pageTooLarge" : "tooMany", words };
    case "SIGN_IN_NEEDED":
      return { kind: "signInNeeded", words };
    case "SIGN_IN_REFUSED":
      return { kind: "signInRefused", words };
    case "SIGN_IN_LOCKED":
      return { kind: "signInLocked", words };
    case "FORBIDDEN":
      return { kind: "forbidden", words };
    case "REASON_NEEDED":
      return { kind: "reasonNeeded", words };
    case "WRITE_REFUSED":
      return { kind: "writeRefused", words };
    case "WRITING_OFF":
      return { kind: "writingOff", words };
    case "EXPORTS_BUSY":
      return { kind: "exportsBusy", words };
    case "STREAMS_BUSY":
      return { kind: "streamsBusy", words };
    case "INTAKE_BUSY":
      return { kind: "intakeBusy", words };
    case "RATE_LIMITED":
      return { kind: "rateLimited", words };
    case "TOO_MANY_DEVICES":
      return { kind: "tooManyDevices", words };
    case "STREAM_ENDED":
      return { kind: "streamEnded", words };
    case "TOO_MANY_ATTEMPTS":
      return { kind: "tooManyAttempts", words };
    case "DATABASE_UNAVAILABLE":
      return { kind: "databaseUnavailable", words };
    case "DATABASE_FULL":
      return { kind: "databaseFull", words };
    case "BUSY":
      return { kind: "busy", words };
    case "TIMEOUT":
      return { kind: "timeout", words: { ...words, limit: shown(extensions.limitMs) } };
    case "CLIENT_GONE":
      return { kind: "clientGone", words };
    case "PERSISTED_QUERY_NOT_SUPPORTED":
      return { kind: "persistedQuery", words };
    case "OPERATION_RESOLUTION_FAILURE":
      return { kind: "operation", words };
    case "BAD_REQUEST":
      return { kind: /non-empty/.test(message) ? "emptyQuery" : "badRequest", words };
    case "INTERNAL_SERVER_ERROR":
      return { kind: "internal", words };
  }
  const unsent = UNSENT.exec(message)?.groups?.what;
  if (unsent) return { kind: unsent === "Variables" ? "variablesNotJson" : "headersNotJson", words };
  return { kind: FAR.test(message) ? "serverUnavailable" : "other", words };
}

function badInput(message: string, words: Words): Understood {
  const plain = matched(INPUT, message);
  if (plain) return plain;
  const variable = /^Variable "(?<name>[^"]+)" got invalid value (?<got>.+?);/.exec(message)?.groups;
  const scalar = words.argument || /\b(Date|YearMonth|DateTime): expected/.exec(message)?.[1];
  const got = variable?.got?.replace(/^"(.*)"$/, "$1") ?? words.got;
  const said = { ...words, got, name: variable?.name ?? "" };
  if (scalar === "Date") return { kind: "badDate", words: said };
  if (scalar === "YearMonth") return { kind: "badMonth", words: said };
  if (scalar === "DateTime") return { kind: "badInstant", words: said };
  if (words.argument === "after") return { kind: "badCursor", words: said };
  if (variable) {
    const inside = matched(VALIDATION, message);
    return inside
      ? {
          kind: inside.kind,
          words: { ...inside.words, name: inside.words.name || said.name, got: inside.words.got || got },
        }
      : { kind: "variableInvalid", words: said };
  }
  if (words.argument === "query" && /rows have a place/.test(message)) return { kind: "noPlace", words: said };
  return { kind: words.argument ? "badArgument" : "badInput", words: said };
}

function matched(patterns: readonly Pattern[], message: string): Understood | null {
  for (const { kind, form } of patterns) {
    const found = form.exec(message);
    if (found) return { kind, words: { ...NO_WORDS, ...found.groups } };
  }
  return null;
}

/** `Did you mean "a", "b", or "c"?` names what is near. */
function suggestionsIn(message: string): string[] {
  const asked = / Did you mean (.+)\?/.exec(message)?.[1];
  return asked ? [...asked.matchAll(/"([^"]+)"/g)].map(([, name]) => name!) : [];
}

function placeIn(message: string): Place | null {
  const found = /at line (\d+), column (\d+)/.exec(message);
  return found ? { line: Number(found[1]), column: Number(found[2]) } : null;
}

const shown = (value: unknown): string =>
  value === undefined ? "" : typeof value === "string" ? value : JSON.stringify(value);

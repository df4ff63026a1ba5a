/** The stream is refused for good: the same request would be refused again. The message is the server's. */
export class StreamRefused extends Error {}

/** Of HTTP's 4xx, those that ask for patience: the request took too long to come, came too early, or one too many. */
const PATIENCE = [408, 425, 429];

/** Codes of errors (docs/error-codes.md) that say what is wrong with the request itself. */
const OF_THE_REQUEST = [
  "GRAPHQL_PARSE_FAILED",
  "GRAPHQL_VALIDATION_FAILED",
  "OPERATION_RESOLUTION_FAILURE",
  "BAD_REQUEST",
  "BAD_USER_INPUT",
  "NOT_FOUND",
  "QUERY_TOO_LARGE",
];

interface ToldError {
  readonly message: string;
  readonly extensions?: { readonly code?: unknown };
}

/** What an answer refuses for good; null where it is a stream, or may be one the next time. */
export async function refusalOf(response: Response): Promise<StreamRefused | null> {
  const { status } = response;
  if (status < 400 || status > 499 || PATIENCE.includes(status)) return null;
  const body: unknown = await response.json().catch(() => null);
  const errors = (body as { errors?: readonly ToldError[] } | null)?.errors;
  return new StreamRefused(errors?.[0]?.message ?? `HTTP ${status}`);
}

/** What an event's errors refuse for good; null where another try may do better. */
export function refusalIn(errors: readonly ToldError[]): StreamRefused | null {
  const [fault] = errors.filter(({ extensions }) => OF_THE_REQUEST.some((code) => code === extensions?.code));
  return fault === undefined ? null : new StreamRefused(fault.message);
}

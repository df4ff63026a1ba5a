/** What a link to the explorer opens. */
export interface ExplorerLink {
  /** Id of a worked example. */
  readonly example: string | null;
  readonly query: string | null;
  /** Name of a query kept on the server. */
  readonly saved: string | null;
  /** JSON text of an object; null: none. */
  readonly variables: string | null;
}

/** Reads the address's search part. */
export function parseLink(search: string): ExplorerLink {
  const parameters = new URLSearchParams(search);
  return {
    example: parameters.get("example") || null,
    query: parameters.get("query") || null,
    saved: parameters.get("saved") || null,
    variables: parameters.get("variables") || null,
  };
}

/** The address of a query, absolute from the origin: /explore?query=…&variables=…; variables that are empty or no object are left out. */
export function linkTo(query: string, variables: string | null): string {
  const parameters = new URLSearchParams({ query });
  const compact = compactObject(variables);
  if (compact !== null) parameters.set("variables", compact);
  return `/explore?${parameters}`;
}

/** The address of a query kept on the server, absolute from the origin. */
export const sharedLinkTo = (name: string): string => `/explore?${new URLSearchParams({ saved: name })}`;

function compactObject(text: string | null): string | null {
  if (!text?.trim()) return null;
  try {
    const value: unknown = JSON.parse(text);
    const filled = typeof value === "object" && value !== null && Object.keys(value).length > 0;
    return filled ? JSON.stringify(value) : null;
  } catch {
    return text;
  }
}

/** Variables as they are edited: JSON with two spaces, as it came where it is none. */
export function printVariables(text: string | null): string {
  if (!text) return "";
  try {
    return JSON.stringify(JSON.parse(text), null, 2);
  } catch {
    return text;
  }
}

import { rememberedToken } from "../../storage/write-token.ts";

/** How somebody says that a file is to be read; what is left out is found. */
export interface Choices {
  readonly kind?: string;
  readonly sourceName?: string;
  readonly crs?: string;
  readonly sheet?: string;
  readonly headerRow?: number;
  readonly mapping?: Mapping;
  readonly repair?: boolean;
  readonly under?: string;
}

interface Mapping {
  readonly columns: Readonly<Record<string, ColumnRule | null>>;
  readonly where?: readonly unknown[];
}

export interface ColumnRule {
  readonly from?: readonly string[];
  readonly constant?: string;
  readonly values?: Readonly<Record<string, string>>;
}

export interface Work {
  readonly doing: "TRIAL" | "COMMIT" | "UNDO";
  readonly before: number;
  readonly step: string;
  readonly rows: number;
  readonly share: number | null;
  readonly rowsPerSecond: number | null;
  readonly secondsLeft: number | null;
}

export interface Places {
  readonly rows: number;
  readonly fits: readonly { readonly crs: string; readonly share: number }[];
  readonly points: readonly Readonly<
    Record<string, { readonly at: readonly [number, number]; readonly inside: boolean }>
  >[];
  readonly shapes: readonly {
    readonly code: string;
    readonly name: string;
    readonly rings: readonly (readonly (readonly [number, number])[])[];
  }[];
  /** Left out by findings that are older than it. */
  readonly sources?: readonly string[];
  readonly approvalNumbers?: readonly string[];
}

export interface Findings {
  readonly refusal: string | null;
  readonly rows: number;
  readonly inserted: number;
  readonly updated: number;
  readonly unchanged: number;
  readonly merged: number;
  readonly refused: number;
  readonly seconds: number;
  readonly unused?: readonly string[];
  readonly warnings?: readonly string[];
  readonly notes?: readonly string[];
  readonly places?: Places | null;
  readonly problems: readonly {
    readonly column: string;
    readonly expected: string;
    readonly expectedZh: string;
    readonly row: number;
    readonly count: number;
    readonly values: readonly { readonly got: string; readonly count: number; readonly rows: readonly number[] }[];
  }[];
  readonly unknown: readonly UnknownWords[];
  readonly categories: readonly { readonly value: string; readonly rows: number }[];
  readonly workbookRows: number | null;
}

export interface UnknownWords {
  readonly column: string;
  readonly header: string;
  readonly codes: readonly { readonly code: string; readonly zh: string; readonly en: string }[];
  readonly words: readonly { readonly word: string; readonly rows: number }[];
}

export interface WaitingFile {
  readonly id: string;
  readonly fileName: string;
  readonly bytes: number;
  readonly sha256: string;
  readonly actor: string;
  readonly receivedAt: string;
  readonly state: "RECEIVED" | "EXAMINED" | "TRIED" | "REFUSED" | "COMMITTED";
  readonly choices: Choices;
  readonly findings: Findings | null;
  readonly importId: string | null;
  /** Which share of it has been looked through while it is examined; null: it is not. */
  readonly looked: number | null;
  readonly work: Work | null;
  readonly failure: string | null;
}

export interface Examination {
  readonly kind: string | null;
  readonly likelyKinds: readonly string[];
  readonly sheet: string | null;
  readonly sheets: readonly { readonly name: string; readonly hidden: boolean }[];
  readonly headerRow: number | null;
  readonly hasGeometry: boolean;
  readonly headers: readonly { readonly header: string; readonly column: string | null }[];
  readonly columns: readonly { readonly name: string; readonly usual: string; readonly needed: boolean }[];
  readonly rows: readonly { readonly row: number; readonly cells: readonly string[] }[];
  readonly fault: string | null;
}

export interface Options {
  readonly kinds: readonly { readonly kind: string; readonly zh: string; readonly en: string }[];
  readonly systems: readonly string[];
  readonly sources: readonly string[];
  readonly categories: readonly { readonly category: string; readonly name_zh: string; readonly name_en: string }[];
  readonly mostBytes: number;
  readonly undoDays: number;
}

export interface LoggedImport {
  readonly import_id: string;
  readonly kind: string;
  readonly source: string;
  readonly file_name: string;
  readonly sha256: string;
  readonly actor: string;
  readonly finished_at: string;
  readonly rows_read: string;
  readonly rows_inserted: string;
  readonly rows_updated: string;
  readonly rows_unchanged: string;
  readonly rows_refused: string;
  readonly undoable: boolean;
  readonly undone_at: string | null;
  readonly undone_by: string | null;
  /** How far its undoing has come; null: none is under way. */
  readonly work: Work | null;
  /** Why the last undoing came to nothing, and which later imports stand in its way. */
  readonly refusal: string | null;
  readonly later: readonly LaterImport[];
  readonly failure: string | null;
}

export interface NamedMapping {
  readonly name: string;
  readonly kind: string;
  readonly choices: Choices;
}

export interface LaterImport {
  readonly importId: string | null;
  readonly fileName: string | null;
  readonly finishedAt: string | null;
  readonly rows: number;
}

/** What the server refuses, or does not answer. */
export class ImportFault extends Error {
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message);
  }
}

/** How often work under way is looked at. */
export const LOOK_EVERY_MS = 1000;

const headers = (): Record<string, string> => {
  const token = rememberedToken();
  return token === null ? {} : { authorization: `Bearer ${token}` };
};

interface Told {
  readonly errors?: readonly {
    readonly message: string;
    readonly extensions: { readonly code: string };
  }[];
}

function faultOf(status: number, text: string): ImportFault {
  let told: Told | null = null;
  try {
    told = JSON.parse(text) as Told;
  } catch {
    // a proxy's page, or nothing
  }
  const error = told?.errors?.[0];
  return new ImportFault(error?.extensions.code ?? "UNKNOWN", error?.message ?? `HTTP ${status}`);
}

async function send(method: "GET" | "POST" | "PUT" | "DELETE", path: string, body?: object): Promise<Response> {
  const response = await fetch(`/imports${path}`, {
    method,
    headers: { ...headers(), ...(body && { "content-type": "application/json" }) },
    ...(body && { body: JSON.stringify(body) }),
  });
  if (!response.ok) throw faultOf(response.status, await response.text());
  return response;
}

async function answer<T>(method: "GET" | "POST" | "PUT", path: string, body?: object): Promise<T> {
  return (await (await send(method, path, body)).json()) as T;
}

const file = (id: string): string => `/files/${id}`;
const named = (name: string): string => `/mappings/${encodeURIComponent(name)}`;

export const imports = {
  options: () => answer<Options>("GET", "/options"),
  waiting: () => answer<WaitingFile[]>("GET", "/files"),
  file: (id: string) => answer<WaitingFile>("GET", file(id)),
  examination: (id: string) => answer<Examination>("GET", `${file(id)}/examination`),
  choose: (id: string, choices: Choices) => answer<WaitingFile>("PUT", `${file(id)}/choices`, choices),
  tryOut: (id: string) => answer<WaitingFile>("POST", `${file(id)}/trial`),
  commit: (id: string, skipBad: boolean) => answer<WaitingFile>("POST", `${file(id)}/commit`, { skipBad }),
  stop: (id: string) => send("POST", `${file(id)}/stop`),
  discard: (id: string) => send("DELETE", file(id)),
  refusedRows: async (id: string): Promise<Blob> => (await send("GET", `${file(id)}/refused.xlsx`)).blob(),
  log: (before: string | null) => answer<LoggedImport[]>("GET", `/log${before === null ? "" : `?before=${before}`}`),
  logged: (id: string) => answer<LoggedImport>("GET", `/log/${id}`),
  undo: (id: string) => answer<LoggedImport>("POST", `/log/${id}/undo`),
  stopUndoing: (id: string) => send("POST", `/log/${id}/stop`),
  mappings: () => answer<NamedMapping[]>("GET", "/mappings"),
  keepMapping: (name: string, kind: string, choices: Choices) => send("PUT", named(name), { kind, choices }),
  forgetMapping: (name: string) => send("DELETE", named(name)),
};

/** Sends a file, telling which share of it has gone; fetch tells of none. */
export function upload(content: File, tell: (share: number) => void): Promise<WaitingFile> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open("POST", "/imports");
    for (const [name, value] of Object.entries(headers())) request.setRequestHeader(name, value);
    request.upload.onprogress = ({ loaded, total }) => tell(total === 0 ? 0 : loaded / total);
    request.onload = () =>
      request.status === 201
        ? resolve(JSON.parse(request.responseText) as WaitingFile)
        : reject(faultOf(request.status, request.responseText));
    request.onerror = () => reject(new ImportFault("UNKNOWN", "the connection broke"));
    const form = new FormData();
    form.append("file", content, content.name);
    request.send(form);
  });
}

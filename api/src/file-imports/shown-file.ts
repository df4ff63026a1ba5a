import type { Row } from "../db/statement.ts";
import { Choices } from "./choices.ts";
import type { importFileByName } from "./file-import.queries.ts";
import type { Findings } from "./findings.ts";
import type { Work } from "./writing-turn.ts";

/** A file on its way in, as it is kept. */
export type WaitingFile = Row<typeof importFileByName>;

/** The same as it is shown. */
export interface ShownFile {
  readonly id: string;
  readonly fileName: string;
  readonly bytes: number;
  readonly sha256: string;
  readonly actor: string;
  readonly receivedAt: Date;
  readonly state: string;
  readonly choices: Choices;
  readonly findings: Findings | null;
  readonly importId: string | null;
  /** Which share of it has been looked through while it is examined; null: it is not. */
  readonly looked: number | null;
  readonly work: Work | null;
  /** Why the last work came to nothing, where that is not the file's fault. */
  readonly failure: string | null;
}

export const choicesOf = ({ choices }: Pick<WaitingFile, "choices">): Choices => Choices.parse(JSON.parse(choices));

/** Null: nothing was found yet. */
export const foundIn = ({ findings }: Pick<WaitingFile, "findings">): Findings | null =>
  JSON.parse(findings ?? "null") as Findings | null;

export const shownFile = (
  row: WaitingFile,
  { looked, work, failure }: Pick<ShownFile, "looked" | "work" | "failure">,
): ShownFile => ({
  id: row.file_id,
  fileName: row.file_name,
  bytes: Number(row.bytes),
  sha256: row.sha256,
  actor: row.actor,
  receivedAt: row.received_at,
  state: row.state,
  choices: choicesOf(row),
  findings: foundIn(row),
  importId: row.import_id,
  looked,
  work,
  failure,
});

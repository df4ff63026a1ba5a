import { useState } from "react";
import { type CombinedError, useClient } from "urql";
import { forgetToken, rememberedToken, rememberToken } from "../../../../storage/write-token.ts";
import type { Asking } from "../dialogs/use-asking.tsx";
import {
  type DeleteResult,
  deleteProgramme,
  type ProgrammeSummary,
  type SaveResult,
  saveProgramme,
  type Written,
} from "./programmes.ts";
import type { Opened } from "./use-opened.ts";

/** What the last act came to. */
export type Said =
  | { readonly what: "saved"; readonly at: string }
  | { readonly what: "deleted"; readonly name: string }
  | { readonly what: "refused"; readonly line: number | null; readonly column: number | null }
  | { readonly what: "refusedName" | "unavailable" | "writingOff" | "faulty" | "tooLarge" }
  | { readonly what: "failed"; readonly reason: string };

interface Saving {
  readonly said: Said | null;
  readonly busy: boolean;
  tell(said: Said | null): void;
  /** Under its name, or under one that is asked for. */
  save(): Promise<void>;
  saveAs(): Promise<void>;
  remove(): Promise<void>;
}
interface Subject {
  readonly opened: Opened | null;
  readonly text: string;
  readonly programmes: readonly ProgrammeSummary[];
  readonly asking: Asking;
  /** How a conflict is told: when the newer one was saved; null: it is deleted. */
  conflictText(name: string, updatedAt: string | null): string;
  onSaved(opened: Opened): void;
  onDeleted(): void;
  /** Gives up the changes and opens what the server has under the name. */
  reload(name: string): void;
}

/** Saving and deleting on the server, with the questions that it takes. */
export function useSaving(subject: Subject): Saving {
  const client = useClient();
  const [said, setSaid] = useState<Said | null>(null);
  const [busy, setBusy] = useState(false);
  const { opened, text, asking } = subject;

  /** The write with a token that passes, asked for until it does; null where nobody gives one. */
  async function authorized<T>(write: (token: string) => Promise<Written<T>>): Promise<T | null> {
    for (let wrong = false; ; wrong = true) {
      const token = rememberedToken() ?? (await asking.token(wrong));
      if (token === null) return null;
      setBusy(true);
      const written = await write(token).finally(() => setBusy(false));
      if ("refused" in written) {
        forgetToken();
        continue;
      }
      if ("error" in written) {
        setSaid(failure(written.error));
        return null;
      }
      rememberToken(token);
      return written.result;
    }
  }

  async function saveUnder(name: string, basedOnVersion: number | null): Promise<void> {
    setSaid(null);
    const result: SaveResult | null = await authorized((token) =>
      saveProgramme(client, token, { name, yaml: text, basedOnVersion }),
    );
    if (result === null) return;
    if (result.__typename === "WallProgrammeSaved") {
      const { version, updatedAt } = result.programme;
      subject.onSaved({ name, version, yaml: text, updatedAt });
      setSaid({ what: "saved", at: updatedAt });
    } else if (result.__typename === "WallProgrammeConflict") await settle(name, result.newest?.updatedAt ?? null);
    else {
      const [problem] = result.problems;
      setSaid(
        problem?.field === "name"
          ? { what: "refusedName" }
          : { what: "refused", line: problem?.line ?? null, column: problem?.column ?? null },
      );
    }
  }

  async function settle(name: string, updatedAt: string | null): Promise<void> {
    const choice = await asking.conflict(subject.conflictText(name, updatedAt));
    if (choice === "reload") subject.reload(name);
    if (choice === "saveAs") await saveAs();
  }

  async function saveAs(): Promise<void> {
    const taken = subject.programmes.map(({ name }) => name);
    const name = await asking.name(freeCopyOf(opened?.name ?? null, taken), taken);
    if (name !== null) await saveUnder(name, null);
  }

  return {
    said,
    busy,
    tell: setSaid,
    save: () => (opened?.name ? saveUnder(opened.name, opened.version) : saveAs()),
    saveAs,
    remove: async () => {
      if (!opened?.name || opened.version === null) return;
      const { name, version } = opened;
      if ((await asking.deletion(name)) === null) return;
      setSaid(null);
      const result: DeleteResult | null = await authorized((token) =>
        deleteProgramme(client, token, { name, basedOnVersion: version }),
      );
      if (result?.__typename === "WallProgrammeDeleted") {
        subject.onDeleted();
        setSaid({ what: "deleted", name });
      } else if (result) await settle(name, result.newest?.updatedAt ?? null);
    },
  };
}

function failure({ networkError, graphQLErrors, message }: CombinedError): Said {
  if (networkError) return { what: "unavailable" };
  if (graphQLErrors[0]?.extensions.code === "WRITING_OFF") return { what: "writingOff" };
  return { what: "failed", reason: graphQLErrors[0]?.message ?? message };
}

/** 大厅 → 大厅-2, the first that is free; nothing where there is no name to begin with. */
function freeCopyOf(name: string | null, taken: readonly string[]): string {
  if (name === null || !taken.includes(name)) return name ?? "";
  let n = 2;
  while (taken.includes(`${name}-${n}`)) n += 1;
  return `${name}-${n}`;
}

import { type ReactNode, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { Empty } from "../../../ui/states.tsx";
import {
  exportQueries,
  importQueries,
  removeQuery,
  type SavedQuery,
  saveQuery,
  useSavedQueries,
} from "../saved-queries.ts";

import { SharedList } from "../shared/shared-list.tsx";
import { type SharedQueries, useSharedQueries } from "../shared/use-shared-queries.ts";

interface SavedPanelProps {
  /** What is to be named and kept; null: nothing now. */
  readonly naming: { readonly name: string; readonly query: string; readonly variables: string } | null;
  onNamed(name: string | null): void;
  onOpen(query: SavedQuery): void;
  /** A query kept on the server is wanted, by its name. */
  onOpenShared(name: string): void;
}

/** Queries that have names: those kept on the server for everybody, and those of this browser, which a file takes to another. */
export function SavedPanel({ naming, onNamed, onOpen, onOpenShared }: SavedPanelProps): ReactNode {
  const { t, i18n } = useTranslation();
  const { queries: saved, lasts } = useSavedQueries();
  const shared = useSharedQueries();
  const file = useRef<HTMLInputElement>(null);
  const [told, setTold] = useState("");

  const takeIn = async (chosen: File | undefined): Promise<void> => {
    if (!chosen) return;
    const count = importQueries(await chosen.text());
    setTold(count === null ? t("explore.saved.notAFile") : t("explore.saved.imported", { count }));
  };
  return (
    <>
      {naming && <NameForm key={naming.query} naming={naming} saved={saved} shared={shared} onNamed={onNamed} />}
      <SharedList shared={shared} onOpen={onOpenShared} />
      <h2>{t("explore.saved.here")}</h2>
      {!lasts && <p role="alert">{t("explore.saved.notKept")}</p>}
      {saved.length === 0 ? (
        <Empty>{t("explore.saved.empty")}</Empty>
      ) : (
        <ul>
          {saved.map((query) => (
            <li key={query.name} className="row">
              <button type="button" className="entry" onClick={() => onOpen(query)}>
                <strong>{query.name}</strong>
                <span>
                  {t("explore.saved.savedAt", {
                    time: new Date(query.savedAt).toLocaleString(i18n.language === "en" ? "en-GB" : "zh-CN", {
                      dateStyle: "medium",
                      timeStyle: "short",
                    }),
                  })}
                </span>
              </button>
              <button
                type="button"
                className="small"
                aria-label={t("explore.saved.remove", { name: query.name })}
                onClick={() => removeQuery(query.name)}
              >
                ×
              </button>
            </li>
          ))}
        </ul>
      )}
      <div className="files">
        {saved.length > 0 && (
          <button type="button" onClick={() => download(exportQueries())}>
            {t("explore.saved.exportFile")}
          </button>
        )}
        <button type="button" onClick={() => file.current?.click()}>
          {t("explore.saved.importFile")}
        </button>
        <input
          ref={file}
          type="file"
          accept="application/json,.json"
          hidden
          onChange={(event) => {
            void takeIn(event.target.files?.[0]);
            event.target.value = "";
          }}
        />
      </div>
      <p role="status" className="muted">
        {told}
      </p>
    </>
  );
}

function NameForm({
  naming,
  saved,
  shared,
  onNamed,
}: {
  naming: NonNullable<SavedPanelProps["naming"]>;
  saved: readonly SavedQuery[];
  shared: SharedQueries;
  onNamed: SavedPanelProps["onNamed"];
}): ReactNode {
  const { t } = useTranslation();
  const [name, setName] = useState(naming.name);
  const [where, setWhere] = useState<"here" | "server">("here");
  const wanted = name.trim();
  const onServer = shared.queries?.find((query) => query.name === wanted);
  const taken = where === "here" ? saved.some((query) => query.name === wanted) : onServer !== undefined;
  const { query, variables } = naming;
  const keep = (): void => {
    if (where === "here") saveQuery({ name: wanted, query, variables, savedAt: new Date().toISOString() });
    else void shared.change({ act: "save", name: wanted, query, variables, basedOnVersion: onServer?.version ?? null });
    onNamed(wanted);
  };
  return (
    <form
      className="name-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (wanted !== "") keep();
      }}
    >
      <label>
        {t("explore.saved.nameFor")}
        <input
          ref={(input) => input?.focus()}
          value={name}
          maxLength={60}
          onChange={(event) => setName(event.target.value)}
          onKeyDown={(event) => event.key === "Escape" && onNamed(null)}
        />
      </label>
      <fieldset>
        <legend>{t("explore.saved.where")}</legend>
        {(["here", "server"] as const).map((place) => (
          <label key={place}>
            <input type="radio" name="where" checked={where === place} onChange={() => setWhere(place)} />
            {t(`explore.saved.in.${place}`)}
          </label>
        ))}
      </fieldset>
      {taken && <p>{t("explore.saved.replaces")}</p>}
      <div className="files">
        <button type="submit" className="primary" disabled={wanted === ""}>
          {t("explore.saved.save")}
        </button>
        <button type="button" onClick={() => onNamed(null)}>
          {t("explore.saved.cancel")}
        </button>
      </div>
    </form>
  );
}

function download(text: string): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([text], { type: "application/json" }));
  link.download = "queries.json";
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

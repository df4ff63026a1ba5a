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

interface SavedPanelProps {
  /** What is to be named and kept; null: nothing now. */
  readonly naming: { readonly name: string; readonly query: string; readonly variables: string } | null;
  onNamed(name: string | null): void;
  onOpen(query: SavedQuery): void;
}

/** Queries that the analyst has named, kept in this browser; a file takes them to another. */
export function SavedPanel({ naming, onNamed, onOpen }: SavedPanelProps): ReactNode {
  const { t, i18n } = useTranslation();
  const { queries: saved, lasts } = useSavedQueries();
  const file = useRef<HTMLInputElement>(null);
  const [told, setTold] = useState("");

  const takeIn = async (chosen: File | undefined): Promise<void> => {
    if (!chosen) return;
    const count = importQueries(await chosen.text());
    setTold(count === null ? t("explore.saved.notAFile") : t("explore.saved.imported", { count }));
  };
  return (
    <>
      {naming && <NameForm key={naming.query} naming={naming} saved={saved} onNamed={onNamed} />}
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
  onNamed,
}: {
  naming: NonNullable<SavedPanelProps["naming"]>;
  saved: readonly SavedQuery[];
  onNamed: SavedPanelProps["onNamed"];
}): ReactNode {
  const { t } = useTranslation();
  const [name, setName] = useState(naming.name);
  const wanted = name.trim();
  return (
    <form
      className="name-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (wanted === "") return;
        saveQuery({
          name: wanted,
          query: naming.query,
          variables: naming.variables,
          savedAt: new Date().toISOString(),
        });
        onNamed(wanted);
      }}
    >
      <label>
        {t("explore.saved.nameFor")}
        <input
          ref={(input) => input?.focus()}
          value={name}
          maxLength={80}
          onChange={(event) => setName(event.target.value)}
          onKeyDown={(event) => event.key === "Escape" && onNamed(null)}
        />
      </label>
      {saved.some((query) => query.name === wanted) && <p>{t("explore.saved.replaces")}</p>}
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

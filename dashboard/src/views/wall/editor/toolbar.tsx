import "./toolbar.css";
import { type ReactNode, useRef } from "react";
import { useTranslation } from "react-i18next";
import type { ProgrammeSummary } from "./saved/programmes.ts";
import type { Opened } from "./saved/use-opened.ts";

interface ToolbarProps {
  readonly opened: Opened;
  readonly programmes: readonly ProgrammeSummary[];
  readonly dirty: boolean;
  readonly busy: boolean;
  onOpen(name: string | null): void;
  onSave(): void;
  onSaveAs(): void;
  onDownload(): void;
  onUpload(file: File): void;
  onDelete(): void;
}

/** Which programme is open, and what can be done with it as a whole. */
export function Toolbar(props: ToolbarProps): ReactNode {
  const { t } = useTranslation();
  const { opened, programmes } = props;
  const file = useRef<HTMLInputElement>(null);
  const isListed = programmes.some(({ name }) => name === opened.name);
  return (
    <div className="editor-bar" role="toolbar" aria-label={t("wall.editor.title")}>
      <h2>{t("wall.editor.title")}</h2>
      <label>
        <span>{t("wall.editor.open")}</span>
        <select value={opened.name ?? ""} onChange={(event) => props.onOpen(event.target.value)}>
          {!isListed && <option value={opened.name ?? ""}>{opened.name ?? t("wall.editor.untitled")}</option>}
          {programmes.map(({ name }) => (
            <option key={name} value={name}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <button type="button" onClick={() => props.onOpen(null)}>
        {t("wall.editor.fresh")}
      </button>
      <button type="button" className="main" disabled={props.busy} onClick={props.onSave}>
        {t("wall.editor.save")}
      </button>
      <button type="button" disabled={props.busy} onClick={props.onSaveAs}>
        {t("wall.editor.saveAs")}
      </button>
      <button type="button" onClick={props.onDownload}>
        {t("wall.editor.download")}
      </button>
      <button type="button" onClick={() => file.current?.click()}>
        {t("wall.editor.upload")}
      </button>
      <input
        ref={file}
        type="file"
        hidden
        aria-label={t("wall.editor.file")}
        accept=".yaml,.yml"
        onChange={(event) => {
          const [chosen] = event.target.files ?? [];
          if (chosen) props.onUpload(chosen);
          // The same file chosen again is a choice too.
          event.target.value = "";
        }}
      />
      <button type="button" disabled={opened.version === null || props.busy} onClick={props.onDelete}>
        {t("wall.editor.delete")}
      </button>
      <span className="muted">
        {props.dirty ? t("wall.editor.unsaved") : opened.version === null ? t("wall.editor.notSaved") : ""}
      </span>
      {opened.version !== null && opened.name !== null && (
        <a href={`/wall?programme=${encodeURIComponent(opened.name)}`} target="_blank" rel="noreferrer">
          {t("wall.editor.toWall")}
        </a>
      )}
    </div>
  );
}

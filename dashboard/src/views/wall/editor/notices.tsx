import "./notices.css";
import type { TFunction } from "i18next";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { Language } from "../../../i18n/language.ts";
import { momentText } from "./moment-text.ts";
import type { ProgrammeSummary } from "./saved/programmes.ts";
import type { Opened } from "./saved/use-opened.ts";
import type { Said } from "./saved/use-saving.ts";

interface NoticesProps {
  readonly opened: Opened;
  /** What the server has under the name now; null: nothing; undefined: not known. */
  readonly stored: ProgrammeSummary | null | undefined;
  readonly said: Said | null;
  readonly language: Language;
  onReload(): void;
}

/** What the last act came to, and what has happened on the server meanwhile. */
export function Notices({ opened, stored, said, language, onReload }: NoticesProps): ReactNode {
  const { t } = useTranslation();
  const { name, version } = opened;
  const isNewer = stored != null && (version === null || stored.version > version);
  const time = (moment: string): string => momentText(moment, language);
  return (
    <div className="editor-notices">
      <p role="status" data-said={said?.what}>
        {said && saidText(said, t, time)}
      </p>
      {name !== null && version === null && stored === null && (
        <p data-notice="none">{t("wall.editor.noProgramme", { name })}</p>
      )}
      {name !== null && version !== null && stored === null && (
        <p data-notice="gone">{t("wall.editor.gone", { name })}</p>
      )}
      {name !== null && isNewer && (
        <p data-notice="newer">
          {t("wall.editor.newer", { name, time: time(stored.updatedAt) })}
          <button type="button" onClick={onReload}>
            {t("wall.editor.takeNewer")}
          </button>
        </p>
      )}
    </div>
  );
}

function saidText(said: Said, t: TFunction, time: (moment: string) => string): string {
  switch (said.what) {
    case "saved":
      return t("wall.editor.said.saved", { time: time(said.at) });
    case "deleted":
      return t("wall.editor.said.deleted", { name: said.name });
    case "refused":
      return said.line === null
        ? t("wall.editor.said.refused")
        : t("wall.editor.said.refusedAt", { line: said.line, column: said.column });
    case "failed":
      return t("wall.editor.said.failed", { reason: said.reason });
    default:
      return t(`wall.editor.said.${said.what}`);
  }
}

import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";

/** The editor takes its own labels (find, command palette, suggestions) when it is loaded and keeps them. */
const LABELS = document.documentElement.lang;
/** GraphiQL writes the tabs down half a second after the last change. */
const TABS_KEPT_MS = 700;

/** After a change of language: that the editor's own labels follow when the page is loaded anew, which the analyst may do now or later. */
export function LabelsNotice(): ReactNode {
  const { t, i18n } = useTranslation();
  const [closed, setClosed] = useState<string | null>(null);
  if (LABELS.startsWith(i18n.language) || closed === i18n.language) return null;
  return (
    <p className="labels-notice" role="status">
      {t("explore.editor.labels")}
      <button type="button" onClick={() => setTimeout(() => location.reload(), TABS_KEPT_MS)}>
        {t("explore.editor.reload")}
      </button>
      <button type="button" aria-label={t("explore.editor.later")} onClick={() => setClosed(i18n.language)}>
        ×
      </button>
    </p>
  );
}

import "../../../i18n/views/wall.ts";
import "./editor-page.css";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { type ReactNode, useEffect } from "react";
import { useTranslation } from "react-i18next";
import { usePlatform } from "../../../platform.tsx";
import { AppHead } from "../../../shell/app-head.tsx";
import { Failed, Loading } from "../../../ui/states.tsx";
import { DEFAULT_NAME } from "../saved-programme.ts";
import { Editing } from "./editing.tsx";
import { useOpened } from "./saved/use-opened.ts";

/** The wall's programmes: text or form on one side, the wall as it will look on the other. */
export function WallEditorPage(): ReactNode {
  const { t } = useTranslation();
  const { platform } = usePlatform();
  const search = useSearch({ strict: false }) as Record<string, string | undefined>;
  const navigate = useNavigate();
  const name = search.new === undefined ? (search.programme ?? DEFAULT_NAME) : null;
  const opening = useOpened(name);
  useEffect(() => {
    document.title = `${t("app.title")} · ${t("wall.editor.title")}`;
  }, [t]);
  const goTo = (programme: string | null, replace = false): void => {
    const { programme: _programme, new: _new, ...rest } = search;
    void navigate({
      to: "/wall/edit",
      search: { ...rest, ...(programme === null ? { new: "1" } : { programme }) },
      replace,
    });
  };
  return (
    <div className="editor-page">
      <AppHead demo={platform.demo} />
      {opening.error ? (
        <Failed error={opening.error} retry={opening.reload} />
      ) : opening.opened === null ? (
        <Loading lines={8} />
      ) : (
        <Editing
          // Another programme is another piece of work, with an undo history of its own.
          key={opening.generation}
          opened={opening.opened}
          onSaved={(opened) => {
            opening.setOpened(opened);
            if (opened.name !== name) goTo(opened.name, true);
          }}
          onOpen={(wanted) => (wanted === name ? opening.reload() : goTo(wanted))}
        />
      )}
    </div>
  );
}

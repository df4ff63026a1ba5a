import "./saved-programmes.css";
import { Link, useSearch } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { graphql } from "../../../graphql/tada.ts";
import { useLive } from "../../../live/use-live.ts";
import { Failed } from "../../../ui/states.tsx";

const NamesQuery = graphql(`
  query WallProgrammeNames {
    wallProgrammes {
      name
    }
  }
`);

/** Saved programmes to be played instead, and the way to where they are edited. */
export function SavedProgrammes({ onChosen }: { onChosen(): void }): ReactNode {
  const { t } = useTranslation();
  const { data, error, retry } = useLive(NamesQuery, {});
  const {
    programme,
    playlist: _playlist,
    scene: _scene,
    ...rest
  } = useSearch({ strict: false }) as Record<string, string | undefined>;
  return (
    <nav className="wall-programmes" aria-label={t("wall.editor.list.name")}>
      <h3>{t("wall.editor.list.name")}</h3>
      {error && <Failed error={error} retry={retry} />}
      {data?.wallProgrammes.length === 0 && <p>{t("wall.editor.list.none")}</p>}
      <ul>
        {data?.wallProgrammes.map(({ name }) => (
          <li key={name}>
            <Link
              to="/wall"
              search={{ ...rest, programme: name }}
              onClick={onChosen}
              {...(name === programme ? { "aria-current": "true" as const } : {})}
            >
              {name}
            </Link>
          </li>
        ))}
      </ul>
      <Link to="/wall/edit" search={{ ...rest, ...(programme === undefined ? {} : { programme }) }}>
        {t("wall.editor.title")}
      </Link>
    </nav>
  );
}

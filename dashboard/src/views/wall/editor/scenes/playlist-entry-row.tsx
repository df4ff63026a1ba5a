import "./playlist-entry-row.css";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useFollowing } from "../../../../ui/use-following.ts";
import type { WallScene } from "../../programme.ts";
import { SceneThumb } from "./scene-thumb.tsx";

interface PlaylistEntryRowProps {
  readonly scene: WallScene;
  readonly title: string;
  readonly seconds: number;
  readonly locked: boolean;
  /** Whether it is in the preview. */
  readonly current: boolean;
  readonly first: boolean;
  readonly last: boolean;
  readonly only: boolean;
  onShow(): void;
  onSeconds(seconds: number): void;
  onMove(by: 1 | -1): void;
  onRemove(): void;
}
const LEAST_SECONDS = 2;
const MOST_SECONDS = 86_400;

/** One scene of a playlist: how long it stands, and its place. */
export function PlaylistEntryRow(props: PlaylistEntryRowProps): ReactNode {
  const { t } = useTranslation();
  const { title, seconds, locked } = props;
  const [typed, setTyped] = useFollowing(String(seconds));
  const wanted = Number(typed);
  const fits = typed !== "" && wanted >= LEAST_SECONDS && wanted <= MOST_SECONDS;
  const settle = (): void => {
    if (fits && wanted !== seconds) props.onSeconds(wanted);
    if (!fits) setTyped(String(seconds));
  };
  return (
    <li data-current={props.current}>
      <button type="button" className="shown" aria-pressed={props.current} onClick={props.onShow}>
        <SceneThumb {...props.scene} />
        <span>{title}</span>
      </button>
      <label>
        <input
          type="number"
          min={LEAST_SECONDS}
          max={MOST_SECONDS}
          value={typed}
          disabled={locked}
          aria-label={t("wall.editor.form.dwellOf", { scene: title })}
          aria-invalid={!fits}
          onChange={(event) => setTyped(event.target.value)}
          onBlur={settle}
          onKeyDown={(event) => {
            if (event.key === "Enter") settle();
          }}
        />
        {t("wall.editor.form.seconds")}
      </label>
      {/* At the end of its way a button keeps the focus, so that the way back is one key. */}
      <button
        type="button"
        disabled={locked}
        aria-disabled={props.first}
        aria-label={t("wall.editor.form.up", { scene: title })}
        onClick={() => !props.first && props.onMove(-1)}
      >
        ↑
      </button>
      <button
        type="button"
        disabled={locked}
        aria-disabled={props.last}
        aria-label={t("wall.editor.form.down", { scene: title })}
        onClick={() => !props.last && props.onMove(1)}
      >
        ↓
      </button>
      <button
        type="button"
        disabled={locked || props.only}
        aria-label={t("wall.editor.form.remove", { scene: title })}
        onClick={props.onRemove}
      >
        ×
      </button>
    </li>
  );
}

import "./preview.css";
import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import { ErrorBoundary } from "../../../../ui/error-boundary.tsx";
import { Empty, Failed } from "../../../../ui/states.tsx";
import { type Programme, textIn } from "../../programme.ts";
import { useBox } from "../../stage/use-box.ts";
import { WallScreen } from "../../wall-screen.tsx";
import { SizeChoice } from "./size-choice.tsx";
import { fit, USUAL_SIZE } from "./sizes.ts";

interface PreviewProps {
  /** The last one without faults; null: there was none. */
  readonly programme: Programme | null;
  /** Whether the text has gone on to something faulty since. */
  readonly stale: boolean;
  readonly playlist: number;
  onPlaylist(playlist: number): void;
  /** Name of a scene; null: the playlist's first. */
  readonly scene: string | null;
  onScene(scene: string | null): void;
  readonly language: "zh" | "en";
}

/** The programme as a wall of a chosen size would show it. */
export function Preview(props: PreviewProps): ReactNode {
  const { t } = useTranslation();
  const { programme, language, scene } = props;
  const [room, space] = useBox();
  const [size, setSize] = useState(USUAL_SIZE);
  const [playing, setPlaying] = useState(false);
  const [attempt, setAttempt] = useState(0);
  const { box, shrink, scale } = fit(size, space);
  const playlist = programme?.playlists[props.playlist] ?? programme?.playlists[0];
  return (
    <section className="editor-preview" aria-label={t("wall.editor.preview.name")}>
      <div className="preview-controls">
        <SizeChoice size={size} onSize={setSize} />
        {programme && playlist && (
          <>
            <label>
              <span>{t("wall.editor.preview.playlist")}</span>
              <select
                value={programme.playlists.indexOf(playlist)}
                onChange={(event) => props.onPlaylist(Number(event.target.value))}
              >
                {programme.playlists.map(({ name }, i) => (
                  <option key={name} value={i}>
                    {name}
                  </option>
                ))}
              </select>
            </label>
            <label>
              <span>{t("wall.editor.preview.scene")}</span>
              <select
                value={scene !== null && programme.scenes.has(scene) ? scene : ""}
                onChange={(event) => props.onScene(event.target.value || null)}
              >
                <option value="">{t("wall.editor.preview.firstScene")}</option>
                {[...programme.scenes.values()].map((one) => (
                  <option key={one.name} value={one.name}>
                    {textIn(language, one.title)}
                  </option>
                ))}
              </select>
            </label>
            <button type="button" aria-pressed={playing} onClick={() => setPlaying((before) => !before)}>
              {t(playing ? "wall.editor.preview.pause" : "wall.editor.preview.play")}
            </button>
          </>
        )}
        <output className="preview-scale">
          {t("wall.editor.preview.scale", {
            width: size.width,
            height: size.height,
            percent: Math.round(scale * 100),
          })}
        </output>
      </div>
      {props.stale && programme && (
        <p className="preview-stale" role="status">
          {t("wall.editor.preview.stale")}
        </p>
      )}
      <div ref={room} className="preview-room">
        {programme === null ? (
          <Empty>{t("wall.editor.preview.none")}</Empty>
        ) : (
          <div
            className="preview-screen"
            style={{ width: box.width * shrink, height: box.height * shrink }}
            data-size={`${size.width}x${size.height}`}
          >
            {/* To be looked at: what is done by hand is done on the wall itself. */}
            <div inert style={{ width: box.width, height: box.height, transform: `scale(${shrink})` }}>
              <ErrorBoundary
                key={attempt}
                fallback={({ message }) => <Failed reason={message} retry={() => setAttempt((before) => before + 1)} />}
              >
                {space.width > 0 && (
                  <WallScreen
                    programme={programme}
                    playlist={playlist?.name}
                    scene={scene ?? undefined}
                    paused={!playing}
                  />
                )}
              </ErrorBoundary>
            </div>
          </div>
        )}
      </div>
    </section>
  );
}

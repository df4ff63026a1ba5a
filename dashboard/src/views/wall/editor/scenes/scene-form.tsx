import "./scene-form.css";
import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import { nameIn } from "../../../../i18n/language.ts";
import type { Platform } from "../../../../platform.tsx";
import { useRegisters } from "../../../../registers/register.ts";
import { type Programme, textIn } from "../../programme.ts";
import { Arranger } from "./arranger.tsx";
import { PlaylistEntryRow } from "./playlist-entry-row.tsx";
import { freeName, type SceneEdit } from "./scene-edits.ts";
import { registerScene, sceneFrom, TEMPLATE_IDS, type WrittenScene } from "./scene-templates.ts";
import { SceneThumb } from "./scene-thumb.tsx";

interface SceneFormProps {
  readonly programme: Programme;
  /** Whether the text has faults just now, which the form must not write over. */
  readonly locked: boolean;
  readonly playlist: number;
  onPlaylist(playlist: number): void;
  /** Name of the scene in the preview. */
  readonly scene: string | null;
  onScene(scene: string): void;
  onEdit(edit: SceneEdit): void;
  readonly platform: Platform;
}

/** Scenes and their order for those who do not write YAML. */
export function SceneForm(props: SceneFormProps): ReactNode {
  const { t } = useTranslation();
  const { programme, platform, locked, onEdit } = props;
  const { indicators, language } = platform;
  const playlist = Math.min(props.playlist, programme.playlists.length - 1);
  const { entries } = programme.playlists[playlist]!;
  const [indicatorId, setIndicatorId] = useState(indicators[0]?.id ?? "");
  const indicator = indicators.find(({ id }) => id === indicatorId);
  const { registers } = useRegisters();
  const [registerId, setRegisterId] = useState("");
  const register = registers?.find(({ id }) => id === registerId) ?? registers?.[0];
  const add = (template: string, scene: WrittenScene): void => {
    const name = freeName(template, programme.scenes.keys());
    onEdit({ type: "add", playlist, name, scene });
    props.onScene(name);
  };
  const arrangedScene = programme.scenes.get(props.scene ?? entries[0]?.scene ?? "");
  const total = entries.reduce((sum, { dwellSeconds }) => sum + dwellSeconds, 0);
  const unshown = [...programme.scenes.values()].filter(({ name }) => !entries.some(({ scene }) => scene === name));

  return (
    <div className="scene-form">
      {locked && <p className="fault">{t("wall.editor.form.locked")}</p>}
      <label className="line">
        <span>{t("wall.editor.preview.playlist")}</span>
        <select value={playlist} onChange={(event) => props.onPlaylist(Number(event.target.value))}>
          {programme.playlists.map(({ name }, i) => (
            <option key={name} value={i}>
              {name}
            </option>
          ))}
        </select>
        <small>{t("wall.editor.form.total", { scenes: entries.length, seconds: total })}</small>
      </label>
      <ol className="playlist" aria-label={t("wall.editor.form.order")}>
        {entries.map((entry, i) => {
          const scene = programme.scenes.get(entry.scene)!;
          const title = textIn(language, scene.title);
          return (
            <PlaylistEntryRow
              // A scene may be in a playlist twice.
              key={`${entry.scene} ${entries.slice(0, i).filter((before) => before.scene === entry.scene).length}`}
              scene={scene}
              title={title}
              seconds={entry.dwellSeconds}
              locked={locked}
              current={props.scene === scene.name}
              first={i === 0}
              last={i === entries.length - 1}
              only={entries.length === 1}
              onShow={() => props.onScene(scene.name)}
              onSeconds={(seconds) => onEdit({ type: "dwell", playlist, entry: i, seconds })}
              onMove={(by) => onEdit({ type: "move", playlist, entry: i, to: i + by })}
              onRemove={() => onEdit({ type: "remove", playlist, entry: i })}
            />
          );
        })}
      </ol>
      {arrangedScene && (
        <>
          <h3>{t("wall.editor.arrange.heading", { scene: textIn(language, arrangedScene.title) })}</h3>
          <Arranger scene={arrangedScene} locked={locked} onEdit={onEdit} />
        </>
      )}
      {unshown.length > 0 && (
        <>
          <h3>{t("wall.editor.form.unshown")}</h3>
          <ul className="gallery">
            {unshown.map((scene) => (
              <li key={scene.name}>
                <button
                  type="button"
                  disabled={locked}
                  onClick={() => {
                    onEdit({ type: "show", playlist, scene: scene.name });
                    props.onScene(scene.name);
                  }}
                >
                  <SceneThumb {...scene} />
                  {textIn(language, scene.title)}
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
      <h3>{t("wall.editor.form.gallery")}</h3>
      <label className="line">
        <span>{t("wall.editor.form.indicator")}</span>
        <select value={indicatorId} onChange={(event) => setIndicatorId(event.target.value)}>
          {indicators.map((one) => (
            <option key={one.id} value={one.id}>
              {nameIn(language, one)}
            </option>
          ))}
        </select>
      </label>
      <ul className="gallery">
        {indicator &&
          TEMPLATE_IDS.map((template) => {
            const scene = sceneFrom(template, indicator);
            return (
              <li key={template}>
                <button type="button" disabled={locked} onClick={() => add(template, scene)}>
                  <SceneThumb {...scene} />
                  {t(`wall.editor.form.template.${template}`)}
                </button>
              </li>
            );
          })}
      </ul>
      {register && registers && (
        <>
          <label className="line">
            <span>{t("wall.editor.form.register")}</span>
            <select value={register.id} onChange={(event) => setRegisterId(event.target.value)}>
              {registers.map((one) => (
                <option key={one.id} value={one.id}>
                  {nameIn(language, one)}
                </option>
              ))}
            </select>
          </label>
          <ul className="gallery">
            <li>
              <button type="button" disabled={locked} onClick={() => add("register", registerScene(register))}>
                <SceneThumb {...registerScene(register)} />
                {t("wall.editor.form.template.register")}
              </button>
            </li>
          </ul>
        </>
      )}
    </div>
  );
}

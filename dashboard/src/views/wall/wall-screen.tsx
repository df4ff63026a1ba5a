import "./wall-screen.css";
import {
  type CSSProperties,
  type ReactNode,
  type Ref,
  useCallback,
  useEffect,
  useImperativeHandle,
  useMemo,
  useReducer,
  useRef,
  useState,
} from "react";
import { useTranslation } from "react-i18next";
import { Provider } from "urql";
import { graphql } from "../../graphql/tada.ts";
import { nameIn } from "../../i18n/language.ts";
import { streamStateOf } from "../../live/complaint-feed.ts";
import { useDataChanges } from "../../live/data-changes.ts";
import { useComplaintFeed } from "../../live/use-complaint-feed.ts";
import { useLive } from "../../live/use-live.ts";
import type { Camera } from "../../map/camera.ts";
import { usePlatform } from "../../platform.tsx";
import { useRegisters } from "../../registers/register.ts";
import { OwnLookContext, type Theme } from "../../theme/theme.ts";
import { WallBar } from "./bar/wall-bar.tsx";
import { type Playlist, type Programme, ROOT } from "./programme.ts";
import { BAND_EMS } from "./sentence/fit-sentence.ts";
import { subjectOf } from "./sentence/subject-of.ts";
import { compose } from "./stage/compose.ts";
import { modulesOf } from "./stage/modules.ts";
import { PictureStore } from "./stage/picture-store.ts";
import { begun, rotate } from "./stage/rotation.ts";
import { mapPanels, SceneLayer } from "./stage/scene-layer.tsx";
import { StageContext } from "./stage/stage-context.ts";
import { StageMap } from "./stage/stage-map.tsx";
import { wallTextPixels } from "./stage/text-size.ts";
import { useBox } from "./stage/use-box.ts";
import { usePresenting } from "./stage/use-presenting.ts";
import { useRefreshCount } from "./stage/use-refresh-count.ts";
import { wallClient } from "./wall-client.ts";
import { type Wall, WallContext } from "./wall-context.ts";

const PlatformNowQuery = graphql(`
  query WallPlatform {
    platform {
      today
      lastMonth
      dataUpdatedAt
      demo
    }
  }
`);
/** Heights, text sizes. */
const BAR_EMS = { 1: 2.8, 2: 4.8 } as const;
/** Narrower, the bar takes two lines. */
const BAR_FITS_EMS = 74;
/** Of the line below the bar that says what the operator should know. */
const NOTICE_EMS = 2.2;
/** A ninetieth of the height. */
const GAP_EMS = 0.5;
/** A scene that does not come together by then is shown with what it has. */
const LONGEST_PREPARING_MS = 8000;

/** What a person at the wall, or the page around it, can do. */
export interface WallControls {
  next(): void;
  previous(): void;
  /** Takes the wall over, or gives it back. */
  takeOver(): void;
  /** While taken over: to the region above. */
  up(): void;
}
export interface WallScreenProps {
  readonly programme: Programme;
  /** Name of a playlist; the first where left out or unknown. */
  readonly playlist?: string | undefined;
  /** Name of the scene to begin with; one that the playlist does not have is shown alone. */
  readonly scene?: string | undefined;
  readonly paused?: boolean | undefined;
  /** Code of the region that every panel shows; where left out, those that the programme names. */
  readonly region?: string | undefined;
  /** In place of the programme's. */
  readonly theme?: Theme | undefined;
  /** What the operator should know of what is playing; said below the bar. */
  readonly notice?: string | null | undefined;
  readonly controls?: Ref<WallControls> | undefined;
}

/** A programme playing in whatever box it is put into; everything in it is sized by that box. */
export function WallScreen(props: WallScreenProps): ReactNode {
  return (
    <Provider value={wallClient}>
      <Playing {...props} />
    </Provider>
  );
}

function Playing(props: WallScreenProps): ReactNode {
  const { programme, paused = false } = props;
  const { t } = useTranslation();
  const { platform, indicators, language } = usePlatform();
  const [box, size] = useBox();
  const textPixels = wallTextPixels(size, programme);
  const theme = props.theme ?? programme.theme;
  const look = useMemo(() => ({ theme, scale: Math.max(0.2, textPixels / 12) }), [theme, textPixels]);

  const root = programme.region === ROOT ? (platform.roots[0]?.code ?? "") : programme.region;
  const feed = useComplaintFeed(props.region ?? root);
  const refresh = useRefreshCount(feed.events + useDataChanges(null));
  const { registers } = useRegisters();
  const live = useLive(PlatformNowQuery, {});
  const askAgain = useRef(live.retry);
  askAgain.current = live.retry;
  useEffect(() => {
    if (refresh > 0) askAgain.current();
  }, [refresh]);
  const now = live.data?.platform ?? platform;
  const wall = useMemo<Wall>(
    () => ({ language, indicators, registers, root, today: now.today, lastMonth: now.lastMonth, textPixels, refresh }),
    [language, indicators, registers, root, now.today, now.lastMonth, textPixels, refresh],
  );

  const { entries, transition, transitionSeconds } = useMemo(
    () => playlistOf(programme, props.playlist, props.scene),
    [programme, props.playlist, props.scene],
  );
  const fadeMs = transition === "none" ? 0 : transitionSeconds * 1000;
  const first = Math.max(
    0,
    entries.findIndex(({ scene }) => scene === props.scene),
  );
  const [rotation, step] = useReducer(rotate, first, (entry) => begun(entry));
  const presenting = usePresenting();
  const [focus, setFocus] = useState<string | null>(null);
  const [camera, setCamera] = useState<Camera | undefined>(undefined);
  useEffect(() => {
    if (presenting.secondsLeft !== null) return;
    setFocus(null);
    setCamera(undefined);
  }, [presenting.secondsLeft]);

  // Another playlist or scene asked for begins anew; an edited scene of the same name changes where it stands.
  const asked = `${props.playlist ?? ""} ${props.scene ?? ""} ${entries.map(({ scene }) => scene).join()}`;
  const begunWith = useRef(asked);
  useEffect(() => {
    if (begunWith.current === asked) return;
    begunWith.current = asked;
    step({ type: "begin", entry: first });
  }, [asked, first]);

  const { shown, preparing, leaving } = rotation;
  const isHeld = paused || presenting.secondsLeft !== null;
  const count = entries.length;
  const move = useCallback(
    (by: number) => step({ type: "prepare", entry: (((shown.entry + by) % count) + count) % count }),
    [shown.entry, count],
  );
  const dwellMs = (entries[shown.entry]?.dwellSeconds ?? 20) * 1000;
  const isPreparing = preparing !== null;
  useEffect(() => {
    if (isHeld || isPreparing || count < 2) return;
    const timer = setTimeout(() => move(1), dwellMs);
    return () => clearTimeout(timer);
  }, [isHeld, isPreparing, count, dwellMs, move]);
  const onReady = useCallback((key: number) => step({ type: "ready", key }), []);
  useEffect(() => {
    if (!preparing) return;
    const timer = setTimeout(() => step({ type: "ready", key: preparing.key }), LONGEST_PREPARING_MS);
    return () => clearTimeout(timer);
  }, [preparing]);
  useEffect(() => {
    if (!leaving) return;
    const timer = setTimeout(() => step({ type: "left", key: leaving.key }), fadeMs + 100);
    return () => clearTimeout(timer);
  }, [leaving, fadeMs]);

  const [pictures] = useState(() => new PictureStore());
  const stage = useMemo(() => ({ pictures, still: paused }), [pictures, paused]);
  const sceneOf = (entry: number) => programme.scenes.get(entries[entry]?.scene ?? "") ?? null;
  const barLines = size.width < BAR_FITS_EMS * textPixels ? 2 : 1;
  const barHeight = BAR_EMS[barLines] * textPixels;
  const noticeHeight = props.notice ? NOTICE_EMS * textPixels : 0;
  const height = Math.max(0, size.height - barHeight - noticeHeight);
  const modules = modulesOf(size);
  const gap = GAP_EMS * textPixels;
  const band = { width: size.width, height: BAND_EMS[modules] * textPixels };
  const room = { width: size.width, height: Math.max(0, height - band.height), gap, em: textPixels };
  const layers = [leaving, shown, preparing].flatMap((showing) => {
    const scene = showing && sceneOf(showing.entry);
    if (!showing || !scene || size.width === 0) return [];
    const phase =
      showing === shown ? ("shown" as const) : showing === preparing ? ("preparing" as const) : ("leaving" as const);
    const subject = subjectOf(scene);
    const composed = compose(scene, programme.beside, subject, modules, room);
    const rects = composed.rects.map((rect) => ({ ...rect, top: rect.top + band.height }));
    return [{ showing, scene: { ...composed, rects }, subject, phase }];
  });
  const onStage = layers.find(({ phase }) => phase === "shown");
  const slots =
    mapPanels({ panels: programme.beside }).length +
    Math.max(0, ...[...programme.scenes.values()].map((scene) => mapPanels(scene).length));
  const shownRegion = pictures.get(shown.key, 0)?.scene.region;

  const drill = (code: string): void => {
    if (presenting.secondsLeft === null) presenting.begin();
    setFocus(code);
    setCamera(undefined);
  };
  const up = (): void => {
    const above = shownRegion?.parent?.code;
    // Not above what the wall is of.
    if (presenting.secondsLeft === null || above === undefined || shownRegion?.code === props.region) return;
    setFocus(above);
    setCamera(undefined);
  };
  useImperativeHandle(props.controls, () => ({
    next: () => move(1),
    previous: () => move(-1),
    takeOver: () => (presenting.secondsLeft === null ? presenting.begin() : presenting.end()),
    up,
  }));

  return (
    <OwnLookContext value={look}>
      <WallContext value={wall}>
        <StageContext value={stage}>
          <div
            ref={box}
            className="wall"
            data-theme={theme}
            style={{ fontSize: textPixels, "--body": `${textPixels}px` } as CSSProperties}
            data-scene={onStage?.scene.name}
          >
            <WallBar
              title={programme.title}
              scene={onStage?.scene.title ?? null}
              dataUpdatedAt={now.dataUpdatedAt}
              demo={now.demo}
              paused={paused}
              secondsLeft={presenting.secondsLeft}
              region={focus !== null && shownRegion ? nameIn(language, shownRegion) : null}
              stream={streamStateOf(feed)}
              lines={barLines}
              height={barHeight}
            />
            {props.notice && (
              <p
                className="wall-notice"
                role="status"
                style={{ height: noticeHeight, lineHeight: `${noticeHeight}px` }}
              >
                {props.notice}
              </p>
            )}
            <div className="wall-stage" style={{ height }} {...presenting.watch}>
              {onStage === undefined && size.width > 0 && <p className="empty">{t("wall.noScene")}</p>}
              {layers.map(({ showing, scene, subject, phase }) => (
                <SceneLayer
                  key={showing.key}
                  layer={showing.key}
                  scene={scene}
                  subject={subject}
                  band={band}
                  phase={phase}
                  focus={(phase === "shown" ? focus : null) ?? props.region ?? null}
                  fadeMs={fadeMs}
                  onReady={onReady}
                />
              ))}
              {Array.from({ length: slots }, (_, slot) => slot).map((slot) => (
                <StageMap
                  // Maps stay; only what they draw changes.
                  key={slot}
                  pictures={pictures}
                  layer={shown.key}
                  slot={slot}
                  rect={onStage?.scene.rects[mapPanels(onStage.scene)[slot] ?? -1] ?? null}
                  textPixels={textPixels}
                  fadeMs={fadeMs}
                  camera={camera}
                  onCamera={(at) => {
                    presenting.begin();
                    setCamera(at);
                  }}
                  onRegion={drill}
                />
              ))}
            </div>
          </div>
        </StageContext>
      </WallContext>
    </OwnLookContext>
  );
}

/** The playlist asked for, else the first; a scene it does not have is a playlist of its own. */
function playlistOf(programme: Programme, name: string | undefined, scene: string | undefined): Playlist {
  const playlist = programme.playlists.find((one) => one.name === name) ?? programme.playlists[0]!;
  const has = playlist.entries.some((entry) => entry.scene === scene);
  if (scene === undefined || has || !programme.scenes.has(scene)) return playlist;
  return { ...playlist, entries: [{ scene, dwellSeconds: 60 }] };
}

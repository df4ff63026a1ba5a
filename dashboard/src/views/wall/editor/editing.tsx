import "./editing.css";
import { useBlocker } from "@tanstack/react-router";
import { lazy, type ReactNode, Suspense, useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { fetchPart } from "../../../live/page-parts.ts";
import { useLive } from "../../../live/use-live.ts";
import { usePlatform } from "../../../platform.tsx";
import { Loading } from "../../../ui/states.tsx";
import { parseProgramme } from "../format/parse-programme.ts";
import { useKnownIds } from "../use-known-ids.ts";
import type { CodeControls } from "./code/code-editor.tsx";
import { useAsking } from "./dialogs/use-asking.tsx";
import { FaultList } from "./fault-list.tsx";
import { momentText } from "./moment-text.ts";
import { Notices } from "./notices.tsx";
import { Preview } from "./preview/preview.tsx";
import { isTooLarge } from "./saved/names.ts";
import { ProgrammesQuery } from "./saved/programmes.ts";
import type { Opened } from "./saved/use-opened.ts";
import { useSaving } from "./saved/use-saving.ts";
import { edited, type SceneEdit } from "./scenes/scene-edits.ts";
import { SceneForm } from "./scenes/scene-form.tsx";
import { Toolbar } from "./toolbar.tsx";
import { useCompletionNames } from "./use-completion-names.ts";
import { useProgrammeCheck } from "./use-programme-check.ts";

const CodeEditor = lazy(() => fetchPart(() => import("./code/code-editor.tsx")));
const ASK_AGAIN_MS = 10_000;
const TABS = ["text", "scenes"] as const;

interface EditingProps {
  readonly opened: Opened;
  onSaved(opened: Opened): void;
  /** Opens another; null: a new one. The one that is open: anew, from the server. */
  onOpen(name: string | null): void;
}

/** One programme under work. */
export function Editing({ opened, onSaved, onOpen }: EditingProps): ReactNode {
  const { t } = useTranslation();
  const platform = usePlatform();
  const { language } = platform;
  const ids = useKnownIds();
  const [text, setText] = useState(opened.yaml);
  const check = useProgrammeCheck(text, ids);
  const [tab, setTab] = useState<(typeof TABS)[number]>("text");
  const [playlist, setPlaylist] = useState(0);
  const [scene, setScene] = useState<string | null>(null);
  const code = useRef<CodeControls>(null);
  const names = useCompletionNames(platform);
  const asking = useAsking();

  const list = useLive(ProgrammesQuery, {});
  const askAgain = useRef(list.retry);
  askAgain.current = list.retry;
  useEffect(() => {
    const timer = setInterval(() => askAgain.current(), ASK_AGAIN_MS);
    return () => clearInterval(timer);
  }, []);
  const programmes = list.data?.wallProgrammes ?? [];

  const dirty = text !== opened.yaml;
  const isDirty = useRef(dirty);
  isDirty.current = dirty;
  const leaving = useBlocker({
    shouldBlockFn: () => isDirty.current,
    enableBeforeUnload: () => isDirty.current,
    withResolver: true,
  });
  const askToLeave = useRef(asking.leaving);
  askToLeave.current = asking.leaving;
  useEffect(() => {
    if (leaving.status !== "blocked") return;
    void askToLeave.current().then((answer) => (answer === "go" ? leaving.proceed() : leaving.reset()));
  }, [leaving]);

  const saving = useSaving({
    opened,
    text,
    programmes,
    asking,
    conflictText: (name, updatedAt) =>
      updatedAt === null
        ? t("wall.editor.conflict.gone", { name })
        : t("wall.editor.conflict.newer", { name, time: momentText(updatedAt, language) }),
    onSaved: (saved) => {
      isDirty.current = false;
      onSaved(saved);
      list.retry();
    },
    // What was deleted stays on the desk, without a name.
    onDeleted: () => {
      isDirty.current = false;
      onSaved({ name: null, version: null, yaml: text, updatedAt: null });
      list.retry();
    },
    reload: (name) => {
      isDirty.current = false;
      onOpen(name);
    },
  });
  // What stood in the way of saving is said of the text as it was.
  const tell = useRef(saving.tell);
  tell.current = saving.tell;
  useEffect(() => {
    void text;
    tell.current(null);
  }, [text]);
  /** The act, unless the text must not be saved as it stands. */
  const checked = (act: () => Promise<void>): void => {
    if (parseProgramme(text, ids).programme === null) saving.tell({ what: "faulty" });
    else if (isTooLarge(text)) saving.tell({ what: "tooLarge" });
    else void act();
  };
  const save = useRef(() => {});
  save.current = () => checked(saving.save);
  useEffect(() => {
    const pressed = (event: KeyboardEvent): void => {
      if (event.key.toLowerCase() !== "s" || !(event.ctrlKey || event.metaKey) || event.altKey) return;
      event.preventDefault();
      if (!event.repeat && document.querySelector("dialog[open]") === null) save.current();
    };
    addEventListener("keydown", pressed);
    return () => removeEventListener("keydown", pressed);
  }, []);

  const open = async (name: string | null): Promise<void> => {
    const isSame = name === opened.name;
    // A way to another address is asked about by the blocker.
    if (isSame && dirty && (await asking.leaving()) === null) return;
    onOpen(name);
  };
  const edit = (change: SceneEdit): void => {
    const next = edited(text, change);
    setText(next);
    check.settle(next);
  };

  return (
    <>
      <main className="editor-all">
        <Toolbar
          opened={opened}
          programmes={programmes}
          dirty={dirty}
          busy={saving.busy}
          onOpen={(name) => void open(name)}
          onSave={() => checked(saving.save)}
          onSaveAs={() => checked(saving.saveAs)}
          onDownload={() => download(`${opened.name ?? "wall"}.yaml`, text)}
          onUpload={(file) =>
            void file.text().then((read) => {
              if (isTooLarge(read)) saving.tell({ what: "tooLarge" });
              else setText(read.replaceAll("\r\n", "\n"));
            })
          }
          onDelete={() => void saving.remove()}
        />
        <Notices
          opened={opened}
          // While the list is on its way nothing can be said of it.
          stored={list.data ? (programmes.find(({ name }) => name === opened.name) ?? null) : undefined}
          said={saving.said}
          language={language}
          onReload={() => void open(opened.name)}
        />
        <div className="editor-main">
          <section className="editor-work">
            <fieldset className="editor-tabs" aria-label={t("wall.editor.tabs")}>
              {TABS.map((one) => (
                <button key={one} type="button" aria-pressed={tab === one} onClick={() => setTab(one)}>
                  {t(`wall.editor.${one}`)}
                </button>
              ))}
            </fieldset>
            <div className="editor-text" hidden={tab !== "text"}>
              <Suspense fallback={<Loading lines={12} />}>
                <CodeEditor
                  text={text}
                  onText={setText}
                  faults={check.text === text ? check.faults : STILL_TYPING}
                  names={names}
                  controls={code}
                />
              </Suspense>
              <small className="keys-hint">{t("wall.editor.keysHint")}</small>
            </div>
            {tab === "scenes" && check.valid && (
              <SceneForm
                programme={check.valid}
                locked={check.faults.length > 0}
                playlist={playlist}
                onPlaylist={setPlaylist}
                scene={scene}
                onScene={setScene}
                onEdit={edit}
                platform={platform}
              />
            )}
            <FaultList
              faults={check.faults}
              onGo={({ line, column }) => {
                setTab("text");
                // The text can take the focus once it is to be seen.
                requestAnimationFrame(() => code.current?.goTo(line, column));
              }}
            />
          </section>
          <Preview
            programme={check.valid}
            stale={check.faults.length > 0}
            playlist={playlist}
            onPlaylist={setPlaylist}
            scene={scene}
            onScene={setScene}
            language={language}
          />
        </div>
      </main>
      {asking.dialog}
    </>
  );
}

/** Places of an older text would underline the wrong words. */
const STILL_TYPING = [] as const;

function download(name: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: "application/yaml" }));
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  URL.revokeObjectURL(url);
}

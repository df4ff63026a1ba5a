import "@graphiql/react/setup-workers/vite";
import "@graphiql/react/style.css";
import "./panels/side-panels.css";
import { DocExplorerStore } from "@graphiql/plugin-doc-explorer";
import { type GraphiQLPlugin, GraphiQLProvider, useGraphiQL, useGraphiQLActions } from "@graphiql/react";
import { Splitter } from "antd";
import { type ReactNode, useCallback, useEffect, useMemo, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { useClient } from "urql";
import { usePlatform } from "../../platform.tsx";
import { useTheme } from "../../theme/theme.ts";
import { Loading } from "../../ui/states.tsx";
import { BuilderPanel } from "./builder/builder-panel.tsx";
import { EDITOR_THEMES, useEditorReady } from "./editor/editor-themes.ts";
import { leafFields } from "./editor/leaf-fields.ts";
import { useOpenQuery } from "./editor/open-query.ts";
import { QueryPane } from "./editor/query-pane.tsx";
import { TabStrip, useTabName } from "./editor/tab-strip.tsx";
import { useEditorSettings } from "./editor/use-editor-settings.ts";
import { unsentRun } from "./faults/unsent.ts";
import { explorerFetcher, operationKind } from "./fetcher.ts";
import { graphiqlStorage } from "./graphiql-storage.ts";
import { type Example, type ResultView, variablesOf } from "./library/example.ts";
import { EXAMPLES, firstExample } from "./library/index.ts";
import { DocsPanel } from "./panels/docs-panel.tsx";
import { HistoryPanel } from "./panels/history-panel.tsx";
import { LibraryPanel } from "./panels/library-panel.tsx";
import { SavedPanel } from "./panels/saved-panel.tsx";
import { ResultPane } from "./results/result-pane.tsx";
import { RunHistory } from "./run-history.tsx";
import { useRun } from "./runs.ts";
import { sharedQuery } from "./shared/shared-queries.ts";
import { noteTab, useTabNotes } from "./tab-names.ts";
import { useLink, useRunWhenThere } from "./use-link.ts";
import { useNarrow } from "./use-narrow.ts";

/** The editor opens it where a name of the schema is clicked; our panel stands in its place. */
const DOCS: GraphiQLPlugin = { title: "docs", icon: () => null, content: () => null };
const PLUGINS = [DOCS];

const SIDES = ["library", "builder", "saved", "history", "docs"] as const;
type Side = (typeof SIDES)[number];

/** GraphiQL's parts, put together with labels in the language of the screen: it has no translations of its own. */
export function Workbench(): ReactNode {
  const theme = useTheme();
  const tab = useRef<string | null>(null);
  const { language, platform } = usePlatform();
  const spoken = useRef(language);
  const first = firstExample(platform.ownFirm);
  spoken.current = language;
  const fetcher = useMemo(
    () =>
      explorerFetcher(
        () => tab.current,
        () => spoken.current,
      ),
    [],
  );
  return (
    <GraphiQLProvider
      fetcher={fetcher}
      plugins={PLUGINS}
      referencePlugin={DOCS}
      defaultTabs={[{ query: first.query, variables: variablesOf(first) }]}
      defaultTheme={theme}
      editorTheme={EDITOR_THEMES}
      shouldPersistHeaders={false}
      storage={graphiqlStorage}
      getDefaultFieldNames={leafFields}
    >
      <RunHistory />
      <DocExplorerStore>
        <WhenReady tab={tab} />
      </DocExplorerStore>
    </GraphiQLProvider>
  );
}

function WhenReady({ tab }: { tab: { current: string | null } }): ReactNode {
  return useEditorReady() ? <Parts tab={tab} /> : <Loading lines={8} />;
}

function Parts({ tab }: { tab: { current: string | null } }): ReactNode {
  const { t } = useTranslation();
  const { setVisiblePlugin } = useGraphiQLActions();
  const { tabs, activeTabIndex, visiblePlugin, queryEditor, variableEditor } = useGraphiQL((state) => ({
    tabs: state.tabs,
    activeTabIndex: state.activeTabIndex,
    visiblePlugin: state.visiblePlugin,
    queryEditor: state.queryEditor,
    variableEditor: state.variableEditor,
  }));
  const active = tabs[activeTabIndex] ?? null;
  tab.current = active?.id ?? null;
  const [side, setSide] = useState<Side | null>("library");
  const [naming, setNaming] = useState<{ name: string; query: string; variables: string } | null>(null);
  const lastRun = useRun(active?.id ?? null);
  const narrow = useNarrow();
  const run = useMemo(() => unsentRun(active?.response), [active?.response]) ?? lastRun;
  const notes = useTabNotes();
  const nameOf = useTabName();
  const open = useOpenQuery();
  useEditorTheme();
  useQuietCancellations();
  useEditorSettings();
  useSchemaInLanguage();
  const runWhenThere = useRunWhenThere();
  const client = useClient();
  const [missing, setMissing] = useState<string | null>(null);
  const openShared = useCallback(
    async (name: string): Promise<void> => {
      const found = await sharedQuery(client, name).catch(() => null);
      setMissing(found ? null : name);
      if (!found) return;
      open({ query: found.query, variables: found.variables, note: { saved: name } });
      // A link may show what it likes, but change nothing.
      if (operationKind({ query: found.query, operationName: null }) === "query") runWhenThere(found.query);
    },
    [client, open, runWhenThere],
  );
  useLink(runWhenThere, openShared);

  // A name clicked in the editor asks for its documentation.
  useEffect(() => {
    if (visiblePlugin === DOCS) setSide("docs");
  }, [visiblePlugin]);
  const choose = (next: Side | null): void => {
    setVisiblePlugin(next === "docs" ? DOCS : null);
    setSide(next);
  };
  // On a phone the library would stand before what it has opened.
  const lookAtDesk = useCallback(() => {
    if (!narrow) return;
    setSide(null);
    requestAnimationFrame(() => document.querySelector(".result-pane")?.scrollIntoView());
  }, [narrow]);
  const openExample = useCallback(
    (example: Example) => {
      open({
        query: example.query,
        variables: variablesOf(example),
        note: { example: example.id, view: example.view },
      });
      runWhenThere(example.query);
      lookAtDesk();
    },
    [open, runWhenThere, lookAtDesk],
  );
  const note = active ? notes[active.id] : undefined;
  const example = active ? EXAMPLES.find(({ query }) => query === active.query) : undefined;
  const view: ResultView = note?.view ?? example?.view ?? "table";
  return (
    <div className="workbench">
      <nav className="side-names" aria-label={t("explore.side.label")}>
        {SIDES.map((name) => (
          <button
            key={name}
            type="button"
            aria-expanded={side === name}
            title={t(side === name ? "explore.side.hide" : "explore.side.show")}
            onClick={() => choose(side === name ? null : name)}
          >
            {t(`explore.side.${name}`)}
          </button>
        ))}
      </nav>
      {side && (
        <aside className={`side-panel ${side}`} aria-label={t(`explore.side.${side}`)}>
          {side === "library" && <LibraryPanel onOpen={openExample} />}
          {side === "builder" && <BuilderPanel />}
          {side === "saved" && (
            <SavedPanel
              naming={naming}
              onNamed={(name) => {
                setNaming(null);
                if (name !== null && active) noteTab(active.id, { saved: name });
              }}
              onOpen={({ name, query, variables }) => open({ query, variables, note: { saved: name } })}
              onOpenShared={(name) => void openShared(name).then(lookAtDesk)}
            />
          )}
          {side === "history" && <HistoryPanel onOpen={open} />}
          {side === "docs" && <DocsPanel />}
        </aside>
      )}
      <main className="desk-of-query">
        <TabStrip />
        {missing !== null && (
          <p role="alert" className="labels-notice">
            {t("explore.shared.missing", { name: missing })}
            <button type="button" onClick={() => setMissing(null)}>
              {t("explore.shared.close")}
            </button>
          </p>
        )}
        <Splitter orientation={narrow ? "vertical" : "horizontal"}>
          <Splitter.Panel defaultSize="38%" min={narrow ? "20%" : "18rem"}>
            <QueryPane
              onSave={() => {
                if (!active) return;
                const query = queryEditor?.getValue() ?? "";
                setNaming({ name: nameOf(active), query, variables: variableEditor?.getValue() ?? "" });
                choose("saved");
              }}
            />
          </Splitter.Panel>
          <Splitter.Panel min={narrow ? "20%" : "18rem"}>
            <ResultPane
              key={active?.id}
              run={run}
              view={view}
              example={example}
              onView={(chosen) => active && noteTab(active.id, { view: chosen })}
            />
          </Splitter.Panel>
        </Splitter>
      </main>
    </div>
  );
}

/** After a change of language the schema describes itself anew. */
function useSchemaInLanguage(): void {
  const { language } = usePlatform();
  const { introspect } = useGraphiQLActions();
  const told = useRef(language);
  useEffect(() => {
    if (told.current === language) return;
    told.current = language;
    void introspect();
  }, [language, introspect]);
}

/** The editor follows the page's theme; leaving the view leaves no trace of it. */
function useEditorTheme(): void {
  const theme = useTheme();
  const { setTheme } = useGraphiQLActions();
  useEffect(() => {
    setTheme(theme);
    return () => document.body.classList.remove("graphiql-light", "graphiql-dark");
  }, [theme, setTheme]);
}

/** What Monaco breaks off (a hover, a diagnosis of a text that is no more) it leaves unhandled; that is no fault of the page. */
function useQuietCancellations(): void {
  useEffect(() => {
    const quiet = (event: PromiseRejectionEvent): void => {
      if ((event.reason as Error | null)?.name === "Canceled") event.preventDefault();
    };
    addEventListener("unhandledrejection", quiet);
    return () => removeEventListener("unhandledrejection", quiet);
  }, []);
}

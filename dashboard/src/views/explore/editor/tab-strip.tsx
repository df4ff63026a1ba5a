import { useGraphiQL, useGraphiQLActions } from "@graphiql/react";
import { type ReactNode, useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import { usePlatform } from "../../../platform.tsx";
import { EXAMPLES, exampleById } from "../library/index.ts";
import { keepRunsOf } from "../runs.ts";
import { keepNotesOf, type TabNote, useTabNotes } from "../tab-names.ts";

/** The name of a tab: the saved query's, the example's, else the operation's. */
export function useTabName(): (tab: { id: string; query: string | null; operationName: string | null }) => string {
  const { t } = useTranslation();
  const { language } = usePlatform();
  const notes = useTabNotes();
  return ({ id, query, operationName }) => {
    const note: TabNote = notes[id] ?? {};
    const example =
      note.example === undefined ? EXAMPLES.find((one) => one.query === query) : exampleById(note.example);
    return note.saved ?? example?.title[language] ?? operationName ?? t("explore.tabs.untitled");
  };
}

/** The open queries. */
export function TabStrip(): ReactNode {
  const { t } = useTranslation();
  const { tabs, activeTabIndex } = useGraphiQL((state) => ({
    tabs: state.tabs,
    activeTabIndex: state.activeTabIndex,
  }));
  const { addTab, changeTab, closeTab } = useGraphiQLActions();
  const nameOf = useTabName();
  useEffect(() => {
    const ids = tabs.map(({ id }) => id);
    keepRunsOf(ids);
    keepNotesOf(ids);
  }, [tabs]);
  const strip = useRef<HTMLElement>(null);
  const shown = tabs[activeTabIndex]?.id;
  useEffect(() => {
    if (shown) strip.current?.querySelector(".active")?.scrollIntoView({ block: "nearest", inline: "nearest" });
  }, [shown]);
  return (
    <nav className="query-tabs" ref={strip} aria-label={t("explore.tabs.label")}>
      <ul>
        {tabs.map((tab, i) => {
          const name = nameOf(tab);
          return (
            <li key={tab.id} className={i === activeTabIndex ? "active" : ""}>
              <button
                type="button"
                className="name"
                title={name}
                aria-current={i === activeTabIndex ? "true" : undefined}
                onClick={() => i !== activeTabIndex && changeTab(i)}
              >
                {name}
              </button>
              {tabs.length > 1 && (
                <button
                  type="button"
                  className="close"
                  aria-label={t("explore.tabs.close", { name })}
                  onClick={() => closeTab(i)}
                >
                  ×
                </button>
              )}
            </li>
          );
        })}
      </ul>
      <button
        type="button"
        className="add"
        aria-label={t("explore.tabs.add")}
        title={t("explore.tabs.add")}
        onClick={addTab}
      >
        +
      </button>
    </nav>
  );
}

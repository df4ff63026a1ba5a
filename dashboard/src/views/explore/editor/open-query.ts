import { useGraphiQL, useGraphiQLActions } from "@graphiql/react";
import { useCallback, useEffect, useRef } from "react";
import { noteTab, type TabNote } from "../tab-names.ts";

export interface QueryToOpen {
  readonly query: string;
  /** JSON text; empty: none. */
  readonly variables: string;
  readonly note?: TabNote;
}

/** Opens a query in a tab: the one that holds it already, else the present one where that is empty, else a new one. */
export function useOpenQuery(): (query: QueryToOpen) => void {
  const { addTab, changeTab } = useGraphiQLActions();
  const { tabs, activeTabIndex, queryEditor, variableEditor } = useGraphiQL((state) => ({
    tabs: state.tabs,
    activeTabIndex: state.activeTabIndex,
    queryEditor: state.queryEditor,
    variableEditor: state.variableEditor,
  }));
  const active = tabs[activeTabIndex];
  const waiting = useRef<{ note: TabNote; notIn: string | undefined } | null>(null);

  useEffect(() => {
    const { current } = waiting;
    if (current === null || active === undefined || active.id === current.notIn) return;
    waiting.current = null;
    noteTab(active.id, current.note);
  }, [active]);

  return useCallback(
    ({ query, variables, note = {} }) => {
      const same = tabs.findIndex((tab) => tab.query === query && (tab.variables ?? "") === variables);
      if (same >= 0) {
        if (same !== activeTabIndex) changeTab(same);
        // The first tab of all comes without its variables.
        else if (variableEditor?.getValue() !== variables) variableEditor?.setValue(variables);
        noteTab(tabs[same]!.id, note);
        return;
      }
      const empty = !queryEditor?.getValue().trim();
      if (empty && active) noteTab(active.id, note);
      else {
        waiting.current = { note, notIn: active?.id };
        addTab();
      }
      queryEditor?.setValue(query);
      variableEditor?.setValue(variables);
    },
    [tabs, activeTabIndex, active, queryEditor, variableEditor, addTab, changeTab],
  );
}

import { useGraphiQL, useGraphiQLActions } from "@graphiql/react";
import { useEffect, useRef, useState } from "react";
import { useOpenQuery } from "./editor/open-query.ts";
import { operationKind } from "./fetcher.ts";
import { variablesOf } from "./library/example.ts";
import { exampleById } from "./library/index.ts";
import { parseLink, printVariables } from "./link.ts";

/** Runs a query as soon as the editor has read it: before that, GraphiQL would run the operation that stood there last. */
export function useRunWhenThere(): (query: string) => void {
  const { run } = useGraphiQLActions();
  const [wanted, setWanted] = useState<string | null>(null);
  const read = useGraphiQL((state) => state.documentAST?.loc?.source.body);
  useEffect(() => {
    if (wanted === null || read !== wanted) return;
    setWanted(null);
    void run();
  }, [wanted, read, run]);
  return setWanted;
}

/** Opens what the address asks for, once the editors are there, and runs it if it only reads. The address is then the explorer's own again. */
export function useLink(runWhenThere: (query: string) => void, openShared: (name: string) => void): void {
  const { ready, variableEditor, stored } = useGraphiQL((state) => ({
    ready: Boolean(state.queryEditor && state.variableEditor && state.responseEditor && state.headerEditor),
    variableEditor: state.variableEditor,
    stored: state.tabs[state.activeTabIndex]?.variables ?? "",
  }));
  const open = useOpenQuery();
  const link = useRef(parseLink(location.search));
  const filled = useRef(false);
  // GraphiQL gives the editors what they held last; a first visit has held nothing, and the first example's variables are in its tab only.
  useEffect(() => {
    if (!ready || filled.current) return;
    filled.current = true;
    if (stored !== "" && variableEditor?.getValue() === "") variableEditor.setValue(stored);
  }, [ready, stored, variableEditor]);
  useEffect(() => {
    if (!ready) return;
    const { example, query, saved, variables } = link.current;
    link.current = { example: null, query: null, saved: null, variables: null };
    if (saved !== null) {
      history.replaceState(history.state, "", location.pathname);
      openShared(saved);
      return;
    }
    const known = example === null ? undefined : exampleById(example);
    const asked = known?.query ?? query;
    if (asked === null) return;
    if (known) open({ query: asked, variables: variablesOf(known), note: { example: known.id, view: known.view } });
    else open({ query: asked, variables: printVariables(variables) });
    history.replaceState(history.state, "", location.pathname);
    // A link may show what it likes, but change nothing.
    if (operationKind({ query: asked, operationName: null }) === "query") runWhenThere(asked);
  }, [ready, open, openShared, runWhenThere]);
}

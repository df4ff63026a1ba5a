import { useGraphiQL } from "@graphiql/react";
import { useCallback, useSyncExternalStore } from "react";

/** The text in the editor as it stands, and what replaces it so that the editor's undo brings the old one back. */
export function useQueryText(): readonly [text: string, replace: (text: string) => void] {
  const editor = useGraphiQL((state) => state.queryEditor);
  const subscribe = useCallback(
    (listener: () => void) => {
      const ends = [editor?.onDidChangeModelContent(listener), editor?.onDidChangeModel(listener)];
      return () => {
        for (const end of ends) end?.dispose();
      };
    },
    [editor],
  );
  const text = useSyncExternalStore(subscribe, () => editor?.getValue() ?? "");
  const replace = useCallback(
    (next: string) => {
      const range = editor?.getModel()?.getFullModelRange();
      if (!editor || !range) return;
      editor.pushUndoStop();
      editor.executeEdits("builder", [{ range, text: next }]);
      editor.pushUndoStop();
    },
    [editor],
  );
  return [text, replace];
}

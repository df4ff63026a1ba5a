import { KeyCode, type MonacoEditor, useGraphiQL, useGraphiQLActions } from "@graphiql/react";
import { useEffect } from "react";
import { useTranslation } from "react-i18next";
import { useScale } from "../../../theme/theme.ts";

const FONT_PX = 13.5;
const FONT = '"Fira Code", Consolas, Menlo, "Noto Sans Mono CJK SC", monospace';
/** Where Escape closes something inside the editor, it must not leave it. */
const NOTHING_OPEN =
  "!suggestWidgetVisible && !findWidgetVisible && !parameterHintsVisible && !referenceSearchVisible && !editorHoverVisible";

/** Size, names and keys of the editors in the language of the screen; Escape leaves an editor, which Tab cannot. */
export function useEditorSettings(): void {
  const { t, i18n } = useTranslation();
  const scale = useScale();
  const { run, prettifyEditors, mergeQuery, copyQuery } = useGraphiQLActions();
  const { queryEditor, variableEditor, headerEditor, responseEditor } = useGraphiQL((state) => ({
    queryEditor: state.queryEditor,
    variableEditor: state.variableEditor,
    headerEditor: state.headerEditor,
    responseEditor: state.responseEditor,
  }));

  useEffect(() => {
    const named: [MonacoEditor | undefined, string][] = [
      [queryEditor, t("explore.editor.query")],
      [variableEditor, t("explore.editor.variables")],
      [headerEditor, t("explore.editor.headers")],
      [responseEditor, t("explore.results.jsonLabel")],
    ];
    const added = named.flatMap(([editor, ariaLabel]) => {
      if (!editor) return [];
      // The browser's own menu speaks the user's language and knows the clipboard.
      editor.updateOptions({
        ariaLabel,
        fontSize: FONT_PX * scale,
        fontFamily: FONT,
        contextmenu: false,
        wordWrap: "on",
        // Suggestions and hovers reach over the edge of a narrow editor, which clips all else.
        fixedOverflowWidgets: true,
      });
      return [
        editor.addAction({
          id: "leave-editor",
          label: t("explore.editor.leave"),
          keybindings: [KeyCode.Escape],
          precondition: NOTHING_OPEN,
          run: () => editor.getContainerDomNode().focus(),
        }),
      ];
    });
    return () => {
      for (const action of added) action.dispose();
    };
  }, [queryEditor, variableEditor, headerEditor, responseEditor, scale, t]);

  useEffect(() => {
    void i18n.language;
    if (!queryEditor) return;
    // The same actions that the editor has, under names in the language of the screen.
    const actions = [
      { id: "graphql-run", label: t("explore.editor.run"), run },
      { id: "graphql-prettify", label: t("explore.editor.prettify"), run: prettifyEditors },
      { id: "graphql-merge", label: t("explore.editor.merge"), run: mergeQuery },
      { id: "graphql-copy", label: t("explore.editor.copy"), run: copyQuery },
    ];
    const added = actions.map(({ id, label, run: act }) => queryEditor.addAction({ id, label, run: () => void act() }));
    return () => {
      for (const action of added) action.dispose();
    };
  }, [queryEditor, run, prettifyEditors, mergeQuery, copyQuery, t, i18n.language]);
}

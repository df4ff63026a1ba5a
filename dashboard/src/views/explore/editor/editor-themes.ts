import { useMonaco } from "@graphiql/react";
import { useMemo } from "react";
import type { Theme } from "../../../theme/theme.ts";

/** Names of the code editor's themes. */
export const EDITOR_THEMES: Record<Theme, string> = { light: "atlas-light", dark: "atlas-dark" };

interface Ink {
  readonly base: "vs" | "vs-dark";
  readonly paper: string;
  readonly ink: string;
  readonly soft: string;
  readonly accent: string;
  readonly marked: string;
  readonly line: string;
  readonly rules: readonly { readonly token: string; readonly foreground: string }[];
}

/** The page's colours (styles/base.css) for the editor, which cannot read them there; every token stands out 4.5 : 1 from the paper. */
const INKS: Record<Theme, Ink> = {
  light: {
    base: "vs",
    paper: "#ffffff",
    ink: "#16212c",
    soft: "#4a5b6c",
    accent: "#1f4e79",
    marked: "#d6e4f2",
    line: "#dde3e9",
    rules: [
      { token: "comment.gql", foreground: "4f6b3a" },
      { token: "keyword.gql", foreground: "8a1c5b" },
      { token: "key.identifier.gql", foreground: "1f4e79" },
      { token: "argument.identifier.gql", foreground: "5b4bb5" },
      { token: "type.identifier.gql", foreground: "0b6a4f" },
      { token: "string.gql", foreground: "97310f" },
      { token: "number.gql", foreground: "0b6a4f" },
      { token: "string.key.json", foreground: "1f4e79" },
      { token: "string.value.json", foreground: "97310f" },
      { token: "number.json", foreground: "0b6a4f" },
      { token: "keyword.json", foreground: "8a1c5b" },
    ],
  },
  dark: {
    base: "vs-dark",
    paper: "#14202d",
    ink: "#e8eef4",
    soft: "#a9b8c6",
    accent: "#9cc6ec",
    marked: "#20344a",
    line: "#2c3b4c",
    rules: [
      { token: "comment.gql", foreground: "9fb98a" },
      { token: "keyword.gql", foreground: "f0a6cf" },
      { token: "key.identifier.gql", foreground: "9cc6ec" },
      { token: "argument.identifier.gql", foreground: "b9aef5" },
      { token: "type.identifier.gql", foreground: "7fd6b4" },
      { token: "string.gql", foreground: "f0b48f" },
      { token: "number.gql", foreground: "7fd6b4" },
      { token: "string.key.json", foreground: "9cc6ec" },
      { token: "string.value.json", foreground: "f0b48f" },
      { token: "number.json", foreground: "7fd6b4" },
      { token: "keyword.json", foreground: "f0a6cf" },
    ],
  },
};

/** Whether the code editor has come, with the page's colours made known to it. */
export function useEditorReady(): boolean {
  const monaco = useMonaco((state) => state.monaco);
  return useMemo(() => {
    if (!monaco) return false;
    for (const [theme, name] of Object.entries(EDITOR_THEMES)) {
      const { base, paper, ink, soft, accent, marked, line, rules } = INKS[theme as Theme];
      monaco.editor.defineTheme(name, {
        base,
        inherit: true,
        rules: [...rules],
        colors: {
          foreground: ink,
          focusBorder: accent,
          "editor.background": paper,
          "editor.foreground": ink,
          "editorLineNumber.foreground": soft,
          "editorLineNumber.activeForeground": ink,
          "editorLineNumber.dimmedForeground": soft,
          "editor.selectionBackground": marked,
          "editorWidget.background": paper,
          "editorWidget.foreground": ink,
          "editorWidget.border": line,
          "editorHoverWidget.background": paper,
          "editorSuggestWidget.background": paper,
          "editorSuggestWidget.foreground": ink,
          "editorSuggestWidget.selectedBackground": marked,
          "editorSuggestWidget.selectedForeground": ink,
          "editorSuggestWidget.highlightForeground": accent,
          "editorSuggestWidget.focusHighlightForeground": accent,
          "list.hoverBackground": marked,
          "quickInput.background": paper,
          "quickInputList.focusBackground": marked,
          "quickInputList.focusForeground": ink,
          "textLink.foreground": accent,
        },
      });
    }
    return true;
  }, [monaco]);
}

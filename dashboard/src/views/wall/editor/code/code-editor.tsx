import "./code-editor.css";
import { autocompletion, completionKeymap } from "@codemirror/autocomplete";
import { defaultKeymap, history, historyKeymap } from "@codemirror/commands";
import { yaml } from "@codemirror/lang-yaml";
import { foldGutter, foldKeymap, indentOnInput, indentUnit, syntaxHighlighting } from "@codemirror/language";
import { type Diagnostic, lintGutter, lintKeymap, setDiagnostics } from "@codemirror/lint";
import { highlightSelectionMatches, searchKeymap } from "@codemirror/search";
import { Compartment, EditorState } from "@codemirror/state";
import {
  drawSelection,
  EditorView,
  highlightActiveLine,
  highlightActiveLineGutter,
  keymap,
  lineNumbers,
} from "@codemirror/view";
import { classHighlighter } from "@lezer/highlight";
import { type ReactNode, type Ref, useEffect, useImperativeHandle, useRef } from "react";
import { useTranslation } from "react-i18next";
import { faultText } from "../../format/expectation-text.ts";
import type { ProgrammeFault } from "../../format/yaml-fields.ts";
import { changeBetween } from "./change-between.ts";
import { type CompletionNames, completionSource } from "./completion-source.ts";
import { faultRange } from "./fault-ranges.ts";
import { CHINESE_PHRASES } from "./phrases.ts";

export interface CodeControls {
  /** Puts the cursor there and the focus on the text; line and column count from 1. */
  goTo(line: number, column: number): void;
}
interface CodeEditorProps {
  readonly text: string;
  onText(text: string): void;
  /** Faults of exactly this text. */
  readonly faults: readonly ProgrammeFault[];
  readonly names: CompletionNames;
  readonly controls?: Ref<CodeControls>;
}

/** The programme's text with its faults underlined. The Tab key leaves it; Ctrl+] and Ctrl+[ indent. */
export default function CodeEditor({ text, onText, faults, names, controls }: CodeEditorProps): ReactNode {
  const { t, i18n } = useTranslation();
  const box = useRef<HTMLDivElement>(null);
  const view = useRef<EditorView | null>(null);
  const latest = useRef({ onText, names });
  latest.current = { onText, names };
  const phrases = useRef(new Compartment());
  const label = useRef(new Compartment());
  const isChinese = i18n.language !== "en";
  const name = t("wall.editor.text");
  const begin = useRef(text);

  useEffect(() => {
    const state = EditorState.create({
      doc: begin.current,
      extensions: [
        lineNumbers(),
        highlightActiveLineGutter(),
        foldGutter(),
        lintGutter(),
        history(),
        drawSelection(),
        indentUnit.of("  "),
        indentOnInput(),
        highlightActiveLine(),
        highlightSelectionMatches(),
        syntaxHighlighting(classHighlighter),
        yaml(),
        autocompletion({ override: [completionSource(() => latest.current.names)], icons: false }),
        keymap.of([
          ...completionKeymap,
          ...lintKeymap,
          ...searchKeymap,
          ...historyKeymap,
          ...foldKeymap,
          ...defaultKeymap,
        ]),
        phrases.current.of([]),
        label.current.of([]),
        EditorView.updateListener.of((update) => {
          if (update.docChanged) latest.current.onText(update.state.doc.toString());
        }),
      ],
    });
    const made = new EditorView({ state, parent: box.current! });
    view.current = made;
    return () => {
      made.destroy();
      view.current = null;
    };
  }, []);

  useEffect(() => {
    view.current?.dispatch({
      effects: [
        phrases.current.reconfigure(isChinese ? EditorState.phrases.of(CHINESE_PHRASES) : []),
        label.current.reconfigure(
          EditorView.contentAttributes.of({ "aria-label": name, spellcheck: "false", tabindex: "0" }),
        ),
      ],
    });
  }, [isChinese, name]);

  // A text set from outside (a form, another file) goes in as a change of its own, which can be undone.
  useEffect(() => {
    const shown = view.current?.state.doc.toString();
    if (shown !== undefined && shown !== text) view.current!.dispatch({ changes: changeBetween(shown, text) });
  }, [text]);

  useEffect(() => {
    const { state } = view.current!;
    // A line break counts one character here, whatever it was in a file.
    const shown = state.doc.toString();
    const diagnostics = faults.map<Diagnostic>((fault) => ({
      ...faultRange(shown, fault),
      severity: "error",
      message: faultText(fault, t),
    }));
    view.current!.dispatch(setDiagnostics(state, diagnostics));
  }, [faults, t]);

  useImperativeHandle(controls, () => ({
    goTo: (line, column) => {
      const { doc } = view.current!.state;
      const at = doc.line(Math.min(line, doc.lines));
      const anchor = Math.min(at.from + column - 1, at.to);
      view.current!.dispatch({
        selection: { anchor },
        effects: EditorView.scrollIntoView(anchor, { y: "center" }),
      });
      view.current!.focus();
    },
  }));
  return <div ref={box} className="code" />;
}

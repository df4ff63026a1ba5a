import "./search-box.css";
import { useNavigate } from "@tanstack/react-router";
import { type KeyboardEvent, type ReactNode, useEffect, useMemo, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { useUrlState } from "../link/use-url-state.ts";
import { useLive } from "../live/use-live.ts";
import { usePlatform } from "../platform.tsx";
import { reasonOf } from "../ui/refusal.ts";
import { stateOfQuestion } from "./question-choice.ts";
import { type Choice, forgetChoices, rememberChoice, rememberedChoices } from "./search-choices.ts";
import { type ChoiceGroup, groupsOf, SearchQuery } from "./search-groups.ts";

/** Pause in typing after which the text is looked for. */
const PAUSE_MS = 150;
const MOST_CHARACTERS = 100;

/**
 * Finds regions, estates and firms by name, pinyin or initials, and reads questions: a combobox with a list (WAI-ARIA). "/" brings the focus here. A region
 * is shown on the map with the indicator and month as they stand; an estate and a firm have pages.
 */
export function SearchBox(): ReactNode {
  const { t } = useTranslation();
  const { language, platform } = usePlatform();
  const input = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState("");
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState(-1);
  const [recent, setRecent] = useState(rememberedChoices);
  const go = useChoose();
  useSlash(input);

  const text = usePaused(typed.trim());
  const asked = text !== "";
  const { state } = useUrlState();
  const near = state.region ?? platform.roots[0]?.code ?? null;
  const live = useLive(SearchQuery, { text, near }, !asked || !open);
  const settled = text === typed.trim() && live.current;
  const found = asked ? live.data : null;
  const groups = useMemo<readonly ChoiceGroup[]>(() => {
    if (typed.trim() === "") return recent.length === 0 ? [] : [{ heading: "recent", choices: recent }];
    return found ? groupsOf(found, platform.firstMonth) : [];
  }, [typed, found, recent, platform.firstMonth]);
  const choices = useMemo(() => groups.flatMap((group) => group.choices), [groups]);
  // The first hit stands ready for Enter; of the past choices none does.
  const marked = active >= 0 && active < choices.length ? active : typed.trim() !== "" && choices.length > 0 ? 0 : -1;

  const close = (): void => {
    setOpen(false);
    setActive(-1);
  };
  const choose = (choice: Choice): void => {
    rememberChoice(choice);
    setRecent(rememberedChoices());
    setTyped("");
    close();
    input.current?.blur();
    go(choice);
  };

  // Enter before the answer has come takes the first hit when it does.
  const hasty = useRef(false);
  useEffect(() => {
    if (!hasty.current || !settled) return;
    hasty.current = false;
    if (choices[0]) choose(choices[0]);
  });

  const onKeyDown = (event: KeyboardEvent): void => {
    // While an input method puts characters together, its keys are its own.
    if (event.nativeEvent.isComposing) return;
    const move = (to: number): void => {
      event.preventDefault();
      setOpen(true);
      if (choices.length > 0) setActive((to + choices.length) % choices.length);
    };
    if (event.key === "ArrowDown") move(open ? marked + 1 : Math.max(marked, 0));
    else if (event.key === "ArrowUp") move(marked <= 0 ? choices.length - 1 : marked - 1);
    else if (event.key === "Enter") {
      event.preventDefault();
      if (typed.trim() !== "" && !settled) hasty.current = true;
      else if (open && choices[marked]) choose(choices[marked]);
    } else if (event.key === "Escape") {
      event.preventDefault();
      hasty.current = false;
      if (open) close();
      else if (typed !== "") setTyped("");
      else input.current?.blur();
    }
  };

  const shown = open && (typed.trim() !== "" || choices.length > 0);
  const nothing = typed.trim() !== "" && settled && choices.length === 0;
  let index = -1;
  return (
    <search
      className="search-box"
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) close();
      }}
    >
      <input
        ref={input}
        id="search"
        type="text"
        role="combobox"
        aria-label={t("search.label")}
        aria-expanded={shown}
        aria-controls="search-list"
        aria-autocomplete="list"
        aria-activedescendant={shown && marked >= 0 ? `search-choice-${marked}` : undefined}
        aria-keyshortcuts="/"
        placeholder={t("search.placeholder")}
        autoComplete="off"
        spellCheck={false}
        maxLength={MOST_CHARACTERS}
        value={typed}
        onFocus={() => setOpen(true)}
        onClick={() => setOpen(true)}
        onChange={(event) => {
          setTyped(event.target.value);
          setActive(-1);
          setOpen(true);
          hasty.current = false;
        }}
        onKeyDown={onKeyDown}
      />
      <div className="search-found" hidden={!shown} data-stale={typed.trim() !== "" && !settled}>
        <div id="search-list" role="listbox" aria-label={t("search.results")}>
          {groups.map(({ heading, choices: inGroup }) => (
            <fieldset key={heading}>
              <legend>{t(`search.group.${heading}`)}</legend>
              {inGroup.map((choice) => {
                index += 1;
                const at = index;
                return (
                  <div
                    key={`${choice.kind}${choice.id}`}
                    id={`search-choice-${at}`}
                    role="option"
                    aria-selected={at === marked}
                    tabIndex={-1}
                    // Pressed, not clicked: the field would lose the focus and the list close in between.
                    onMouseDown={(event) => {
                      event.preventDefault();
                      choose(choice);
                    }}
                    onMouseMove={() => setActive(at)}
                  >
                    <span className="name">{choice.name[language]}</span>
                    <small>{choice.path[language]}</small>
                  </div>
                );
              })}
            </fieldset>
          ))}
        </div>
        {live.error && asked && <p className="says">{reasonOf(live.error)}</p>}
        {nothing && !live.error && <p className="says">{t("search.nothing", { text: typed.trim() })}</p>}
        {typed.trim() !== "" && !settled && !live.error && choices.length === 0 && (
          <p className="says">{t("search.searching")}</p>
        )}
        {groups[0]?.heading === "recent" && (
          <button
            type="button"
            className="forget"
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => {
              forgetChoices();
              setRecent([]);
              input.current?.focus();
            }}
          >
            {t("search.forget")}
          </button>
        )}
      </div>
      <span className="search-says" role="status">
        {shown && settled && typed.trim() !== "" ? t("search.count", { count: choices.length }) : ""}
      </span>
    </search>
  );
}

/** Where a choice leads. */
function useChoose(): (choice: Choice) => void {
  const { go } = useUrlState();
  const navigate = useNavigate();
  const { platform } = usePlatform();
  return ({ kind, id }) => {
    const [register = "", region = ""] = id.split(" ");
    if (kind === "QUESTION") go(stateOfQuestion(id));
    else if (kind === "REGION") go({ region: id, at: undefined, estate: undefined });
    else if (kind === "TARGETS")
      void navigate({
        to: "/targets",
        search: (search) => ({ ...languageOnly(search), ...Object.fromEntries(new URLSearchParams(id)) }),
      });
    else if (kind === "RECORD")
      void navigate({
        to: "/registers/$id",
        params: { id: register },
        search: (search) => ({ ...languageOnly(search), region, from: platform.firstMonth }),
      });
    else
      void navigate({
        to: kind === "ESTATE" ? "/estate/$id" : "/firm/$id",
        params: { id },
        search: languageOnly,
      });
  };
}

/** A page of its own keeps nothing of the map's address but the language and the theme. */
function languageOnly({ lang, theme }: Record<string, unknown>): Record<string, string> {
  return Object.fromEntries(
    Object.entries({ lang, theme }).flatMap(([key, value]) => (typeof value === "string" ? [[key, value]] : [])),
  );
}

/** The text once it has stood still for a moment; an emptied field at once. */
function usePaused(text: string): string {
  const [paused, setPaused] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setPaused(text), text === "" ? 0 : PAUSE_MS);
    return () => clearTimeout(timer);
  }, [text]);
  return text === "" ? "" : paused;
}

/** "/" anywhere but in a field brings the focus to the search box. */
function useSlash(input: { readonly current: HTMLInputElement | null }): void {
  useEffect(() => {
    const onKey = (event: globalThis.KeyboardEvent): void => {
      if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
      const target = event.target as HTMLElement | null;
      if (target?.closest("input, select, textarea, [contenteditable=true], [role=dialog]")) return;
      event.preventDefault();
      input.current?.focus();
      input.current?.select();
    };
    addEventListener("keydown", onKey);
    return () => removeEventListener("keydown", onKey);
  }, [input]);
}

import { type ReactNode, type RefObject, useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import { keyed } from "../keyed.ts";
import { type Choice, underHeadings } from "./choice.ts";
import { usePlace } from "./use-place.ts";

interface ChoiceListProps {
  readonly id: string;
  readonly label: string;
  readonly field: RefObject<HTMLElement | null>;
  readonly choices: readonly Choice[];
  readonly active: number;
  readonly isChosen: (value: string) => boolean;
  /** Whether several may be chosen. */
  readonly several?: boolean;
  point(at: number): void;
  choose(value: string): void;
}

/** The choices of an open field, under their headings. */
export function ChoiceList(props: ChoiceListProps): ReactNode {
  const { id, label, field, choices, active, isChosen, several, point, choose } = props;
  const { t } = useTranslation();
  const list = useRef<HTMLDivElement>(null);
  usePlace(field, list);
  useEffect(() => {
    list.current?.querySelector(`[data-at="${active}"]`)?.scrollIntoView({ block: "nearest" });
  }, [active]);
  let at = -1;
  const option = (choice: Choice): ReactNode => {
    at += 1;
    const here = at;
    return (
      <div
        key={choice.value}
        id={`${id}-${here}`}
        role="option"
        tabIndex={-1}
        title={choice.label}
        data-at={here}
        data-active={here === active}
        aria-selected={isChosen(choice.value)}
        onMouseMove={() => here !== active && point(here)}
        onClick={() => choose(choice.value)}
        onKeyDown={undefined}
      >
        {choice.label}
      </div>
    );
  };
  return (
    <div
      ref={list}
      id={id}
      className="choice-list"
      popover="manual"
      role="listbox"
      aria-label={label}
      aria-multiselectable={several}
      // else the field would lose the focus, and the list close before the click
      onMouseDown={(event) => event.preventDefault()}
    >
      {keyed(underHeadings(choices)).map(({ key, item: { heading, choices: of } }) =>
        heading === undefined ? (
          of.map(option)
        ) : (
          // biome-ignore lint/a11y/useSemanticElements: a fieldset is none of a listbox's children
          <div key={key} role="group" aria-label={heading}>
            <div className="heading" aria-hidden="true">
              {heading}
            </div>
            {of.map(option)}
          </div>
        ),
      )}
      {choices.length === 0 && <p className="muted">{t("state.empty")}</p>}
    </div>
  );
}

import { type ReactNode, useEffect, useRef, useState } from "react";

/** Something that may be chosen: by its name, and what tells it from others of that name. */
export interface Offer {
  readonly id: string;
  readonly name: string;
  readonly more: string;
}

/** Typed by name and chosen from what fits: an office sees no data, and so no map or list to choose it on. `ask` hears what to look for, or "". */
export function ChosenByName({
  label,
  hint,
  unknown,
  id,
  change,
  ask,
  offered,
}: {
  label: string;
  hint: string;
  /** What is said of text that nothing was chosen by. */
  unknown: string;
  /** Of what is chosen; "" while nothing is. */
  id: string;
  change: (id: string) => void;
  ask: (text: string) => void;
  offered: readonly Offer[];
}): ReactNode {
  const [typed, setTyped] = useState("");
  const chosen = useRef<string | null>(null);
  useEffect(() => {
    // emptied from outside, once what it was typed for is done
    if (id === "") setTyped((now) => (now === chosen.current ? "" : now));
  }, [id]);
  return (
    <div className="admin-choice">
      <label>
        <span>{label}</span>
        <input
          required
          autoComplete="off"
          placeholder={hint}
          value={typed}
          ref={(input) => input?.setCustomValidity(id !== "" || typed === "" ? "" : unknown)}
          onChange={({ target: { value } }) => {
            setTyped(value);
            change("");
            ask(value.trim());
          }}
        />
      </label>
      {offered.length > 0 && (
        <ul>
          {offered.map((offer) => (
            <li key={offer.id}>
              <button
                type="button"
                onClick={() => {
                  chosen.current = `${offer.name} ${offer.more}`;
                  setTyped(chosen.current);
                  ask("");
                  change(offer.id);
                }}
              >
                {offer.name} <small>{offer.more}</small>
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

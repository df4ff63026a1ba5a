import { type ReactNode, useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { type Choices, imports, type NamedMapping } from "./imports-client.ts";

/** How to read next month's file: kept under a name, and taken up again. */
export function MappingNames({
  choices,
  kind,
  change,
}: {
  choices: Choices;
  kind: string;
  change: (choices: Choices) => void;
}): ReactNode {
  const { t } = useTranslation();
  const [kept, setKept] = useState<readonly NamedMapping[]>([]);
  const [name, setName] = useState("");
  const [said, setSaid] = useState<string | null>(null);
  const look = (): void => {
    imports.mappings().then(setKept, () => undefined);
  };
  useEffect(look, []);
  const keep = async (): Promise<void> => {
    // where this month's header stands says nothing of next month's
    const { headerRow: _, ...lasting } = choices;
    try {
      await imports.keepMapping(name.trim(), kind, { ...lasting, kind });
      setSaid(t("imports.mappingKept", { name: name.trim() }));
      look();
    } catch (error) {
      setSaid((error as Error).message);
    }
  };
  return (
    <form
      className="imports-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (name.trim() !== "") void keep();
      }}
    >
      {kept.length > 0 && (
        <label>
          <span>{t("imports.useMapping")}</span>
          <select
            value=""
            onChange={({ target }) => {
              const found = kept.find((one) => one.name === target.value);
              if (found) change({ ...found.choices, kind: found.kind });
            }}
          >
            <option value="">{t("imports.choose")}</option>
            {kept.map((one) => (
              <option key={one.name} value={one.name}>
                {one.name}
              </option>
            ))}
          </select>
        </label>
      )}
      <label>
        <span>{t("imports.keepMapping")}</span>
        <input value={name} maxLength={60} onChange={({ target }) => setName(target.value)} />
      </label>
      <button type="submit" disabled={name.trim() === ""}>
        {t("imports.keep")}
      </button>
      {said && <small role="status">{said}</small>}
    </form>
  );
}

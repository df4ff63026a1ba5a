import { type FormEvent, type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import { ConfirmMutation } from "./devices-query.ts";
import { RegionField } from "./region-field.tsx";
import { useChange } from "./use-change.ts";

/** The programme that walls show first; it need not be saved. */
export const DEFAULT_PROGRAMME = "default";

/** Lets in the screen that shows a code. */
export function ConfirmDevice({
  programmes,
  changed,
}: {
  programmes: readonly string[];
  changed: () => void;
}): ReactNode {
  const { t } = useTranslation();
  const [code, setCode] = useState("");
  const [name, setName] = useState("");
  const [programme, setProgramme] = useState(DEFAULT_PROGRAMME);
  const [regionCode, setRegionCode] = useState("");
  const [letIn, setLetIn] = useState<string | null>(null);
  const { refusal, send } = useChange(changed);
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setLetIn(null);
    if (!(await send(ConfirmMutation, { code, name, programme, regionCode }))) return;
    setLetIn(name);
    for (const empty of [setCode, setName, setRegionCode]) empty("");
  };
  return (
    <form className="admin-form" onSubmit={submit}>
      <h3>{t("admin.devices.confirm")}</h3>
      <label>
        <span>{t("admin.devices.code")}</span>
        <input
          required
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          placeholder="K7QM-2F9X"
          value={code}
          onChange={(event) => setCode(event.target.value)}
        />
      </label>
      <label>
        <span>{t("admin.devices.name")}</span>
        <input required autoComplete="off" value={name} onChange={(event) => setName(event.target.value)} />
      </label>
      <label>
        <span>{t("admin.devices.programme")}</span>
        <select value={programme} onChange={(event) => setProgramme(event.target.value)}>
          {[DEFAULT_PROGRAMME, ...programmes.filter((one) => one !== DEFAULT_PROGRAMME)].map((one) => (
            <option key={one} value={one}>
              {one === DEFAULT_PROGRAMME ? t("admin.devices.default") : one}
            </option>
          ))}
        </select>
      </label>
      <RegionField code={regionCode} change={setRegionCode} />
      <button type="submit">{t("admin.devices.letIn")}</button>
      <small>{t("admin.devices.confirmHint")}</small>
      {letIn !== null && <p role="status">{t("admin.devices.isIn", { name: letIn })}</p>}
      {refusal && <p role="alert">{refusal}</p>}
    </form>
  );
}

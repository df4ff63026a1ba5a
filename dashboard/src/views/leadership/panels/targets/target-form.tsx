import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import { unitSuffix } from "../../../../format/number.ts";
import type { RegionHere } from "../../../../scene/use-scene.ts";
import { TokenForm } from "../../../../ui/token-form.tsx";
import { useView } from "../../view.tsx";
import { useRecordTargets } from "./use-record-targets.ts";

const LEVELS = ["PROVINCE", "CITY", "COUNTY", "STREET", "COMMUNITY"] as const;

/** Records a target of the indicator: of the region, or of each of a level below it. */
export function TargetForm(props: {
  region: Pick<RegionHere, "code" | "level">;
  year: number;
  onEnd(recorded: boolean): void;
}): ReactNode {
  const { t } = useTranslation();
  const { indicator, language } = useView();
  const { region, onEnd } = props;
  const recording = useRecordTargets();
  const [level, setLevel] = useState("");
  const [year, setYear] = useState(String(props.year));
  const [value, setValue] = useState("");
  const [document, setDocument] = useState("");
  const below = LEVELS.slice(LEVELS.indexOf(region.level) + 1);
  const target = {
    ...{ indicator: indicator.id, regionCode: region.code, level: below.find((one) => one === level) ?? null },
    ...{ year: Number(year), value: value === "" ? null : Number(value), document },
  };
  const send = async (): Promise<void> => {
    if (await recording.send([target])) onEnd(true);
  };
  if (recording.token)
    return (
      <TokenForm
        wrong={recording.token === "wrong"}
        onToken={(token) => {
          recording.withToken(token);
          if (token !== null) void send();
        }}
      />
    );
  return (
    <form
      aria-label={t("targets.record")}
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
      onKeyDown={(event) => event.key === "Escape" && onEnd(false)}
    >
      <label>
        {t("targets.of")}
        <select value={level} onChange={({ target: { value: chosen } }) => setLevel(chosen)}>
          <option value="">{t("targets.itself")}</option>
          {below.map((one) => (
            <option key={one} value={one}>
              {t("targets.each", { level: t(`level.${one}`) })}
            </option>
          ))}
        </select>
      </label>
      <label>
        {t("targets.year")}
        <input
          type="number"
          required
          min={2000}
          max={2100}
          value={year}
          onChange={(event) => setYear(event.target.value)}
        />
      </label>
      <label>
        {t("targets.value", { unit: unitSuffix(indicator, language).trim() || t("targets.number") })}
        <input
          type="number"
          step="any"
          min={0}
          max={indicator.unitEn === "%" ? 100 : undefined}
          placeholder={t("targets.takenBack")}
          value={value}
          onChange={(event) => setValue(event.target.value)}
        />
      </label>
      <label className="wide">
        {t("targets.setBy")}
        <input required maxLength={200} value={document} onChange={(event) => setDocument(event.target.value)} />
      </label>
      {recording.refusal !== null && <p role="alert">{recording.refusal}</p>}
      <span className="wide">
        <button type="submit" className="primary" disabled={recording.busy || document.trim() === ""}>
          {t(value === "" ? "targets.takeBack" : "targets.save")}
        </button>{" "}
        <button type="button" onClick={() => onEnd(false)}>
          {t("targets.cancel")}
        </button>
      </span>
    </form>
  );
}

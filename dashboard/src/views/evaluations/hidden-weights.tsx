import "./hidden-weights.css";
import { type FormEvent, type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import { useClient } from "urql";
import { formatCount } from "../../format/number.ts";
import { usePlatform } from "../../platform.tsx";
import { reasonOf } from "../../ui/refusal.ts";
import { type FoundWeights, HiddenWeightsQuery } from "./evaluations-query.ts";
import { PastedField } from "./pasted-field.tsx";
import { pastedTable } from "./pasted-table.ts";

const STEPS = [1, 2, 5, 10];

/** Six made-up counties by three criteria: four of 5,151 weightings give their ranks. */
const EXAMPLE = [
  ["县区,名次,热线办理,物业覆盖,日常监督", "County,rank,Hotline,Coverage,Supervision"],
  ["甲县,1,96.1,68.7,70.1", "A,1,96.1,68.7,70.1"],
  ["乙县,2,67.6,71.2,70.9", "B,2,67.6,71.2,70.9"],
  ["丙县,3,91.5,68.6,63.7", "C,3,91.5,68.6,63.7"],
  ["丁县,4,72.5,96.3,63.1", "D,4,72.5,96.3,63.1"],
  ["戊县,5,72.9,71.9,67.8", "E,5,72.9,71.9,67.8"],
  ["己县,6,87,77.6,59.2", "F,6,87,77.6,59.2"],
] as const;

/** Which weightings give a ranking that somebody published without its weights. */
export function HiddenWeights(): ReactNode {
  const { t } = useTranslation();
  const { language } = usePlatform();
  const client = useClient();
  const [text, setText] = useState("");
  const [step, setStep] = useState(1);
  const [decimals, setDecimals] = useState("");
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);
  const [found, setFound] = useState<FoundWeights | null>(null);
  const seek = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setBusy(true);
    const asked = { table: pastedTable(text), step, decimals: decimals === "" ? null : Number(decimals) };
    const { data, error } = await client.query(HiddenWeightsQuery, asked).toPromise();
    setBusy(false);
    setRefusal(error ? reasonOf(error) : null);
    setFound(data?.hiddenWeights ?? null);
  };
  return (
    <section className="hidden-weights" aria-label={t("evaluations.hidden")}>
      <p className="muted">{t("evaluations.hiddenNote")}</p>
      <form onSubmit={(event) => void seek(event)}>
        <PastedField label={t("evaluations.hiddenTable")} rows={8} text={text} change={setText} />
        <label>
          {t("evaluations.step")}
          <select value={step} onChange={({ target }) => setStep(Number(target.value))}>
            {STEPS.map((one) => (
              <option key={one} value={one}>
                {one}%
              </option>
            ))}
          </select>
        </label>
        <label>
          {t("evaluations.printedTo")}
          <select value={decimals} onChange={({ target }) => setDecimals(target.value)}>
            <option value="">{t("evaluations.asPrinted")}</option>
            {[0, 1, 2, 3, 4].map((one) => (
              <option key={one} value={one}>
                {one}
              </option>
            ))}
          </select>
        </label>
        <button
          type="button"
          onClick={() => setText(EXAMPLE.map(([zh, en]) => (language === "zh" ? zh : en)).join("\n"))}
        >
          {t("evaluations.example")}
        </button>
        <button type="submit" disabled={busy || text.trim() === ""} aria-busy={busy}>
          {t("evaluations.seek")}
        </button>
      </form>
      {refusal && <p role="alert">{refusal}</p>}
      {found && <Found found={found} />}
    </section>
  );
}

function Found({ found }: { found: FoundWeights }): ReactNode {
  const { t } = useTranslation();
  const { language } = usePlatform();
  const { criteria, weightings, fitting, equalWeightsFit, examples } = found;
  const counts = { all: formatCount(weightings, language), count: fitting, fitting: formatCount(fitting, language) };
  return (
    <div className="found" role="status">
      <p>
        <strong>{fitting === 0 ? t("evaluations.noneFit", counts) : t("evaluations.fit", counts)}</strong>{" "}
        {t(equalWeightsFit ? "evaluations.equalFit" : "evaluations.equalNot")}
      </p>
      {fitting > 0 && (
        <>
          <ul className="ranges">
            {criteria.map(({ name, least, most }) => (
              <li key={name}>
                <span>{name}</span>
                <span className="range" aria-hidden>
                  <i style={{ marginLeft: `${least}%`, width: `max(3px, ${most! - least!}%)` }} />
                </span>
                <span>{least === most ? `${least}%` : `${least}%–${most}%`}</span>
              </li>
            ))}
          </ul>
          <table>
            <caption>
              {t(fitting > examples.length ? "evaluations.firstThatFit" : "evaluations.thatFit", {
                count: examples.length,
              })}
            </caption>
            <thead>
              <tr>
                {criteria.map(({ name }) => (
                  <th key={name} scope="col">
                    {name}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {examples.map((weights) => (
                <tr key={weights.join()}>
                  {weights.map((weight, at) => (
                    <td key={criteria[at]!.name}>{weight}%</td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </>
      )}
    </div>
  );
}

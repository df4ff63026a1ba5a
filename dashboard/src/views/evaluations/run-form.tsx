import { type FormEvent, type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import { useClient } from "urql";
import { nameIn } from "../../i18n/language.ts";
import { usePlatform } from "../../platform.tsx";
import { rememberToken } from "../../storage/write-token.ts";
import { reasonOf } from "../../ui/refusal.ts";
import { asWriter } from "../imports/matches/as-writer.ts";
import { MakeMutation, PublishMutation, type SchemeListed } from "./evaluations-query.ts";
import { ScoresForm } from "./scores-form.tsx";

const EXAMPLES = { MONTH: "2026-10", QUARTER: "2026-Q3", HALF_YEAR: "2026-H1", YEAR: "2025" } as const;

/** For those who evaluate: scores that are entered, a draft of a scheme, and the publishing of the draft that is looked at. */
export function RunForm(props: {
  schemes: readonly SchemeListed[];
  draft: number | null;
  done: (id: number) => void;
}): ReactNode {
  const { t } = useTranslation();
  const { language, platform } = usePlatform();
  const client = useClient();
  const { schemes } = props;
  const [id, setId] = useState(schemes[0]?.id ?? "");
  const [period, setPeriod] = useState("");
  const [region, setRegion] = useState(platform.roots[0]?.code ?? "");
  const [refusal, setRefusal] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const scheme = schemes.find((one) => one.id === id);
  const make = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setBusy(true);
    const asked = { scheme: id, period: period.trim(), region: region.trim() };
    const { data, error } = await client.mutation(MakeMutation, asked, asWriter()).toPromise();
    setBusy(false);
    setRefusal(error ? reasonOf(error) : null);
    if (data) props.done(data.makeEvaluationRun.id);
  };
  const publish = async (): Promise<void> => {
    setBusy(true);
    const { data, error } = await client.mutation(PublishMutation, { id: props.draft! }, asWriter()).toPromise();
    setBusy(false);
    setRefusal(error ? reasonOf(error) : null);
    if (data) props.done(data.publishEvaluationRun.id);
  };
  if (scheme === undefined) return null;
  return (
    <details className="make">
      <summary>{t("evaluations.make")}</summary>
      <form onSubmit={(event) => void make(event)}>
        <label>
          {t("evaluations.scheme")}
          <select value={id} onChange={({ target }) => setId(target.value)}>
            {schemes.map((one) => (
              <option key={one.id} value={one.id}>
                {nameIn(language, one)}
              </option>
            ))}
          </select>
        </label>
        <label>
          {t("evaluations.period")}
          <input
            value={period}
            placeholder={EXAMPLES[scheme.period]}
            onChange={({ target }) => setPeriod(target.value)}
          />
        </label>
        <label>
          {t("evaluations.region")}
          <input value={region} onChange={({ target }) => setRegion(target.value)} />
        </label>
        <label>
          {t("evaluations.token")}
          <input type="password" autoComplete="off" onChange={({ target }) => rememberToken(target.value)} />
        </label>
        {scheme.entered.length > 0 && (
          <ScoresForm key={id} scheme={scheme} period={period.trim()} region={region.trim()} />
        )}
        <button type="submit" disabled={busy || period.trim() === ""}>
          {t("evaluations.makeDraft")}
        </button>
        {props.draft !== null && (
          <button type="button" disabled={busy} onClick={() => void publish()}>
            {t("evaluations.publish")}
          </button>
        )}
      </form>
      {refusal && <p role="alert">{refusal}</p>}
    </details>
  );
}

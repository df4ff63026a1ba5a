import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import { useClient } from "urql";
import { formatCount } from "../../format/number.ts";
import { nameIn } from "../../i18n/language.ts";
import { useLive } from "../../live/use-live.ts";
import { usePlatform } from "../../platform.tsx";
import { reasonOf } from "../../ui/refusal.ts";
import { asWriter } from "../imports/matches/as-writer.ts";
import { AssessorsQuery, EnterMutation, type SchemeListed } from "./evaluations-query.ts";
import { PastedField } from "./pasted-field.tsx";
import { pastedTable } from "./pasted-table.ts";

/** Scores of one assessor, pasted from a spreadsheet or from a file, and who has entered some already. */
export function ScoresForm(props: { scheme: SchemeListed; period: string; region: string }): ReactNode {
  const { scheme, period, region } = props;
  const { t } = useTranslation();
  const { language } = usePlatform();
  const client = useClient();
  const [assessor, setAssessor] = useState("");
  const [text, setText] = useState("");
  const [refusal, setRefusal] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const of = { scheme: scheme.id, period, region };
  const live = useLive(AssessorsQuery, of, period === "");
  const enter = async (): Promise<void> => {
    setBusy(true);
    const asked = { ...of, assessor, table: pastedTable(text) };
    const { data, error } = await client.mutation(EnterMutation, asked, asWriter()).toPromise();
    setBusy(false);
    setRefusal(error ? reasonOf(error) : null);
    if (!data) return;
    setText("");
    live.retry();
  };
  const columns = [
    t(`evaluations.subject.${scheme.subject}`),
    ...scheme.entered.flatMap((one) => {
      const name = nameIn(language, one);
      return one.isSurvey ? [name, t("evaluations.surveyColumns", { name })] : [name];
    }),
  ];
  return (
    <fieldset className="scores-form">
      <legend>{t("evaluations.enter")}</legend>
      <label>
        {t("evaluations.assessor")}
        <input value={assessor} maxLength={60} onChange={({ target }) => setAssessor(target.value)} />
      </label>
      <PastedField
        label={t("evaluations.pasted", { columns: columns.join(t("listComma")) })}
        rows={5}
        placeholder={columns.join("\t")}
        text={text}
        change={setText}
      />
      <button
        type="button"
        disabled={busy || period === "" || assessor.trim() === "" || text.trim() === ""}
        onClick={() => void enter()}
      >
        {t("evaluations.enterScores")}
      </button>
      {refusal && <p role="alert">{refusal}</p>}
      <ul className="assessors" aria-label={t("evaluations.assessors")}>
        {live.data?.evaluationAssessors.map(({ name, subjects, values }) => (
          <li key={name}>
            {t("evaluations.gave", {
              name,
              subjects: formatCount(subjects, language),
              values: formatCount(values, language),
            })}
          </li>
        ))}
      </ul>
    </fieldset>
  );
}

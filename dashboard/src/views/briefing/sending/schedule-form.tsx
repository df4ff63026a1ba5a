import { type FormEvent, type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import { nameIn } from "../../../i18n/language.ts";
import { useLanguage } from "../../../i18n/use-language.ts";
import type { Named } from "../facts/named.ts";
import { cronOf, USUAL } from "./rhythm.ts";
import { RhythmFields } from "./rhythm-fields.tsx";
import type { NewSchedule, Sending } from "./sending.queries.ts";

/** What to send, when, as which file, and to whom: the briefing on the page, or a view by its address. */
export function ScheduleForm(props: {
  /** Whose briefing stands on the page. */
  region: Named;
  means: Pick<Sending, "mails" | "keepsCopies" | "prints">;
  busy: boolean;
  onAdd(schedule: NewSchedule): Promise<boolean>;
}): ReactNode {
  const { t } = useTranslation();
  const language = useLanguage();
  const { region, means } = props;
  const usualName = t("sending.usualName", { region: nameIn(language, region) });
  const [name, setName] = useState(usualName);
  const [kind, setKind] = useState<NewSchedule["kind"]>("BRIEFING");
  const [address, setAddress] = useState(`/?region=${region.code}`);
  const [rhythm, setRhythm] = useState(USUAL);
  const [formats, setFormats] = useState<NewSchedule["formats"]>([means.prints ? "PDF" : "HTML"]);
  const [to, setTo] = useState("");
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const recipients = to.split(/[\s,;，；、]+/).filter((one) => one !== "");
    const target = kind === "BRIEFING" ? region.code : pathOf(address);
    const added = await props.onAdd({
      name: name.trim(),
      kind,
      target,
      cron: cronOf(rhythm),
      formats: kind === "VIEW" ? ["PDF"] : formats,
      language,
      recipients,
    });
    if (added) setName("");
  };
  return (
    <form className="schedule-form" onSubmit={(event) => void submit(event)}>
      <h3>{t("sending.more")}</h3>
      <label>
        <span>{t("sending.name")}</span>
        <input required maxLength={60} value={name} onChange={(event) => setName(event.target.value)} />
      </label>
      <label>
        <span>{t("sending.what")}</span>
        <select value={kind} onChange={(event) => setKind(event.target.value as NewSchedule["kind"])}>
          <option value="BRIEFING">{t("sending.briefingOf", { region: nameIn(language, region) })}</option>
          <option value="VIEW" disabled={!means.prints}>
            {t(means.prints ? "sending.view" : "sending.viewNeedsPdf")}
          </option>
        </select>
      </label>
      {kind === "VIEW" && (
        <label>
          <span>{t("sending.address")}</span>
          <input required maxLength={1000} value={address} onChange={(event) => setAddress(event.target.value)} />
        </label>
      )}
      <RhythmFields rhythm={rhythm} onChange={setRhythm} />
      {kind === "BRIEFING" && (
        <fieldset>
          <legend>{t("sending.formats")}</legend>
          {(["PDF", "HTML"] as const).map((format) => (
            <label key={format}>
              <input
                type="checkbox"
                checked={formats.includes(format)}
                disabled={format === "PDF" && !means.prints}
                onChange={({ target: { checked } }) =>
                  setFormats(checked ? [...formats, format] : formats.filter((one) => one !== format))
                }
              />
              {format}
            </label>
          ))}
          {!means.prints && <small>{t("sending.needsBrowser")}</small>}
        </fieldset>
      )}
      <label>
        <span>{t("sending.to")}</span>
        <textarea
          rows={2}
          disabled={!means.mails}
          required={!means.keepsCopies}
          value={to}
          placeholder={t(means.keepsCopies ? "sending.toOrFolder" : "sending.toMail")}
          onChange={(event) => setTo(event.target.value)}
        />
        {!means.mails && <small>{t("sending.noMail")}</small>}
      </label>
      <button type="submit" disabled={props.busy || (kind === "BRIEFING" && formats.length === 0)}>
        {t("sending.add")}
      </button>
    </form>
  );
}

/** What a pasted link of this platform leads to: its path alone. */
function pathOf(address: string): string {
  const typed = address.trim();
  if (!URL.canParse(typed)) return typed;
  const { origin, pathname, search } = new URL(typed);
  return origin === location.origin ? `${pathname}${search}` : typed;
}

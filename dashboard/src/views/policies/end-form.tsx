import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import { addDays } from "../../calendar/day.ts";
import { usePlatform } from "../../platform.tsx";
import { DayField } from "../../shell/day-field.tsx";
import { useWriting } from "../../shell/use-writing.ts";
import { reasonOf } from "../../ui/refusal.ts";
import { TokenForm } from "../../ui/token-form.tsx";
import { EndPolicyMutation, type PolicyVersion } from "./policies-query.ts";

/** Says from which day on a version is in force no more. */
export function EndForm(props: { version: PolicyVersion; onDone(isChange: boolean): void }): ReactNode {
  const { t } = useTranslation();
  const { platform } = usePlatform();
  const { policy, version, from } = props.version;
  const tomorrow = addDays(platform.today, 1);
  const earliest = from !== null && from > tomorrow ? from : tomorrow;
  const [endsOn, setEndsOn] = useState(earliest);
  const writing = useWriting();
  const send = async (): Promise<void> => {
    if (await writing.send(EndPolicyMutation, { policy, version, endsOn })) props.onDone(true);
  };
  if (writing.token)
    return (
      <TokenForm
        wrong={writing.token === "wrong"}
        onToken={(token) => {
          writing.withToken(token);
          if (token !== null) void send();
        }}
      />
    );
  const year = Number(earliest.slice(0, 4));
  return (
    <form
      className="end-form"
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
      onKeyDown={(event) => event.key === "Escape" && props.onDone(false)}
    >
      <DayField
        label={t("policies.endsOn")}
        day={endsOn}
        start={earliest}
        years={[year, year + 1, year + 2]}
        onDay={setEndsOn}
      />
      <p>{t("policies.endMeans")}</p>
      <span>
        <button type="submit" disabled={writing.busy || endsOn < earliest}>
          {t("policies.confirmEnd")}
        </button>
        <button type="button" onClick={() => props.onDone(false)}>
          {t("policies.cancel")}
        </button>
      </span>
      {endsOn < earliest && <p role="alert">{t("policies.tooEarly", { day: earliest })}</p>}
      {writing.error && <p role="alert">{t("policies.failed", { reason: reasonOf(writing.error) })}</p>}
    </form>
  );
}

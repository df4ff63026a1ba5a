import { type ReactNode, useId, useState } from "react";
import { useTranslation } from "react-i18next";
import { handling_levels } from "../../../../schema/code-lists.json";
import { usePlatform } from "../../platform.tsx";
import { TokenForm } from "../../ui/token-form.tsx";
import { type Act, type Given, useAct } from "./use-act.ts";

type Level = keyof typeof handling_levels;
/** From the estate upwards. */
const RANK = Object.keys(handling_levels) as Level[];

/** Asks why, and how much more time; records it. */
export function ActForm(props: {
  act: Act;
  complaint: string;
  /** The level whose consent an extension needs; null: its policy allows none. */
  consent: Level | null;
  /** As which level the act is recorded; null: it is not said. */
  actsAs: Level | null;
  onEnd(done: boolean): void;
}): ReactNode {
  const { t } = useTranslation();
  const { act, complaint, onEnd } = props;
  const acting = useAct();
  const [reason, setReason] = useState("");
  const [amount, setAmount] = useState("");
  const heading = useId();
  const { refusal } = acting;
  const given: Given = { complaint, act, reason, amount: amount === "" ? null : Number(amount) };
  const send = async (): Promise<void> => {
    if (await acting.send(given)) onEnd(true);
  };
  if (acting.token)
    return (
      <TokenForm
        wrong={acting.token === "wrong"}
        onToken={(token) => {
          acting.withToken(token);
          if (token !== null) void send();
        }}
      />
    );
  return (
    <form
      className="act-form"
      aria-labelledby={heading}
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
      onKeyDown={(event) => event.key === "Escape" && onEnd(false)}
    >
      <strong id={heading}>{t(`queue.act.${act}`)}</strong>
      <label>
        {t(act === "RESUMED" ? "queue.resumeReason" : "queue.reason")}
        <input
          // biome-ignore lint/a11y/noAutofocus: whoever opened the form is about to write
          autoFocus
          required
          maxLength={500}
          value={reason}
          onChange={({ target }) => setReason(target.value)}
        />
      </label>
      {act === "EXTENDED" && <Consent consent={props.consent} actsAs={props.actsAs} />}
      {act === "EXTENDED" && (
        <label>
          {t("queue.amount")}
          <input
            type="number"
            min={1}
            max={100}
            step={1}
            value={amount}
            onChange={({ target }) => setAmount(target.value)}
          />
        </label>
      )}
      <span>
        <button type="submit" disabled={acting.busy || reason.trim() === ""}>
          {t("queue.confirm")}
        </button>
        <button type="button" onClick={() => onEnd(false)}>
          {t("queue.cancel")}
        </button>
      </span>
      {refusal && (
        <p role="alert">{"expected" in refusal ? t("queue.refused", refusal) : t("queue.failed", refusal)}</p>
      )}
    </form>
  );
}

/** Whose consent the policy asks for, and where it will be missing that the extension will not count. */
function Consent({ consent, actsAs }: { consent: Level | null; actsAs: Level | null }): ReactNode {
  const { t } = useTranslation();
  const { language } = usePlatform();
  if (consent === null) return <p>{t("queue.noExtension")}</p>;
  const level = handling_levels[consent][language];
  if (actsAs === null || RANK.indexOf(actsAs) >= RANK.indexOf(consent))
    return <p className="said">{t("queue.consent", { level })}</p>;
  return <p>{t("queue.noConsent", { level, own: handling_levels[actsAs][language] })}</p>;
}

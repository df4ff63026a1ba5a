import { type ReactNode, useId, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { formatDay } from "../../format/month.ts";
import { nameIn } from "../../i18n/language.ts";
import { usePlatform } from "../../platform.tsx";
import { useWriting } from "../../shell/use-writing.ts";
import { reasonOf } from "../../ui/refusal.ts";
import { TokenForm } from "../../ui/token-form.tsx";
import { AddPolicyMutation, type CheckedPolicy } from "./policies-query.ts";
import { offsetOf, policyFault } from "./policy-fault.ts";

/** What the server said of a text. */
interface Said {
  readonly policy: CheckedPolicy | null;
  readonly faults: readonly string[];
}

/** A version's text: checked first, each fault leading to its place, and kept once nothing is wrong. */
export function PolicyForm(props: { draft: string; onSaved(): void; onEnd(): void }): ReactNode {
  const { t } = useTranslation();
  const { language } = usePlatform();
  const [text, setText] = useState(props.draft);
  const [said, setSaid] = useState<Said | null>(null);
  const [kept, setKept] = useState<CheckedPolicy | null>(null);
  const writing = useWriting();
  const box = useRef<HTMLTextAreaElement>(null);
  const heading = useId();
  const send = async (dryRun: boolean): Promise<void> => {
    const answer = (await writing.send(AddPolicyMutation, { text, dryRun }))?.addComplaintPolicy;
    if (answer === undefined) return;
    setSaid(answer);
    if (dryRun || answer.policy === null) return;
    setKept(answer.policy);
    props.onSaved();
  };
  const words = (policy: CheckedPolicy): { name: string; version: number; day: string } => ({
    name: nameIn(language, policy),
    version: policy.version,
    day: policy.from === null ? "" : formatDay(policy.from, language),
  });
  if (kept)
    return (
      <p role="status" className="kept">
        {t("policies.kept", words(kept))}{" "}
        <button type="button" onClick={props.onEnd}>
          {t("policies.close")}
        </button>
      </p>
    );
  const goTo = (line: number, column: number): void => {
    const at = offsetOf(text, line, column);
    box.current?.focus();
    box.current?.setSelectionRange(at, at);
  };
  if (writing.token)
    return (
      <TokenForm
        wrong={writing.token === "wrong"}
        onToken={(token) => {
          writing.withToken(token);
          if (token !== null) void send(said?.policy == null);
        }}
      />
    );
  return (
    <form
      className="policy-form"
      aria-labelledby={heading}
      onSubmit={(event) => {
        event.preventDefault();
        void send(said?.policy == null);
      }}
    >
      <h3 id={heading}>{t("policies.write")}</h3>
      <p className="muted">{t("policies.writeHint")}</p>
      <textarea
        ref={box}
        aria-labelledby={heading}
        rows={24}
        spellCheck={false}
        maxLength={100_000}
        value={text}
        onChange={({ target }) => {
          setText(target.value);
          setSaid(null);
        }}
      />
      {said && said.faults.length > 0 && (
        <div role="alert">
          <p>{t("policies.faults", { count: said.faults.length })}</p>
          <ul className="faults">
            {said.faults.map((fault) => {
              const { place, words: told } = policyFault(fault, language);
              return (
                <li key={fault}>
                  {place ? (
                    <button type="button" onClick={() => goTo(place.line, place.column)}>
                      {t("policies.place", { line: place.line, column: place.column })}
                    </button>
                  ) : null}{" "}
                  {told}
                </li>
              );
            })}
          </ul>
        </div>
      )}
      {said?.policy && <p role="status">{t("policies.fits", words(said.policy))}</p>}
      {writing.error && <p role="alert">{t("policies.failed", { reason: reasonOf(writing.error) })}</p>}
      <span className="buttons">
        <button type="submit" disabled={writing.busy || text.trim() === ""}>
          {t(said?.policy ? "policies.keep" : "policies.check")}
        </button>
        <button type="button" onClick={props.onEnd}>
          {t("policies.cancel")}
        </button>
      </span>
    </form>
  );
}

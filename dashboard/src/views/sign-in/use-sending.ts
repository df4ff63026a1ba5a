import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { wrongInAccount } from "../../ui/account-refusal.ts";
import { Refused } from "./session.ts";

interface Sending {
  readonly isSending: boolean;
  /** Why the last try was refused, in words of the screen; null before, and while one is under way. */
  readonly refusal: string | null;
  readonly submit: (event: FormEvent) => void;
}

/** Sends a form once at a time; `refused` says why where the server takes nothing of what would let in. */
export function useSending(send: () => Promise<void>, refused?: string): Sending {
  const { t } = useTranslation();
  const [isSending, setSending] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);
  const told = (error: unknown): string => {
    if (!(error instanceof Refused)) return t("state.serverUnavailable");
    if (error.code === "SIGN_IN_REFUSED") return refused ?? t("signIn.refused");
    if (error.code === "SIGN_IN_NEEDED") return t("signIn.ended");
    if (error.code === "SIGN_IN_LOCKED")
      return t("signIn.locked", { minutes: Math.ceil((error.retryAfterSeconds ?? 60) / 60) });
    return wrongInAccount(error.code, error.argument) ?? error.message;
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (isSending) return;
    setSending(true);
    setRefusal(null);
    send()
      .catch((error: unknown) => setRefusal(told(error)))
      .finally(() => setSending(false));
  };
  return { isSending, refusal, submit };
}

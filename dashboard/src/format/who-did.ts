import type { TFunction } from "i18next";

/** Who did something, as the server names it, in words: everybody, rule, shell, shell:NAME, account:NAME, token:NAME. Names stay as they are. */
export function whoDid(t: TFunction, who: string | null): string {
  const [, kind, name] = /^(account|token|shell):(.+)$/.exec(who ?? "") ?? [];
  if (kind === "account") return name!;
  if (kind === "token" || kind === "shell") return t(`who.${kind}Of`, { name });
  return who === "everybody" || who === "rule" || who === "shell" ? t(`who.${who}`) : (who ?? "");
}

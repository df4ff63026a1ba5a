import "../i18n/views/sign-in.ts";
import i18next from "i18next";

/** Of a change of accounts, what the server does not take, by the argument that it names. */
const WRONG = {
  password: "signIn.wrong.password",
  name: "signIn.wrong.name",
  role: "signIn.wrong.role",
  region: "signIn.wrong.region",
  firm: "signIn.wrong.firm",
  personal: "signIn.wrong.firm",
} as const;

/** Why a change of accounts was refused, in words of the screen; null: not by what was typed. */
export function wrongInAccount(code: unknown, argument: unknown): string | null {
  const known = code === "BAD_USER_INPUT" ? WRONG[argument as keyof typeof WRONG] : undefined;
  return known === undefined ? null : i18next.t(known);
}

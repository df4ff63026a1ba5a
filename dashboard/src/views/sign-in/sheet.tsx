import "../../i18n/views/sign-in.ts";
import "./sign-in.css";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { setLanguage } from "../../i18n/index.ts";
import { useLanguage } from "../../i18n/use-language.ts";
import { setTheme, useScaledPage, useTheme } from "../../theme/theme.ts";

/** The one sheet of a page that needs no data of the platform; a wide one is an administrator's. */
export function Sheet({
  title,
  wide = false,
  children,
}: {
  title: string;
  wide?: boolean;
  children: ReactNode;
}): ReactNode {
  const { t } = useTranslation();
  const language = useLanguage();
  const theme = useTheme();
  useScaledPage();
  return (
    <main className="sign-in">
      <header>
        <h1>{t("app.title")}</h1>
        {wide && <a href="/account">{t("signIn.account")}</a>}
        <button type="button" onClick={() => setTheme(theme === "dark" ? "light" : "dark", { remember: true })}>
          {t(theme === "dark" ? "app.lightTheme" : "app.darkTheme")}
        </button>
        <button type="button" onClick={() => setLanguage(language === "zh" ? "en" : "zh")}>
          {t("app.switchLanguage")}
        </button>
      </header>
      <section className={wide ? "wide" : undefined} aria-labelledby="sheet-title">
        <h2 id="sheet-title">{title}</h2>
        {children}
      </section>
    </main>
  );
}

interface FieldProps {
  readonly label: string;
  readonly value: string;
  readonly change: (value: string) => void;
  readonly kind: "name" | "current-password" | "new-password" | "text";
  readonly hint?: string;
}

/** A named field of a form. */
export function Field({ label, value, change, kind, hint }: FieldProps): ReactNode {
  return (
    <label>
      <span>{label}</span>
      <input
        required
        value={value}
        type={kind.endsWith("password") ? "password" : "text"}
        autoComplete={kind === "name" ? "username" : kind === "text" ? "off" : kind}
        autoCapitalize="none"
        spellCheck={false}
        onChange={(event) => change(event.target.value)}
      />
      {hint && <small>{hint}</small>}
    </label>
  );
}

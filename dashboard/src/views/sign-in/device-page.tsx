import { useSearch } from "@tanstack/react-router";
import { type ReactNode, useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { useLanguage } from "../../i18n/use-language.ts";
import { Loading } from "../../ui/states.tsx";
import { askForScreen, ownScreen, Refused, type Screen } from "./session.ts";
import { Sheet } from "./sheet.tsx";

/** How soon a screen hears that it is let in. */
const LOOK_EVERY_MS = 3_000;

/** `/wall/device?to=/wall…`: a screen shows the code that an administrator confirms elsewhere, and then its wall. */
export function DevicePage(): ReactNode {
  const { t } = useTranslation();
  const { to = "/wall" } = useSearch({ strict: false }) as { to?: string };
  const { screen, isBusy } = useScreen();
  const isIn = screen?.state === "CONFIRMED";
  useEffect(() => {
    if (isIn) location.assign(wallOf(screen, to));
  }, [isIn, screen, to]);
  return (
    <Sheet title={t("signIn.device.title")}>
      {isBusy && <p role="alert">{t("signIn.device.busy")}</p>}
      {screen?.state === "WAITING" ? <Code {...screen} /> : !isBusy && <Loading />}
      <a href={`/sign-in?to=${encodeURIComponent(to)}`}>{t("signIn.device.account")}</a>
    </Sheet>
  );
}

function Code({ code, until }: { code: string; until: string }): ReactNode {
  const { t } = useTranslation();
  const language = useLanguage();
  const time = new Intl.DateTimeFormat(language === "en" ? "en-GB" : "zh-CN", { timeStyle: "short" });
  return (
    <>
      <p>{t("signIn.device.ask")}</p>
      <p className="device-code">
        <output>{code}</output>
      </p>
      <small>{t("signIn.device.until", { time: time.format(new Date(until)) })}</small>
      <p role="status">{t("signIn.device.waiting")}</p>
    </>
  );
}

/** Asks to be let in, again with another code where one has run out, until it is. */
function useScreen(): { readonly screen: Screen | null; readonly isBusy: boolean } {
  const [screen, setScreen] = useState<Screen | null>(null);
  const [isBusy, setBusy] = useState(false);
  useEffect(() => {
    let isGone = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const look = async (): Promise<void> => {
      try {
        const found = (await ownScreen()) ?? (await askForScreen());
        if (isGone) return;
        setScreen(found);
        setBusy(false);
        if (found.state === "CONFIRMED") return;
      } catch (error) {
        // a server that is away comes back
        if (!isGone) setBusy(error instanceof Refused && error.code === "TOO_MANY_DEVICES");
      }
      if (!isGone) timer = setTimeout(look, LOOK_EVERY_MS);
    };
    void look();
    return () => {
      isGone = true;
      clearTimeout(timer);
    };
  }, []);
  return { screen, isBusy };
}

/** The wall that was asked for, of the programme and the region that the screen may read. */
function wallOf(screen: Extract<Screen, { state: "CONFIRMED" }>, to: string): string {
  const asked = new URL(to.startsWith("/wall") ? to : "/wall", location.origin);
  if (screen.programme === "default") asked.searchParams.delete("programme");
  else asked.searchParams.set("programme", screen.programme);
  asked.searchParams.set("region", screen.region);
  return asked.pathname + asked.search;
}

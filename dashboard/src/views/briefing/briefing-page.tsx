import "../../i18n/views/briefing.ts";
import "./briefing-page.css";
import { Link, useNavigate, useSearch } from "@tanstack/react-router";
import { type ReactNode, use, useEffect, useMemo, useRef } from "react";
import { useTranslation } from "react-i18next";
import { addMonths } from "../../calendar/month.ts";
import { serverConfig } from "../../engine-loading.ts";
import { usePlatform } from "../../platform.tsx";
import { AppHead } from "../../shell/app-head.tsx";
import { Themed } from "../../theme/themed.tsx";
import { Empty, Failed, Loading } from "../../ui/states.tsx";
import { periodOf } from "../../wording/period.ts";
import { Choosers } from "./choosers.tsx";
import { compose } from "./document/compose.ts";
import { Exports } from "./exports.tsx";
import type { BriefingFacts } from "./facts/facts.ts";
import { useFacts } from "./facts/use-facts.ts";
import { Sheets } from "./paper/sheets.tsx";
import { type BriefingRequest, parseRequest } from "./request.ts";
import { SendButton } from "./sending/send-button.tsx";

/** 通报: the month of a region as a document, on the screen and out of it. */
export function BriefingPage(): ReactNode {
  const { t } = useTranslation();
  const { platform } = usePlatform();
  const search = useSearch({ strict: false }) as Record<string, unknown>;
  const request = parseRequest(search, platform, addMonths(platform.lastMonth, -1));
  if (request === null)
    return (
      <div className="briefing-page">
        <AppHead demo={platform.demo} />
        <Empty>{t("state.noRegions")}</Empty>
      </div>
    );
  return <BriefingOf request={request} />;
}

function BriefingOf({ request: { region, month } }: { request: BriefingRequest }): ReactNode {
  const { t, i18n } = useTranslation();
  const { platform, language } = usePlatform();
  const navigate = useNavigate();
  const { briefing: letterhead } = use(serverConfig());
  const paper = useRef<HTMLElement>(null);
  const period = useMemo(() => periodOf(month, platform.today), [month, platform.today]);
  const { facts: current, error, unknownRegion, retry } = useFacts(region, period);
  // While the next is on its way, or the server away, the last one stays.
  const held = useRef<BriefingFacts | null>(null);
  if (current !== null) held.current = current;
  if (error !== null || unknownRegion) held.current = null;
  const facts = current ?? held.current;
  const briefing = useMemo(
    () => (facts === null ? null : compose(facts, letterhead, language, i18n.getFixedT(language))),
    [facts, letterhead, language, i18n],
  );
  useEffect(() => {
    // The browser names the PDF after the page.
    const before = document.title;
    if (briefing) document.title = briefing.fileName;
    return () => {
      document.title = before;
    };
  }, [briefing]);

  const go = (next: BriefingRequest): void =>
    void navigate({
      to: "/briefing",
      search: (before: Record<string, unknown>) => ({ ...before, ...next }) as Record<string, string>,
    });
  return (
    <div className="briefing-page">
      <AppHead demo={platform.demo} />
      <Themed>
        <section className="briefing-tools" aria-label={t("briefing.tools")}>
          <Choosers request={{ region, month }} go={go} />
          <Exports briefing={current === null ? null : briefing} paper={paper} />
          {facts !== null && <SendButton region={facts.region} />}
          <Link to="/" search={{ region, month }}>
            {t("briefing.onMap")}
          </Link>
        </section>
      </Themed>
      <main ref={paper} aria-label={t("briefing.document")} aria-busy={current === null}>
        {unknownRegion ? (
          <Failed reason={t("state.unknownRegion", { code: region })} />
        ) : error ? (
          <Failed error={error} retry={retry} />
        ) : briefing === null ? (
          <Loading lines={8} />
        ) : (
          <>
            {current === null && (
              <p className="stale" role="status">
                {t("briefing.stale")}
              </p>
            )}
            <Sheets briefing={briefing} />
          </>
        )}
      </main>
    </div>
  );
}

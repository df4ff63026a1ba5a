import "../../i18n/views/imports.ts";
import "./imports.css";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { type ReactNode, useCallback, useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { Page } from "../../shell/page.tsx";
import { rememberedToken } from "../../storage/write-token.ts";
import { Loading } from "../../ui/states.tsx";
import { CategoryCodes } from "./category-codes.tsx";
import { DropZone } from "./drop-zone.tsx";
import { sizeOf } from "./figures.ts";
import { FilePanel } from "./file-panel.tsx";
import { ImportLog } from "./import-log.tsx";
import { ImportFault, imports, type LoggedImport, type Options, type WaitingFile } from "./imports-client.ts";
import { TokenForm } from "./token-form.tsx";
import { WritingOff } from "./writing-off.tsx";

interface CameIn {
  readonly options: Options;
  readonly waiting: readonly WaitingFile[];
  readonly log: readonly LoggedImport[];
}

/** `/imports`: a file is dropped, looked at, tried and brought in; what came in, and back out of it. */
export function ImportsPage(): ReactNode {
  const { t } = useTranslation();
  const { file: chosen } = useSearch({ strict: false }) as { file?: string };
  const navigate = useNavigate();
  const { cameIn, fault, look } = useCameIn();
  const show = (file: string | undefined): void => {
    void navigate({ to: "/imports", search: file === undefined ? {} : { file } });
    look();
  };
  return (
    <Page className="imports-page" title={t("imports.title")}>
      <h1>{t("imports.title")}</h1>
      <p className="muted">{t("imports.intro")}</p>
      {fault?.code === "WRITING_OFF" ? (
        <WritingOff />
      ) : fault?.code === "WRITE_REFUSED" ? (
        <TokenForm refused={rememberedToken() !== null} said={look} />
      ) : fault ? (
        <p role="alert">{fault.code === "FORBIDDEN" ? t("imports.forbidden") : fault.message}</p>
      ) : cameIn === null ? (
        <Loading lines={6} />
      ) : (
        <>
          <DropZone mostBytes={cameIn.options.mostBytes} received={({ id }) => show(id)} />
          <Waiting files={cameIn.waiting} chosen={chosen ?? null} show={show} />
          {chosen !== undefined && (
            <FilePanel key={chosen} id={chosen} options={cameIn.options} left={() => show(undefined)} finished={look} />
          )}
          <p>
            <a href="/imports/matches">{t("imports.matches")}</a>
          </p>
          <CategoryCodes />
          <h2>{t("imports.log")}</h2>
          <p className="muted">{t("imports.logHint", { days: cameIn.options.undoDays })}</p>
          <ImportLog log={cameIn.log} options={cameIn.options} changed={look} />
        </>
      )}
    </Page>
  );
}

/** What waits and what came in; `look` asks anew. */
function useCameIn(): { cameIn: CameIn | null; fault: ImportFault | null; look: () => void } {
  const [cameIn, setCameIn] = useState<CameIn | null>(null);
  const [fault, setFault] = useState<ImportFault | null>(null);
  const look = useCallback((): void => {
    // the first says whether one is let in
    const asked = async (): Promise<CameIn> => {
      const options = await imports.options();
      const [waiting, log] = await Promise.all([imports.waiting(), imports.log(null)]);
      return { options, waiting, log };
    };
    asked().then(
      (found) => {
        setCameIn(found);
        setFault(null);
      },
      (error) => setFault(error instanceof ImportFault ? error : new ImportFault("UNKNOWN", String(error))),
    );
  }, []);
  useEffect(look, [look]);
  return { cameIn, fault, look };
}

function Waiting({
  files,
  chosen,
  show,
}: {
  files: readonly WaitingFile[];
  chosen: string | null;
  show: (id: string) => void;
}): ReactNode {
  const { t } = useTranslation();
  const others = files.filter(({ id }) => id !== chosen);
  if (others.length === 0) return null;
  return (
    <section aria-label={t("imports.waiting")}>
      <h2>{t("imports.waiting")}</h2>
      <ul className="imports-waiting">
        {others.map(({ id, fileName, bytes, state }) => (
          <li key={id}>
            <button type="button" onClick={() => show(id)}>
              {fileName} <small>{`${sizeOf(bytes)} · ${t(`imports.state.${state}`)}`}</small>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

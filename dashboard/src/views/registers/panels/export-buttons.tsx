import { type ReactNode, useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import {
  type ExportAsked,
  ExportBroken,
  type ExportFormat,
  ExportRefused,
  exportList,
} from "../../../export/export-stream.ts";
import { formatCount } from "../../../format/number.ts";
import { usePlatform } from "../../../platform.tsx";
import { reasonOf } from "../../../ui/states.tsx";

const FORMATS: readonly (readonly [ExportFormat, string])[] = [
  ["csv", "CSV"],
  ["xlsx", "XLSX"],
  ["geojson", "GeoJSON"],
];

/** The whole list into a file, with what has come so far and a way to cancel. */
export function ExportButtons({ asked }: { asked(format: ExportFormat): ExportAsked }): ReactNode {
  const { t } = useTranslation();
  const { language } = usePlatform();
  const [rows, setRows] = useState<number | null | "none">("none");
  const [told, setTold] = useState("");
  const aborter = useRef<AbortController | null>(null);
  useEffect(() => () => aborter.current?.abort(), []);
  const isRunning = rows !== "none";
  const print = (count: number): string => formatCount(count, language);

  const start = async (format: ExportFormat): Promise<void> => {
    const own = new AbortController();
    aborter.current = own;
    setTold("");
    setRows(0);
    try {
      const done = await exportList(asked(format), format, own.signal, (progress) => setRows(progress.rows));
      setTold(
        done.rows === null ? t("registers.export.doneFile") : t("registers.export.done", { count: print(done.rows) }),
      );
    } catch (error) {
      setTold(saidOf(error as Error));
    } finally {
      setRows("none");
    }
  };
  function saidOf(error: Error): string {
    if (error.name === "AbortError") return t("registers.export.cancelled");
    if (error instanceof ExportBroken) return t("registers.export.broken");
    const { message } = error;
    const reason =
      error instanceof ExportRefused ? reasonOf({ message, graphQLErrors: [error.reason as never] }) : message;
    return t("registers.export.failed", { reason });
  }
  return (
    <span className="export" title={t("registers.export.hint")}>
      <span>{t("registers.export.label")}</span>
      {FORMATS.map(([format, name]) => (
        <button key={format} type="button" disabled={isRunning} onClick={() => void start(format)}>
          {name}
        </button>
      ))}
      {isRunning && (
        <button type="button" onClick={() => aborter.current?.abort()}>
          {t("registers.export.cancel")}
        </button>
      )}
      <span role="status">
        {isRunning ? t("registers.export.working", { count: print(typeof rows === "number" ? rows : 0) }) : told}
      </span>
    </span>
  );
}

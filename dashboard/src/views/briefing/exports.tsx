import { Button } from "antd";
import { type ReactNode, type RefObject, useState } from "react";
import { useTranslation } from "react-i18next";
import { saveFile } from "../../ui/save-file.ts";
import type { Briefing } from "./document/block.ts";
import { htmlFile } from "./export/html.ts";
import { svgToPng } from "./map/png.ts";

/** Print, Word and HTML of the briefing on the page. */
export function Exports({
  briefing,
  paper,
}: {
  briefing: Briefing | null;
  paper: RefObject<HTMLElement | null>;
}): ReactNode {
  const { t } = useTranslation();
  const [working, setWorking] = useState(false);
  const [fault, setFault] = useState<string | null>(null);

  const attempt = async (what: (briefing: Briefing) => Promise<void> | void): Promise<void> => {
    if (briefing === null) return;
    setWorking(true);
    setFault(null);
    try {
      await what(briefing);
    } catch (error) {
      setFault(error instanceof Error ? error.message : String(error));
    } finally {
      setWorking(false);
    }
  };
  const word = async (briefing: Briefing): Promise<void> => {
    // Half a megabyte that only who presses the button needs.
    const { docxBlob } = await import("./export/docx.ts");
    const [before, between, after] = t("briefing.page", { page: "\n", pages: "\n" }).split("\n");
    const blob = await docxBlob(briefing, {
      origin: location.origin,
      author: t("app.title"),
      pageWords: [before ?? "", between ?? "", after ?? ""],
      picture: ({ svg, width, height }) => svgToPng(svg, width, height),
    });
    saveFile(blob, `${briefing.fileName}.docx`);
  };
  const html = (briefing: Briefing): void => {
    const sheets = paper.current?.querySelector(".sheets");
    if (sheets) saveFile(htmlFile(sheets, briefing.title), `${briefing.fileName}.html`);
  };
  const disabled = briefing === null || working;
  return (
    <>
      <Button type="primary" disabled={disabled} onClick={() => window.print()}>
        {t("briefing.print")}
      </Button>
      <Button disabled={disabled} onClick={() => void attempt(word)}>
        {t(working ? "briefing.working" : "briefing.word")}
      </Button>
      <Button disabled={disabled} onClick={() => void attempt(html)}>
        {t("briefing.html")}
      </Button>
      {fault !== null && (
        <span className="fault" role="alert">
          {t("briefing.exportFailed", { reason: fault })}
        </span>
      )}
    </>
  );
}

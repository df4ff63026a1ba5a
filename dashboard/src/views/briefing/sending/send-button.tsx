import { Button } from "antd";
import { lazy, type ReactNode, Suspense, useState } from "react";
import { useTranslation } from "react-i18next";
import { fetchPart } from "../../../live/page-parts.ts";
import type { Named } from "../facts/named.ts";

const SendPanel = lazy(() => fetchPart(() => import("./send-panel.tsx")));

/** Opens what is sent by itself. */
export function SendButton({ region }: { region: Named }): ReactNode {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button onClick={() => setOpen(true)}>{t("briefing.send")}</Button>
      {open && (
        <Suspense fallback={null}>
          <SendPanel region={region} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}

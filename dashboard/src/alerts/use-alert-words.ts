import "../i18n/views/alerts.ts";
import { useTranslation } from "react-i18next";
import { usePlatform } from "../platform.tsx";
import type { Words } from "./alert-said.ts";

/** What alerts are said by, in the language of the screen. */
export function useAlertWords(): Words {
  const { t } = useTranslation();
  const { language, indicators } = usePlatform();
  return { t, language, indicators };
}

import { theme as antdTheme, ConfigProvider } from "antd";
import enUs from "antd/locale/en_US";
import zhCn from "antd/locale/zh_CN";
import type { ReactNode } from "react";
import { useLanguage } from "../i18n/use-language.ts";
import { COMMON_TOKENS, TOKENS, useScale, useTheme } from "./theme.ts";

/** Around every part that uses antd: language, theme and size of its components. In a chunk apart from the first map. */
export function Themed({ children }: { children: ReactNode }): ReactNode {
  const language = useLanguage();
  const theme = useTheme();
  const scale = useScale();
  const sized = {
    fontSize: 14 * scale,
    controlHeight: 32 * scale,
    sizeUnit: 4 * scale,
    controlPaddingHorizontal: 12 * scale,
  };
  return (
    <ConfigProvider
      button={{ autoInsertSpace: false }}
      locale={language === "zh" ? zhCn : enUs}
      theme={{
        algorithm: theme === "dark" ? antdTheme.darkAlgorithm : antdTheme.defaultAlgorithm,
        token: { ...COMMON_TOKENS, ...TOKENS[theme], ...sized },
      }}
    >
      {children}
    </ConfigProvider>
  );
}

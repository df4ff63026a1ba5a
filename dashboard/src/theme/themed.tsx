import { theme as antdTheme, ConfigProvider } from "antd";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { COMMON_TOKENS, TOKENS, useScale, useTheme } from "./theme.ts";

/** Around every part that uses antd: theme and size of its components. In a chunk apart from the first map. */
export function Themed({ children }: { children: ReactNode }): ReactNode {
  const { t } = useTranslation();
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
      // The one thing that they say by themselves; the library's own words come with those of all its parts.
      renderEmpty={() => t("state.empty")}
      theme={{
        algorithm: theme === "dark" ? antdTheme.darkAlgorithm : antdTheme.defaultAlgorithm,
        token: { ...COMMON_TOKENS, ...TOKENS[theme], ...sized },
      }}
    >
      {children}
    </ConfigProvider>
  );
}

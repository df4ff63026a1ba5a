import type { ReactNode } from "react";
import { AppHead } from "../../../shell/app-head.tsx";

export function WallEditorPage(): ReactNode {
  return <AppHead demo={false} />;
}

import type { ReactNode } from "react";
import { AppHead } from "../../shell/app-head.tsx";

export function WallPage(): ReactNode {
  return <AppHead demo={false} />;
}

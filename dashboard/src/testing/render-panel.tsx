import type { ReactNode } from "react";
import type { Register } from "../registers/register.ts";
import { SceneContext, WallContext } from "../views/wall/wall-context.ts";
import type { Answers } from "./fake-server.ts";
import { MEDIATION } from "./mediation-register.ts";
import { COMPLAINTS, COVERAGE } from "./platform.ts";
import { renderView } from "./render-view.tsx";

const WALL = {
  language: "zh",
  indicators: [COMPLAINTS, COVERAGE] as never,
  registers: [MEDIATION] as readonly Register[],
  root: "370000",
  today: "2026-11-20",
  lastMonth: "2026-11",
  textPixels: 20,
  refresh: 0,
} as const;

/** A panel's place on the invented wall: room for a dozen rows. */
export const RECT = { left: 0, top: 0, width: 800, height: 1000 };

/** Draws a panel of a scene that is to be seen; `focus`: the region a presenter has drilled to. `ready` tells what the panel said of itself. */
export function renderPanel(
  panel: ReactNode,
  {
    answers = {},
    focus = null,
    registers = WALL.registers,
  }: { answers?: Answers; focus?: string | null; registers?: readonly Register[] } = {},
) {
  const ready: [number, boolean][] = [];
  const scene = { layer: 0, shown: true, focus, ready: (at: number, is: boolean) => void ready.push([at, is]) };
  const rendered = renderView(
    <WallContext value={{ ...WALL, registers }}>
      <SceneContext value={scene}>{panel}</SceneContext>
    </WallContext>,
    { answers },
  );
  return { ...rendered, ready };
}

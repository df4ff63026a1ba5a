// @vitest-environment happy-dom
import { type ReactNode, useLayoutEffect } from "react";
import { createRoot } from "react-dom/client";
import { afterEach, expect, test, vi } from "vitest";
import { prefetchBoundaries, useBoundaries } from "./use-boundaries.ts";

afterEach(() => vi.unstubAllGlobals());

const URL_OF_SHAPES = "/boundaries/370100/COUNTY.geojson";
let answer = (_: Response): void => undefined;

function Shapes(): ReactNode {
  const { loaded } = useBoundaries(URL_OF_SHAPES);
  useLayoutEffect(() => answer(Response.json({ type: "FeatureCollection", features: [] })), []);
  return loaded?.url;
}

test("shapes that come by a prefetch between a drawing and its effects are shown", async () => {
  vi.stubGlobal("fetch", () => new Promise<Response>((resolve) => (answer = resolve)));
  // As in a browser: effects run when their turn comes, and what waits for an answer may go on before.
  vi.stubGlobal("IS_REACT_ACT_ENVIRONMENT", false);
  prefetchBoundaries(URL_OF_SHAPES);
  const place = document.createElement("div");
  const root = createRoot(place);
  root.render(<Shapes />);
  await vi.waitFor(() => expect(place.textContent).toBe(URL_OF_SHAPES));
  root.unmount();
});

// @vitest-environment happy-dom
import { screen, waitFor } from "@testing-library/react";
import { afterEach, expect, test, vi } from "vitest";
import { renderView } from "../testing/render-view.tsx";
import { ExportButtons } from "./export-buttons.tsx";

const ASKED = {
  query: "{ complaints { nodes { description } } }",
  variables: {},
  operationName: null,
  list: "complaints",
};

afterEach(() => vi.unstubAllGlobals());

/** Answers as the server does that gives nothing without a reason; keeps what it was told. */
function askingForReasons(): (string | undefined)[] {
  const reasons: (string | undefined)[] = [];
  vi.stubGlobal("fetch", async (_url: string, { body }: { body: string }) => {
    const { reason } = JSON.parse(body) as { reason?: string };
    reasons.push(reason);
    if (reason !== undefined) return new Response("description\r\n张**\r\n", { headers: { "x-total-rows": "1" } });
    const error = { message: "reason: expected why", extensions: { code: "REASON_NEEDED", argument: "reason" } };
    return new Response(JSON.stringify({ errors: [error] }), { status: 422 });
  });
  return reasons;
}

test("where a reason is needed it is asked for, and goes with the export", async () => {
  const reasons = askingForReasons();
  const { user } = renderView(<ExportButtons asked={() => ASKED} />);
  await user.click(await screen.findByRole("button", { name: "CSV" }));
  const field = await screen.findByRole("textbox", { name: "导出原因（记入审计）" });
  expect(document.activeElement).toBe(field);
  expect(screen.getByRole("button", { name: "继续导出" })).toHaveProperty("disabled", true);
  await user.type(field, "  市长热线月度分析 ");
  await user.click(screen.getByRole("button", { name: "继续导出" }));
  await waitFor(() => expect(screen.getByRole("status").textContent).toBe("已导出 1 行"));
  expect(reasons).toEqual([undefined, "市长热线月度分析"]);
  expect(screen.queryByRole("textbox")).toBeNull();
});

test("whoever gives none cancels, and nothing is exported", async () => {
  const reasons = askingForReasons();
  const { user } = renderView(<ExportButtons asked={() => ASKED} formats={["csv"]} />);
  expect(screen.queryByRole("button", { name: "XLSX" })).toBeNull();
  await user.click(await screen.findByRole("button", { name: "CSV" }));
  await user.click(await screen.findByRole("button", { name: "取消" }));
  expect(screen.queryByRole("textbox")).toBeNull();
  expect(reasons).toEqual([undefined]);
});

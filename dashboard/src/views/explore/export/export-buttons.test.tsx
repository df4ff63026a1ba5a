// @vitest-environment happy-dom
import { screen, waitFor } from "@testing-library/react";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { renderView } from "../../../testing/render-view.tsx";
import { ExportButtons } from "./export-buttons.tsx";

const ASKED = {
  query: "query Streets { regions { nodes { code } } }",
  variables: { n: 1 },
  operationName: "Streets",
  list: "regions.nodes",
};
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
let sent: { url: string; body: unknown }[] = [];
/** Answers /export with a body that the test feeds; an abort breaks it off as a browser does. */
function exporting(status = 200): { send(text: string): void; end(): void; breakOff(): void } {
  let feed: ReadableStreamDefaultController<Uint8Array> | undefined;
  vi.stubGlobal("fetch", async (url: string, { body, signal }: { body: string; signal: AbortSignal }) => {
    sent.push({ url, body: JSON.parse(body) });
    const stream = new ReadableStream<Uint8Array>({
      start(controller) {
        feed = controller;
        signal.addEventListener("abort", () => controller.error(new DOMException("aborted", "AbortError")));
      },
    });
    return new Response(stream, { status, headers: { "x-total-rows": "3" } });
  });
  return {
    send: (text) => feed!.enqueue(bytes(text)),
    end: () => feed!.close(),
    breakOff: () => feed!.error(new TypeError("network error")),
  };
}
const says = (text: string | RegExp) => waitFor(() => expect(screen.getByRole("status").textContent).toMatch(text));
const draw = async () => {
  const { user } = renderView(<ExportButtons asked={ASKED} />);
  await screen.findByRole("button", { name: "CSV" });
  return user;
};

beforeEach(() => {
  sent = [];
});
afterEach(() => vi.unstubAllGlobals());

test("the whole list is asked for, progress counts its rows, and the end says how many there were", async () => {
  const server = exporting();
  const user = await draw();
  await user.click(screen.getByRole("button", { name: "CSV" }));
  await says("0 / 3");
  expect(sent).toEqual([{ url: "/export?format=csv&about=zh", body: ASKED }]);
  expect(screen.getByRole("button", { name: "XLSX" })).toHaveProperty("disabled", true);
  server.send("code\r\n370100\r\n");
  await says("1 / 3");
  expect(screen.getByRole("progressbar")).toMatchObject({ max: 3, value: 1 });
  server.send("370200\r\n370300\r\n");
  server.end();
  await says(/^已导出 3 行/);
  expect(screen.queryByRole("button", { name: "取消" })).toBeNull();
});

test("cancelled it says so, and can be begun again", async () => {
  exporting();
  const user = await draw();
  await user.click(screen.getByRole("button", { name: "GeoJSON" }));
  await user.click(await screen.findByRole("button", { name: "取消" }));
  await says("已取消导出");
  expect(screen.getByRole("button", { name: "CSV" })).toHaveProperty("disabled", false);
});

test("a connection that breaks off leaves no file that passes for whole", async () => {
  const saved = vi.spyOn(URL, "createObjectURL");
  const server = exporting();
  const user = await draw();
  await user.click(screen.getByRole("button", { name: "CSV" }));
  server.send("code\r\n");
  server.breakOff();
  await says("连接中断，文件不完整，请重试");
  expect(saved).not.toHaveBeenCalled();
});

test("a refusal is told with the server's reason", async () => {
  vi.stubGlobal(
    "fetch",
    async () =>
      new Response(JSON.stringify({ errors: [{ message: "list: expected the path of a list" }] }), { status: 400 }),
  );
  const user = await draw();
  await user.click(screen.getByRole("button", { name: "XLSX" }));
  await says(/^导出失败：.*list: expected the path of a list/);
});

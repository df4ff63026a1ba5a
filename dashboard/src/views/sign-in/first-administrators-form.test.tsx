// @vitest-environment happy-dom
import { fireEvent, screen } from "@testing-library/react";
import { afterEach, expect, test, vi } from "vitest";
import "../../i18n/views/sign-in.ts";
import { renderView } from "../../testing/render-view.tsx";
import { FirstAdministratorsForm } from "./first-administrators-form.tsx";

afterEach(() => vi.unstubAllGlobals());

test.each([
  [401, { code: "SIGN_IN_REFUSED" }, /^此链接已失效/],
  [400, { code: "BAD_USER_INPUT", argument: "password" }, /^密码不符合规则/],
  [400, { code: "BAD_USER_INPUT", argument: "name" }, /^账号名未被接受/],
  // what the screen has no words of is told as the server says it
  [400, { code: "BAD_USER_INPUT", argument: "administrators" }, /^expected/],
])("a refusal %i of %o is told in words of the screen", async (status, extensions, words) => {
  renderView(<FirstAdministratorsForm link="x" />, { answers: {} });
  const form = (await screen.findByRole("button", { name: "设立三名管理员" })).closest("form")!;
  const body = JSON.stringify({ errors: [{ message: "expected another", extensions }] });
  vi.stubGlobal("fetch", async () => new Response(body, { status }));
  fireEvent.submit(form);
  expect((await screen.findByRole("alert")).textContent).toMatch(words);
});

// @vitest-environment happy-dom
import { screen } from "@testing-library/react";
import { expect, test } from "vitest";
import "../../i18n/views/sign-in.ts";
import { CombinedError } from "urql";
import { renderView } from "../../testing/render-view.tsx";
import { AdminFault } from "./admin-fault.tsx";

const refused = (code: string) =>
  new CombinedError({ graphQLErrors: [{ message: "expected something", extensions: { code } }] });

test.each([
  ["WRITING_OFF", /^本平台未启用账号/],
  ["WRITE_REFUSED", /^本平台未启用账号/],
  ["FORBIDDEN", /您的账号没有这里所需的权限/],
  // what the screen has no words of is told as the server says it
  ["BAD_USER_INPUT", /expected something/],
])("%s is told in words of the screen", async (code, words) => {
  renderView(<AdminFault error={refused(code)} />, { answers: {} });
  expect((await screen.findByText(words)).isConnected).toBe(true);
});

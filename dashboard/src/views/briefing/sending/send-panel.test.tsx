// @vitest-environment happy-dom
import { screen, within } from "@testing-library/react";
import { GraphQLError } from "graphql";
import { beforeEach, expect, test, vi } from "vitest";
import { forgetToken } from "../../../storage/write-token.ts";
import { renderView } from "../../../testing/render-view.tsx";
import SendPanel from "./send-panel.tsx";

const REGION = { code: "370800", nameZh: "济宁市", nameEn: "Jining" };
const MEANS = { mails: true, keepsCopies: true, prints: true };
const MONTHLY = {
  name: "济宁月报",
  kind: "BRIEFING",
  region: REGION,
  path: "/briefing?region=370800",
  cron: "0 8 1 * *",
  nextDue: "2026-12-01T00:00:00Z",
  formats: ["HTML"],
  recipients: ["a@example.cn"],
  deliveries: [
    { dueAt: "2026-11-01T00:00:00Z", state: "SENT", sentAt: "2026-11-01T00:00:20Z", failure: null },
    { dueAt: "2026-10-01T00:00:00Z", state: "UNKNOWN", sentAt: null, failure: "the connection ended" },
  ],
};
const sendingOf = (...schedules: object[]) => ({ ...MEANS, schedules });
const refused = (code: string, more: object = {}) => new GraphQLError("no", { extensions: { code, ...more } });
const draw = (answers: object) =>
  renderView(<SendPanel region={REGION} onClose={vi.fn()} />, { answers: answers as never });
beforeEach(forgetToken);

test("what is sent: when, to whom, and what became of it, in China's time", async () => {
  draw({ sending: sendingOf(MONTHLY) });
  expect((await screen.findByRole("link", { name: "济宁市通报（上一个完整月份）" })).getAttribute("href")).toBe(
    MONTHLY.path,
  );
  expect(screen.getByText("每月1日 08:00").textContent).toContain("下次：2026-12-01 08:00");
  const [, sent, unknown] = within(screen.getByRole("table", { name: "发送记录" })).getAllByRole("row");
  expect(sent!.textContent).toBe("2026-11-01 08:00已发送 2026-11-01 08:00");
  expect(unknown!.textContent).toContain("是否送达不明");
});

test("one more is added as it is chosen, and one is taken away after a second press", async () => {
  let schedules: object[] = [];
  const asked: object[] = [];
  const { user } = draw({
    sending: () => sendingOf(...schedules),
    addSchedule: ({ schedule }: { schedule: object }) => {
      asked.push({ ...schedule });
      schedules = [MONTHLY];
      return sendingOf(MONTHLY);
    },
    removeSchedule: ({ name }: { name: string }) => {
      asked.push({ name });
      return sendingOf();
    },
  });
  await screen.findByText("还没有定时发送的内容");
  await user.selectOptions(screen.getByRole("combobox", { name: "周期" }), "每周");
  await user.selectOptions(screen.getByRole("combobox", { name: "星期" }), "星期日");
  await user.click(screen.getByRole("checkbox", { name: "HTML" }));
  await user.type(screen.getByRole("textbox", { name: "发送到" }), "a@example.cn，b@example.cn");
  await user.click(screen.getByRole("button", { name: "新增" }));
  await user.click(await screen.findByRole("button", { name: "取消“济宁月报”" }));
  await user.click(screen.getByRole("button", { name: "确认取消，并清除发送记录" }));
  await screen.findByText("还没有定时发送的内容");
  expect(asked).toEqual([
    {
      name: "济宁市月报",
      kind: "BRIEFING",
      target: "370800",
      cron: "0 8 * * 0",
      formats: ["PDF", "HTML"],
      language: "zh",
      recipients: ["a@example.cn", "b@example.cn"],
    },
    { name: "济宁月报" },
  ]);
});

test("the write token is asked for, and a wrong one told", async () => {
  let answer: object = refused("WRITE_REFUSED");
  const { user } = draw({
    sending: () => {
      if (answer instanceof Error) throw answer;
      return answer;
    },
  });
  const field = await screen.findByLabelText(/^写入口令/);
  expect(screen.queryByRole("alert")).toBeNull();
  await user.type(field, "wrong{Enter}");
  await screen.findByText("口令不对，请重新输入");
  answer = sendingOf();
  // the form that asks again is empty
  await user.type(screen.getByLabelText(/^写入口令/), "right{Enter}");
  await screen.findByText("新增一项");
});

test("where the server has no token none is asked for, and it is said how one is set", async () => {
  draw({
    sending: () => {
      throw refused("WRITING_OFF");
    },
  });
  expect((await screen.findByRole("alert")).textContent).toMatch(/WRITE_TOKEN/);
  expect(screen.queryByLabelText(/^写入口令/)).toBeNull();
});

test("a refusal is told in words of the screen, and without any means nothing is added", async () => {
  const { user } = draw({
    sending: sendingOf(),
    addSchedule: () => {
      throw refused("BAD_USER_INPUT", { argument: "to" });
    },
  });
  await user.click(await screen.findByRole("button", { name: "新增" }));
  expect((await screen.findByRole("alert")).textContent).toMatch(/^邮箱地址不对/);
});

test("without any means nothing can be added", async () => {
  draw({ sending: { ...sendingOf(), mails: false, keepsCopies: false } });
  await screen.findByText(/暂不能新增/);
  expect(screen.queryByRole("button", { name: "新增" })).toBeNull();
});

// @vitest-environment happy-dom
import { screen, waitFor } from "@testing-library/react";
import { expect, test } from "vitest";
import { listedRun } from "../../../testing/evaluation-lists.ts";
import { RECT, renderPanel } from "../../../testing/render-panel.tsx";
import { SentenceBand } from "../sentence/sentence-band.tsx";
import { EvaluationOnWall } from "./evaluation.tsx";

const draw = (runs: readonly object[], rect = RECT) =>
  renderPanel(
    <EvaluationOnWall
      panel={{ kind: "evaluation", scheme: "red-black-estates", region: "root", title: null } as never}
      index={0}
      rect={rect}
    />,
    { answers: { evaluationRuns: runs } },
  );
const lists = (): string[][] =>
  [...document.querySelectorAll<HTMLElement>("[data-list]")].map((list) => [
    list.querySelector("h3")!.textContent,
    ...[...list.querySelectorAll("li, p")].map(({ textContent }) => textContent),
  ]);

test("a list of the best begins with the first, one of the worst with the last; who is on it again says how long", async () => {
  const { ready, server } = draw([listedRun()]);
  await screen.findByText("黑榜（2）");
  await waitFor(() => expect(ready.at(-1)).toEqual([0, true]));
  expect(lists()).toEqual([
    ["红榜（2）通报表扬", "1红1历下区连续 2 期99.50分", "2红2历下区98.50分"],
    ["黑榜（2）重点监管", "40黑乙历下区连续 3 期60.50分", "39黑甲历下区61.50分"],
  ]);
  expect(screen.getByText("山东省 · 2026年第3季度考核 · 2026年10月9日发布")).toBeTruthy();
  expect(server.variablesOf("WallEvaluation")).toEqual([{ scheme: "red-black-estates", region: "370000" }]);
});

test("a low panel says how many it leaves out; without a published run it says that there is none", async () => {
  draw([listedRun(25)], { ...RECT, height: 400 });
  await screen.findByText("红榜（25）");
  const [red] = lists();
  const shown = red!.length - 2;
  expect(shown).toBeGreaterThan(2);
  expect(red!.at(-1)).toBe(`另有 ${25 - shown} 个`);
});

test("without a published run it says that there is none", async () => {
  draw([]);
  await screen.findByText("没有已发布的考核结果");
});

test("a scene of evaluations opens with what their lists hold, not with the indicator that stands beside them", async () => {
  const panel = { kind: "evaluation", scheme: "red-black-estates", region: "root", title: null };
  const scene = { title: { zh: "红黑榜", en: "Lists" }, panels: [panel, { ...panel, scheme: "red-black-firms" }] };
  const subject = { indicator: "complaints", period: "latest", compare: "yoy" };
  const firms = listedRun(3);
  const { server } = renderPanel(
    <SentenceBand scene={scene as never} subject={subject as never} index={2} width={1200} height={140} />,
    {
      answers: {
        evaluationRuns: ({ scheme }: { scheme: string }) => [
          scheme === "red-black-estates"
            ? listedRun()
            : { ...firms, scheme: { ...firms.scheme, nameZh: "山东省物业服务企业红黑榜" } },
        ],
      },
    },
  );
  await waitFor(() =>
    expect(document.querySelector(".wall-sentence")!.textContent).toBe(
      "山东省小区红黑榜（2026年第3季度）：红榜2个、黑榜2个，红1居首；山东省物业服务企业红黑榜（2026年第3季度）：红榜3个、黑榜2个，红1居首。",
    ),
  );
  expect(server.variablesOf("WallSentence")).toEqual([]);
});

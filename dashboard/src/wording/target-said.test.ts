import { expect, test } from "vitest";
import type { TargetTold } from "../graphql/target-told.ts";
import type { Measure } from "./reading.ts";
import { targetInBrief, targetSaid } from "./target-said.ts";

const SHARE: Measure = {
  ...{ id: "coverage", nameZh: "覆盖率", nameEn: "Coverage", unitZh: "%", unitEn: "%" },
  ...{ decimals: 1, direction: "HIGHER_IS_BETTER", flow: false, ratio: true },
};
const COUNT: Measure = {
  ...{ id: "complaints", nameZh: "投诉量", nameEn: "Complaints", unitZh: "件", unitEn: "complaints" },
  ...{ decimals: 0, direction: "LOWER_IS_BETTER", flow: true, ratio: false },
};
const told: TargetTold = {
  ...{ from: "2026-11", to: "2026-11", addsUp: false, value: 75, due: 90, distance: -15, distancePercent: null },
  undetermined: null,
  target: { year: 2026, value: 90, document: "要点" },
  progress: { verdict: "BEHIND", month: "2026-10", value: 75, due: 91.667, undecided: null },
};
const sum: TargetTold = {
  ...{
    from: "2026-01",
    to: "2026-10",
    addsUp: true,
    value: 8000,
    due: 8328.77,
    distance: -328.77,
    distancePercent: -3.947,
  },
  undetermined: null,
  target: { year: 2026, value: 10_000, document: "要点" },
  progress: { verdict: "ON_TRACK", month: "2026-10", value: 8000, due: 8328.77, undecided: null },
};

test("a share, in points, with the numbers that say that it is behind", () => {
  expect(targetSaid(told, SHARE, "zh")).toBe(
    "2026年目标不低于90.0%；2026年11月为75.0%，比目标低15.0个百分点；10月末75.0%，序时进度应为91.7%，进度滞后。",
  );
  expect(targetSaid(told, SHARE, "en")).toBe(
    "Target for 2026: at least 90.0%. Nov 2026: 75.0%, 15.0 points below the target. Oct 2026: 75.0% where 91.7% was due, behind.",
  );
});

test("what adds up, in per cent of what is due", () => {
  expect(targetSaid(sum, COUNT, "zh")).toBe(
    "2026年目标不高于10,000件；2026年1—10月累计8,000件，比序时目标8,329件低3.9%；有望达到。",
  );
  expect(targetSaid(sum, COUNT, "en")).toBe(
    "Target for 2026: at most 10,000 complaints. From January to Oct 2026: 8,000 complaints, 3.9% below the 8,329 complaints due by then. On track.",
  );
});

test("what is reached, exceeded, level, or not said", () => {
  const reached = { ...told, value: 90, distance: 0.04, progress: { ...told.progress, verdict: "REACHED" as const } };
  expect(targetSaid(reached, SHARE, "zh")).toBe("2026年目标不低于90.0%；2026年11月为90.0%，与目标持平；已达到目标。");
  const exceeded = { ...sum, progress: { ...sum.progress, verdict: "MISSED" as const } };
  expect(targetSaid(exceeded, COUNT, "zh")).toMatch(/；已超过全年目标。$/);
  const note = { zh: "无数据，不与目标比较", en: "Not held against the target: no data" };
  const nothing = { ...told, value: null, distance: null, undetermined: note };
  expect(targetSaid(nothing, SHARE, "zh")).toBe("2026年目标不低于90.0%；无数据，不与目标比较。");
  const few = { ...told, progress: { verdict: null, month: "2026-10", value: null, due: null, undecided: note } };
  expect(targetSaid(few, SHARE, "en")).toMatch(/below the target\. Not held against the target: no data\.$/);
});

test("in brief, as a wall says it", () => {
  expect(targetInBrief(told, SHARE, "zh")).toBe("目标不低于90.0%，进度滞后");
  expect(targetInBrief(sum, COUNT, "en")).toBe("Target at most 10,000 complaints, on track");
});

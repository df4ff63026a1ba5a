import { expect, test } from "vitest";
import { episodesOn, organisationsOn, renovationsOn } from "./history-on.ts";

test("an episode that ends after the day is open on it, one that begins after it is not there", () => {
  const episodes = [
    { from: null, to: "2020-01-01" },
    { from: "2020-01-01", to: "2024-06-01" },
    { from: "2024-06-01", to: null },
  ];
  expect(episodesOn(episodes, "2022-12-31")).toEqual([
    { from: null, to: "2020-01-01" },
    { from: "2020-01-01", to: null },
  ]);
  expect(episodesOn(episodes, "2024-06-01")).toEqual(episodes);
});

test("an organisation is there from its founding to the day before it is dissolved", () => {
  const branch = { foundedOn: "2021-07-01", dissolvedOn: "2023-01-01" };
  for (const [day, stands] of [
    ["2021-06-30", 0],
    ["2021-07-01", 1],
    ["2022-12-31", 1],
    ["2023-01-01", 0],
  ] as const)
    expect(organisationsOn([branch], day)).toHaveLength(stands);
  expect(organisationsOn([{ foundedOn: null, dissolvedOn: null }], "1999-01-01")).toHaveLength(1);
});

test("a renovation had got as far as its dates by the day", () => {
  const dates = { plannedOn: "2021-03-01", startedOn: "2022-04-01", finishedOn: "2023-05-01" };
  const on = (day: string) => renovationsOn([{ status: "DONE", ...dates }], day);
  expect(on("2021-01-01")).toEqual([]);
  expect(on("2021-03-01")).toEqual([{ status: "PLANNED", since: "2021-03-01" }]);
  expect(on("2022-12-31")).toEqual([{ status: "UNDER_WAY", since: "2022-04-01" }]);
  expect(on("2024-01-01")).toEqual([{ status: "DONE", since: "2023-05-01" }]);
  const undated = { status: "PLANNED", plannedOn: null, startedOn: null, finishedOn: null } as const;
  expect(renovationsOn([undated], "2021-01-01")).toEqual([{ status: "PLANNED", since: null }]);
});

import { expect, it } from "vitest";
import { parseCommand } from "./import-command.ts";

const command = (text: string) => parseCommand(text.split(" "), "2026-11-20")?.request;

it("reads the options of regions, and refuses them for other kinds and where they are misspelt", () => {
  const rest = "file.geojson --source s --crs wgs84";
  expect(command(`regions ${rest} --place-anew`)).toMatchObject({ kind: "regions", placeAnew: true });
  expect(command(`regions ${rest}`)?.placeAnew).toBeUndefined();
  expect(() => command(`estates ${rest} --place-anew`)).toThrow(
    "--place-anew is for regions: expected none for estates, got it",
  );
  expect(() => command(`estates ${rest} --level STREET`)).toThrow(
    '--level is for regions: expected none for estates, got "STREET"',
  );
  expect(() => command(`regions ${rest} --place-new`)).toThrow("got --place-new: did you mean --place-anew?");
});

import type { Format } from "./format.ts";

/** A GeoJSON FeatureCollection (RFC 7946), WGS 84, one feature a row; a row without a place has a null geometry. What it says of itself is a foreign member. */
export const geojson: Format = {
  extension: "geojson",
  contentType: "application/geo+json; charset=utf-8",
  needsPlace: true,
  async *write({ columns, place, about }, pages) {
    const foreign = about.length > 0 ? `"about":${JSON.stringify(Object.fromEntries(about))},` : "";
    yield Buffer.from(`{"type":"FeatureCollection",${foreign}"features":[`);
    let separator = "\n";
    for await (const rows of pages) {
      let text = "";
      for (const row of rows) {
        const properties = Object.fromEntries(columns.map(({ name, cell }) => [name, cell(row)]));
        text += separator + JSON.stringify({ type: "Feature", properties, geometry: place?.(row) ?? null });
        separator = ",\n";
      }
      yield Buffer.from(text);
    }
    yield Buffer.from("\n]}\n");
  },
};

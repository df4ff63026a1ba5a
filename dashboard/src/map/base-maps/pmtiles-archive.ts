import { addProtocol } from "maplibre-gl";
import { PMTiles, Protocol, TileType } from "pmtiles";
import { vectorLayers } from "./vector/vector-layers.ts";

const protocol = new Protocol();
// Once for all maps of the page: this module is fetched where the first such base map is shown.
addProtocol("pmtiles", protocol.tile);

/** A PMTiles file as its own header tells it. */
export type PmtilesArchive =
  | { readonly tiles: "RASTER" }
  | {
      readonly tiles: "VECTOR";
      /** Names of the layers in its tiles. */
      readonly sourceLayers: readonly string[];
      /** Handed along, since drawings are fetched with the archive and not before. */
      readonly vectorLayers: typeof vectorLayers;
    };

/** Reads what a file at an address (https://host/…pmtiles) holds; rejects where it cannot be read. */
export async function openPmtiles(address: string): Promise<PmtilesArchive> {
  const archive = protocol.get(address) ?? new PMTiles(address);
  const { tileType } = await archive.getHeader();
  protocol.add(archive);
  if (tileType !== TileType.Mvt) return { tiles: "RASTER" };
  const { vector_layers: layers = [] } = (await archive.getMetadata()) as { vector_layers?: { id: string }[] };
  return { tiles: "VECTOR", sourceLayers: layers.map(({ id }) => id), vectorLayers };
}

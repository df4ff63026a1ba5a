/** Where a map looks, WGS 84 degrees and zoom level. */
export interface Camera {
  readonly lon: number;
  readonly lat: number;
  readonly zoom: number;
}

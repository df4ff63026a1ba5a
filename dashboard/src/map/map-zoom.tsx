interface Props {
  in(): void;
  out(): void;
  /** The button that shows the whole region again; none where left out. */
  readonly fit: { readonly label: string; run(): void } | undefined;
}

/** The buttons that bring the map nearer, farther, and back. */
export function MapZoom({ in: nearer, out, fit }: Props) {
  return (
    <div className="map-zoom">
      <button type="button" aria-label="+" onClick={nearer}>
        +
      </button>
      <button type="button" aria-label="−" onClick={out}>
        −
      </button>
      {fit && (
        <button type="button" aria-label={fit.label} title={fit.label} onClick={fit.run}>
          ⤢
        </button>
      )}
    </div>
  );
}

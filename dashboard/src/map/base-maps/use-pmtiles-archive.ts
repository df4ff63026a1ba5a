import { useEffect, useEffectEvent, useState } from "react";
import type { BaseMap } from "./base-map.ts";
import type { PmtilesArchive } from "./pmtiles-archive.ts";

/** The address that engines know a base map's file by, without their protocol's name. */
export const archiveAddress = (url: string): string => location.origin + url;

/**
 * What the file of a base map holds; null until it is known and for base maps that are no file. What reads it is fetched only where such
 * a base map is shown. `onFault` is told where that fails.
 */
export function usePmtilesArchive(
  base: BaseMap | null,
  onFault: (error: { message: string }) => void,
): PmtilesArchive | null {
  const url = base?.kind === "PMTILES" ? base.url : null;
  const [opened, setOpened] = useState<{ url: string; archive: PmtilesArchive } | null>(null);
  const failed = useEffectEvent(onFault);
  useEffect(() => {
    if (url === null) return;
    let wanted = true;
    import("./pmtiles-archive.ts")
      .then(({ openPmtiles }) => openPmtiles(archiveAddress(url)))
      .then(
        (archive) => wanted && setOpened({ url, archive }),
        (error: Error) => wanted && failed(error),
      );
    return () => {
      wanted = false;
    };
  }, [url]);
  return opened !== null && opened.url === url ? opened.archive : null;
}

/** Hands a file to the browser's downloads. */
export function saveFile(blob: Blob, name: string): void {
  const url = URL.createObjectURL(blob);
  const anchor = document.createElement("a");
  anchor.href = url;
  // Characters that some file systems refuse.
  anchor.download = name.replace(/[\\/:*?"<>|]/g, "_");
  anchor.click();
  // The download reads it after the click has returned.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

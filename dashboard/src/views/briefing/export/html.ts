import stylesheet from "../paper/sheets.css?inline";

/** The sheets as they stand on the page, as one file that needs no other: styles and pictures are in it, links lead back here. */
export function htmlFile(sheets: Element, title: string): Blob {
  const copy = sheets.cloneNode(true) as Element;
  // The property gives the whole address, where the attribute holds what the page said.
  const anchors = [...sheets.querySelectorAll("a")];
  copy.querySelectorAll("a").forEach((anchor, i) => {
    anchor.setAttribute("href", anchors[i]!.href);
  });
  const head = document.implementation.createHTMLDocument(title);
  head.documentElement.lang = sheets.getAttribute("lang") ?? "zh-CN";
  const charset = head.createElement("meta");
  charset.setAttribute("charset", "utf-8");
  const viewport = head.createElement("meta");
  viewport.name = "viewport";
  viewport.content = "width=device-width, initial-scale=1";
  const style = head.createElement("style");
  style.textContent = `*{box-sizing:border-box}body{margin:0;background:#eef1f4}figure,h2,h3,p{margin:0;padding:0}@media print{body{background:#fff}}\n${stylesheet}`;
  head.head.prepend(charset, viewport);
  head.head.append(style);
  head.body.append(head.importNode(copy, true));
  return new Blob([`<!doctype html>\n${head.documentElement.outerHTML}`], { type: "text/html;charset=utf-8" });
}

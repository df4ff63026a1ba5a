import { execFile } from "node:child_process";
import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import type { Attachment } from "../mail/mailer.ts";
import type { Schedule } from "./schedule.ts";

/** What is sent. */
export interface Rendered {
  readonly title: string;
  /** Where the platform shows it. */
  readonly path: string;
  readonly files: readonly Attachment[];
}

export type Renderer = (schedule: Schedule, dueAt: Date) => Promise<Rendered>;

interface Means {
  /** Where this server listens. */
  readonly serverUrl: string;
  /** A Chromium; null: none, and what is sent is HTML. */
  readonly browserPath: string | null;
  /** Where readers reach the platform. */
  readonly publicUrl: string;
  /** The program that writes a briefing as JSON: title, path, filename and html. */
  readonly briefingProgram: readonly string[];
}

const run = promisify(execFile);
const WITHIN_MS = 180_000;
const MOST_BYTES = 64 << 20;
const NEEDS_BROWSER = "PDF needs a browser (BROWSER_PATH)";

/** Writes what a schedule sends: PDF needs a browser; where both are wanted and there is none, HTML alone. */
export function rendererOf({ serverUrl, publicUrl, browserPath, briefingProgram }: Means): Renderer {
  return async ({ kind, target, language, name, formats }) => {
    if (kind === "VIEW") {
      if (browserPath === null) throw new Error(NEEDS_BROWSER);
      const content = await pdfOf(browserPath, `${serverUrl}${onPaper(withLanguage(target, language))}`);
      return { title: name, path: target, files: [pdf(name, content)] };
    }
    if (browserPath === null && !formats.includes("HTML")) throw new Error(NEEDS_BROWSER);
    const [program, ...before] = briefingProgram;
    const { stdout } = await run(program!, [...before, serverUrl, target, language, publicUrl], {
      timeout: WITHIN_MS,
      maxBuffer: MOST_BYTES,
    });
    const {
      title,
      path,
      fileName,
      html: text,
    } = JSON.parse(stdout) as Record<"title" | "path" | "fileName" | "html", string>;
    const page = { filename: `${fileName}.html`, contentType: "text/html; charset=utf-8", content: Buffer.from(text) };
    const html = formats.includes("HTML") ? [page] : [];
    if (browserPath === null || !formats.includes("PDF")) return { title, path, files: html };
    const content = await pdfOf(browserPath, `${serverUrl}${withLanguage(path, language)}`);
    return { title, path, files: [pdf(fileName, content), ...html] };
  };
}

const pdf = (name: string, content: Buffer): Attachment => ({
  filename: `${name}.pdf`,
  contentType: "application/pdf",
  content,
});

const withLanguage = (path: string, language: string): string =>
  `${path}${path.includes("?") ? "&" : "?"}lang=${language}`;

/** A browser that nobody asks takes the paper of its own country. */
const onPaper = (path: string): string => (/[?&]paper=/.test(path) ? path : `${path}&paper=A4`);

/** The page as the browser prints it, once it has been quiet. */
async function pdfOf(browser: string, url: string): Promise<Buffer> {
  const folder = await mkdtemp(join(tmpdir(), "atlas-print-"));
  try {
    const file = join(folder, "page.pdf");
    const flags = [
      "--headless",
      "--no-sandbox",
      "--disable-gpu",
      "--no-pdf-header-footer",
      // its own small window would lay the map as a phone does; in this one it fills its place on paper and can be read
      "--window-size=1280,900",
      `--user-data-dir=${folder}`,
      "--virtual-time-budget=60000",
      `--print-to-pdf=${file}`,
    ];
    await run(browser, [...flags, url], { timeout: WITHIN_MS });
    return await readFile(file);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Writes the files into a folder of the schedule and the day due, each whole or not at all; the same delivery writes the same files again. */
export const storeIn =
  (folder: string) =>
  async ({ files }: Rendered, { name }: Schedule, dueAt: Date): Promise<void> => {
    const day = dueAt.toISOString().slice(0, 16).replaceAll(":", "");
    const into = join(folder, fileNameOf(name), day);
    await mkdir(into, { recursive: true });
    for (const { filename, content } of files) {
      const file = join(into, fileNameOf(filename));
      await writeFile(`${file}.part`, content);
      await rename(`${file}.part`, file);
    }
  };

/** Without what folders or file systems take for their own. */
const fileNameOf = (name: string): string => name.replace(/[\\/:*?"<>|]/g, "_").replace(/^\.+/, "_");

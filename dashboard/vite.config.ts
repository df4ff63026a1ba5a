import { fileURLToPath } from "node:url";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";
import { bundledPackages } from "./vite-plugins/bundled-packages.ts";
import { monacoTexts } from "./vite-plugins/monaco-texts.ts";
import { pageDocuments } from "./vite-plugins/page-documents.ts";
import { precompress } from "./vite-plugins/precompress.ts";
import { withoutControls } from "./vite-plugins/without-controls.ts";

const API = process.env.ATLAS_API ?? "http://127.0.0.1:4000";
/** What the api answers itself; see api/src/http. */
const SERVER_PATHS = ["/graphql", "/boundaries", "/config.json", "/healthz", "/export", "/base-map"];
const proxied = { target: API, changeOrigin: false };

/** Packages that do nothing when they are loaded but do not say so: without this, forms come along with every choice (Select). */
const PURE_PACKAGES = /\/node_modules\/(@rc-component|@ant-design|@babel\/runtime|i18next|react-i18next)\//;

const packages = bundledPackages(fileURLToPath(new URL("..", import.meta.url)));

export default defineConfig({
  plugins: [pageDocuments(), react(), monacoTexts(), packages.inPages, precompress()],
  css: { postcss: { plugins: [withoutControls] } },
  build: {
    target: "es2022",
    // The map engines and the explorer's editor are single large chunks by nature; sizes are watched by scripts/sizes.ts instead.
    chunkSizeWarningLimit: 4000,
    manifest: true,
    rolldownOptions: {
      // the first map names every file of every view: seven of 64 characters tell their versions apart, and keep it smaller
      output: {
        entryFileNames: "assets/[name]-[hash:7].js",
        chunkFileNames: "assets/[name]-[hash:7].js",
        assetFileNames: "assets/[name]-[hash:7][extname]",
      },
      checks: { moduleLevelDirective: false },
      treeshake: { moduleSideEffects: [{ test: PURE_PACKAGES, sideEffects: false }] },
    },
  },
  worker: { format: "es", plugins: () => [packages.inWorkers()] },
  server: { proxy: Object.fromEntries(SERVER_PATHS.map((path) => [path, proxied])) },
});

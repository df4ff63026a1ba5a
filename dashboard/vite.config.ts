import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";
import { monacoTexts } from "./vite-plugins/monaco-texts.ts";
import { precompress } from "./vite-plugins/precompress.ts";

const API = process.env.ATLAS_API ?? "http://127.0.0.1:4000";
/** What the api answers itself; see api/src/http. */
const SERVER_PATHS = ["/graphql", "/boundaries", "/config.json", "/healthz", "/export", "/base-map"];
const proxied = { target: API, changeOrigin: false };

export default defineConfig({
  plugins: [react(), monacoTexts(), precompress()],
  build: {
    target: "es2022",
    // The map engines and the explorer's editor are single large chunks by nature; sizes are watched by scripts/sizes.ts instead.
    chunkSizeWarningLimit: 4000,
    manifest: true,
    rolldownOptions: {
      checks: { moduleLevelDirective: false },
    },
  },
  worker: { format: "es" },
  server: { proxy: Object.fromEntries(SERVER_PATHS.map((path) => [path, proxied])) },
});

import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";
import { precompress } from "./vite-plugins/precompress.ts";

const API = process.env.ATLAS_API ?? "http://127.0.0.1:4000";
const proxied = { target: API, changeOrigin: false };

export default defineConfig({
  plugins: [react(), precompress()],
  build: {
    target: "es2022",
    // The map engines and the explorer's editor are single large chunks by nature; sizes are watched by scripts/sizes.ts instead.
    chunkSizeWarningLimit: 4000,
    manifest: true,
    rolldownOptions: {
      input: ["index.html", "explorer.html"],
      checks: { moduleLevelDirective: false },
    },
  },
  worker: { format: "es" },
  server: { proxy: { "/graphql": proxied, "/boundaries": proxied, "/config.json": proxied, "/healthz": proxied } },
});

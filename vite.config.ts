import { crx } from "@crxjs/vite-plugin";
import { defineConfig, type Plugin } from "vite";
import manifest from "./manifest.json" with { type: "json" };

type Target = "chrome" | "firefox";

/** What Firefox wants in place of Chrome's keys. */
function manifestFor(target: Target): object {
  if (target === "chrome") return { ...manifest, minimum_chrome_version: "121" };
  return {
    ...manifest,
    background: { scripts: [manifest.background.service_worker], type: "module" },
    browser_specific_settings: {
      gecko: {
        id: "vouchbook@vouchbook.invalid",
        strict_min_version: "140.0",
        data_collection_permissions: { required: ["none"] },
      },
    },
  };
}

/** CRXJS opens the injected content script to every page; we inject it by path, so nothing needs to be reachable (law 9). */
function withoutWebAccessibleResources(): Plugin {
  return {
    name: "vouchbook:no-web-accessible-resources",
    enforce: "post",
    generateBundle: {
      order: "post",
      handler(_options, bundle) {
        const asset = bundle["manifest.json"];
        if (asset?.type !== "asset") this.error("The build wrote no manifest.json.");
        const written = JSON.parse(String(asset.source)) as Record<string, unknown>;
        delete written["web_accessible_resources"];
        asset.source = `${JSON.stringify(written, null, 2)}\n`;
      },
    },
  };
}

export default defineConfig(({ mode }) => {
  const target: Target = mode === "firefox" ? "firefox" : "chrome";
  return {
    build: {
      outDir: `dist/${target}`,
      target: "es2023",
      modulePreload: false,
      emptyOutDir: true,
      chunkSizeWarningLimit: 250,
    },
    plugins: [crx({ manifest: manifestFor(target) as never, browser: target }), withoutWebAccessibleResources()],
  };
});

import { resolve } from "node:path";
import { crx } from "@crxjs/vite-plugin";
import { defineConfig, type Plugin } from "vite";
import manifest from "./manifest.json" with { type: "json" };
import { styleModules } from "./scripts/style-modules.mjs";

type Target = "chrome" | "firefox";

/** What Firefox wants in place of Chrome's keys. */
function manifestFor(target: Target): object {
  if (target === "chrome") return { ...manifest, minimum_chrome_version: "121" };
  const { side_panel: panel, permissions, ...shared } = manifest;
  return {
    ...shared,
    permissions: permissions.filter((permission) => permission !== "sidePanel"),
    sidebar_action: {
      default_panel: panel.default_path,
      default_title: manifest.action.default_title,
      default_icon: manifest.action.default_icon,
      open_at_install: false,
    },
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

/**
 * Mends two things CRXJS 3.0 leaves in a build. It opens the injected content script to every page, though we inject it by path and
 * nothing needs to be reachable (law 9). And with two entries named main.ts it points the worker's loader at the wrong one, and keeps
 * a second, unused copy of each content script.
 */
function mendCrx(): Plugin {
  return {
    name: "vouchbook:mend-crx",
    enforce: "post",
    generateBundle: {
      order: "post",
      handler(_options, bundle) {
        const chunkOf = (source: string): string => {
          const found = Object.values(bundle).find(
            (file) => file.type === "chunk" && file.facadeModuleId?.endsWith(source),
          );
          return found?.fileName ?? this.error(`The build has no chunk for ${source}.`);
        };
        const edit = (fileName: string, change: (text: string) => string): void => {
          const file = bundle[fileName];
          if (file?.type !== "asset") this.error(`The build wrote no ${fileName}.`);
          file.source = change(String(file.source));
        };
        edit("manifest.json", (text) => {
          const { web_accessible_resources: _opened, ...kept } = JSON.parse(text) as Record<string, unknown>;
          return `${JSON.stringify(kept, null, 2)}\n`;
        });
        const worker = chunkOf("/src/background/main.ts");
        edit("service-worker-loader.js", () => `import "./${worker}";\n`);
        for (const script of ["scout", "main", "other-sites", "any-page", "job-board"])
          Reflect.deleteProperty(bundle, chunkOf(`/src/content/${script}.ts`));
      },
    },
  };
}

/** A page's chunk is named after the page, any other after its main module. */
function chunkName({ facadeModuleId }: { readonly facadeModuleId: string | null }): string {
  const [, page] = /\/src\/(\w+)\/index\.html/.exec(facadeModuleId ?? "") ?? [];
  return page === undefined ? "assets/[name].js" : `assets/${page}-page.js`;
}

interface Modules {
  getModuleInfo(id: string): { readonly importedIds: readonly string[] } | null;
}

/** Whether a module is among all that one imports, without those it fetches later. */
function isImportedBy(source: string): (id: string, modules: Modules) => boolean {
  const found = new Set<string>();
  const gather = (id: string, modules: Modules): void => {
    if (found.has(id)) return;
    found.add(id);
    for (const imported of modules.getModuleInfo(id)?.importedIds ?? []) gather(imported, modules);
  };
  return (id, modules) => {
    gather(resolve(source), modules);
    return found.has(id);
  };
}

/**
 * Few files, since a page of the extension waits for each: what the popup begins with, and what else the notebook does; each time what
 * the worker runs too stands alone, for it has no document. Left to itself the build makes forty of them.
 */
function fewFiles() {
  const inPopup = isImportedBy("src/popup/main.tsx");
  // In the one sheet every surface begins with: fetched later, with their part, they would come after a surface's own and undo it.
  const isStyleOfPart = (id: string): boolean => /\/src\/ui\/.*\.module\.css$/.test(id);
  const inNotebook = isImportedBy("src/notebook/main.tsx");
  const inWorker = isImportedBy("src/background/main.ts");
  const group = (name: string, priority: number, isIn: (id: string, modules: Modules) => boolean) => ({
    name: (id: string, modules: Modules) => (isIn(id, modules) ? name : null),
    minShareCount: 2,
    priority,
  });
  return [
    group("start", 4, (id, all) => inPopup(id, all) && inWorker(id, all)),
    group("start-page", 3, (id, all) => isStyleOfPart(id) || inPopup(id, all)),
    group("records", 2, (id, all) => inNotebook(id, all) && inWorker(id, all)),
    group("records-page", 1, inNotebook),
  ];
}

export default defineConfig(({ mode }) => {
  const target: Target = mode === "firefox" ? "firefox" : "chrome";
  return {
    css: styleModules,
    build: {
      outDir: `dist/${target}`,
      target: "es2023",
      modulePreload: { polyfill: false },
      emptyOutDir: true,
      chunkSizeWarningLimit: 250,
      // Pages no key of both manifests names.
      rollupOptions: {
        input: { panel: "src/panel/index.html", welcome: "src/welcome/index.html" },
        // No hashes: a package is replaced as a whole, and CRXJS lets the folder it was built in change them.
        output: {
          codeSplitting: { groups: fewFiles() },
          entryFileNames: chunkName,
          chunkFileNames: chunkName,
          assetFileNames: "assets/[name][extname]",
        },
      },
    },
    plugins: [crx({ manifest: manifestFor(target) as never, browser: target }), mendCrx()],
  };
});

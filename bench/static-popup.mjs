// The least a popup can be: an extension with the same permissions whose popup is one static line.
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { temporaryFolder } from "../scripts/extension-browser.mjs";

const POPUP = `<!doctype html>
<html lang="en">
  <head><meta charset="utf-8" /><meta name="color-scheme" content="light dark" /><title>One line</title></head>
  <body><p>One line that says nothing about anybody.</p></body>
</html>
`;

/** Writes it with the manifest of the built package, worker included but empty, and says where. @param {string} built */
export function staticExtension(built) {
  const folder = join(temporaryFolder("static"), "extension");
  mkdirSync(join(folder, "src/popup"), { recursive: true });
  const {
    icons: _icons,
    default_locale: _locale,
    options_ui: _options,
    side_panel: _panel,
    commands: _commands,
    ...manifest
  } = JSON.parse(readFileSync(join(built, "manifest.json"), "utf8"));
  const own = {
    ...manifest,
    name: "One line",
    description: "The least a popup can be.",
    action: { default_popup: "src/popup/index.html" },
    background: { service_worker: "worker.js" },
  };
  writeFileSync(join(folder, "manifest.json"), JSON.stringify(own));
  writeFileSync(join(folder, "src/popup/index.html"), POPUP);
  writeFileSync(join(folder, "worker.js"), "");
  return folder;
}

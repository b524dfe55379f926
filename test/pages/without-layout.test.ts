import { Window } from "happy-dom";
import { describe, test } from "vitest";
import { pageCases, type PageCase } from "./cases.ts";
import { expectReading } from "./comparison.ts";
import { apply, read } from "./inside.ts";

const CASES = pageCases();

describe("without layout and scripts", () => {
  test.each(CASES.filter((page) => page.needs !== "browser"))("$name", async (page: PageCase) => {
    const window = new Window({
      url: page.url,
      settings: {
        disableJavaScriptFileLoading: true,
        disableCSSFileLoading: true,
        disableIframePageLoading: true,
      },
    });
    try {
      window.document.write(page.html);
      const document = window.document as unknown as Document;
      expectReading(read(document, new URL(page.url)), page.expect, page.never, page.site);
      for (const phase of page.phases) {
        if (phase.apply) apply(document, phase.apply);
        expectReading(read(document, new URL(page.url)), phase.expect, page.never, page.site);
      }
    } finally {
      await window.happyDOM.close();
    }
  });
});

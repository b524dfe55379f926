/** The worker of the files page: reads, compares, writes and packs files, so that the page never waits. */
import { undoGroup } from "../../database/journal.ts";
import { refusalFrom } from "../../database/refusal.ts";
import { importNetwork, openNetwork } from "./network-import.ts";
import type { Incoming } from "../../formats/incoming.ts";
import type { Order, Report } from "./protocol.ts";

/** The one thing being imported; it waits here while the user looks at the preview. */
let opened: { readonly incoming: Incoming; readonly today: string } | undefined;

function report(message: Report): void {
  postMessage(message);
}

async function obey(order: Order): Promise<void> {
  switch (order.kind) {
    case "open": {
      const found = await openNetwork(order.files, order.today, report);
      if (found) opened = { incoming: found, today: order.today };
      return;
    }
    case "import":
      if (opened) await importNetwork(opened.incoming, opened.today, report);
      opened = undefined;
      return;
    case "undo":
      report({ kind: "progress", step: "undoing" });
      await undoGroup(order.group);
      report({ kind: "undone" });
      return;
  }
}

addEventListener("message", (event: MessageEvent<Order>) => {
  obey(event.data).catch((error: unknown) => report({ kind: "storageRefused", reason: refusalFrom(error).reason }));
});

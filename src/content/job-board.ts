import { answerSurfaces } from "../messages/listen.ts";
import { BOARDS } from "../readers/boards/boards.ts";
import { readWith } from "../readers/reader.ts";
import { startOnce } from "./start-once.ts";

startOnce("job board", () => {
  answerSurfaces({
    "page/read": () => {
      const address = window.location.href;
      return { address, page: readWith(BOARDS, document, new URL(address)) ?? null };
    },
  });
  return () => undefined;
});

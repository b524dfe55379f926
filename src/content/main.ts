import { answerSurfaces } from "../messages/listen.ts";
import { linkedin } from "../readers/linkedin/reader.ts";
import { readWith } from "../readers/reader.ts";
import { startMarker } from "./marker.ts";
import { isAlive, startOnce } from "./start-once.ts";

startOnce("marks", () => {
  const read = () => readWith([linkedin], document, new URL(window.location.href));
  const marker = startMarker(window, isAlive, read);
  answerSurfaces({
    "page/read": () => ({ address: window.location.href, page: read() ?? null }),
    "marks/refresh": () => {
      marker.refresh();
      return null;
    },
  });
  return marker.stop;
});

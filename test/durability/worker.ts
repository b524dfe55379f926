import { changeNumber } from "./work.ts";

interface Runtime {
  readonly onMessage: {
    addListener(listener: (message: unknown, sender: unknown, answer: (value: unknown) => void) => boolean): void;
  };
}
const { runtime } = (globalThis as unknown as { chrome: { runtime: Runtime } }).chrome;

// Each message asks for one numbered change; it is answered when the change is acknowledged.
runtime.onMessage.addListener((message, _sender, answer) => {
  const { count, run } = message as { count: number; run: string };
  changeNumber(count, run).then(
    () => answer(count),
    () => answer(-1),
  );
  return true;
});

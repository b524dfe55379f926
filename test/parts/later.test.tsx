import { render } from "preact";
import { expect, it, vi } from "vitest";
import { later } from "../../src/ui/controls/later.tsx";

const There = () => <p>there</p>;

/** A part that is fetched when the test says so, and whether anybody asked for it. */
function fetched() {
  let arrive: (part: typeof There) => void = () => undefined;
  const load = vi.fn<() => Promise<typeof There>>(
    () =>
      new Promise<typeof There>((resolve) => {
        arrive = resolve;
      }),
  );
  return { Part: later(load), load, arrive: () => arrive(There) };
}

it("a part that arrives for one place between another's drawing and its asking is shown in both", async () => {
  const { Part, load, arrive } = fetched();
  const [one, other] = [document.createElement("div"), document.createElement("div")];
  render(<Part />, one);
  await vi.waitFor(() => expect(load).toHaveBeenCalledOnce());
  render(<Part />, other);
  arrive();
  await vi.waitFor(() => expect([one.textContent, other.textContent]).toEqual(["there", "there"]));
  render(null, one);
  render(null, other);
});

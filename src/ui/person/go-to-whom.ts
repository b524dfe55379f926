/** So many times the field for whom they know is looked for, a frame apart: the answer that asks for it may be undrawn yet. */
const PATIENCE = 120;
const FRAME_MS = 16;

/** Goes to the field that asks whom they know, once it is there; at once where nothing asks. */
export async function goToWhom(): Promise<boolean> {
  for (let tries = 0; tries < PATIENCE; tries += 1) {
    const field = document.querySelector<HTMLElement>("#whom input");
    field?.focus();
    if (field && field === document.activeElement) break;
    // It is seen, and so can be gone to, while its question is in hand.
    if (field) document.querySelector<HTMLElement>("input[name=hirer]:checked")?.focus();
    else if (tries > 2 && !document.querySelector("[data-asks-whom]")) break;
    await new Promise((done) => setTimeout(done, FRAME_MS));
  }
  return true;
}

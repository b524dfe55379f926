import { importRecords } from "../../database/stores/import.ts";
import { today } from "../../today.ts";
import { say } from "../../ui/words/words.ts";
import { sampleNetwork } from "./sample-network.ts";

/** Makes the invented people; nobody is made beside anybody who is kept by then. Throws `Refusal`. */
export async function makeSample(): Promise<void> {
  await importRecords(({ people }) => ({ put: people.length > 0 ? {} : sampleNetwork(today(), say) }));
}

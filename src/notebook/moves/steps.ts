import { agenda } from "../../domain/referral/agenda.ts";
import type { Day } from "../../domain/history/day.ts";
import type { Step } from "../../domain/referral/step.ts";
import type { Network } from "../network.tsx";

let last: { readonly network: Network; readonly day: Day; readonly steps: readonly Step[] } | undefined;

/** The next steps, ranked once until the network or the day changes. */
export function stepsIn(network: Network, day: Day): readonly Step[] {
  if (last?.network !== network || last.day !== day) last = { network, day, steps: agenda(network, day) };
  return last.steps;
}

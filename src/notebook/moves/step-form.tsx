import type { Day } from "../../domain/history/day.ts";
import type { Step } from "../../domain/referral/step.ts";
import type { Network } from "../network.tsx";
import type { Undoing } from "../undo-bar.tsx";
import { AskEdit } from "./ask-edit.tsx";
import { AskForm } from "./ask-form.tsx";
import { ExchangeForm } from "./exchange-form.tsx";
import { FinishForm } from "./finish-form.tsx";
import { HirerForm } from "./hirer-form.tsx";
import { OpenedForm } from "./opened-form.tsx";
import { OwnStepForm } from "./own-step-form.tsx";

interface Properties {
  readonly step: Step;
  readonly network: Network;
  readonly today: Day;
  readonly undoing: Undoing;
  readonly onDone: () => void;
}

function FormOf({ step, ...rest }: Properties) {
  const { person, organization } = step;
  switch (step.kind) {
    case "own":
      return <OwnStepForm own={step.own} {...rest} />;
    case "closeTheLoop":
      return <AskEdit ask={step.ask} {...rest} />;
    case "beginExchange":
      return <ExchangeForm exchange={step.exchange} {...rest} />;
    case "endExchange":
      return <FinishForm exchange={step.exchange} person={person} {...rest} />;
    case "ask":
      return <AskForm start={{ person, organization: organization?.id }} {...rest} />;
    case "exchange":
      return <ExchangeForm start={{ person, organization: organization?.id }} {...rest} />;
    case "nameHirer":
    case "anotherHirer":
    case "askWhomTheyKnow":
      return <HirerForm {...rest} person={step.person} />;
    default:
      return null;
  }
}

/** The form by which a step is logged or begun, in its row. */
export function StepForm(properties: Properties) {
  return (
    <OpenedForm>
      <FormOf {...properties} />
    </OpenedForm>
  );
}

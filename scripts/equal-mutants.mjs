/** Mutants of recovery that are no faults, each with the reason: file, the line as spoiled, why. @type {readonly (readonly [string, string, string])[]} */
export const EQUAL_MUTANTS = [];

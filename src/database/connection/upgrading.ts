// What the opening of a notebook needs only when it is made or upgraded, in one place to be fetched at once.
export { migrate } from "../schema/migrations.ts";
export { keepSnapshot } from "../snapshots/snapshots.ts";

import { beforeEach, describe, expect, it } from "vitest";
import { dropView, savedViews, saveView } from "../../../src/database/local/saved-views.ts";

beforeEach(() => localStorage.clear());

describe("saved views", () => {
  it("stand in the order they were saved, one to a name, until they are dropped", () => {
    saveView({ name: "ready", hash: "#people?q=verdict%3Aready" });
    saveView({ name: "mine", hash: "#people?q=ada" });
    saveView({ name: "ready", hash: "#people?sort=seen" });
    expect(savedViews()).toEqual([
      { name: "mine", hash: "#people?q=ada" },
      { name: "ready", hash: "#people?sort=seen" },
    ]);
    expect(dropView("mine").map(({ name }) => name)).toEqual(["ready"]);
    expect(savedViews()).toHaveLength(1);
  });

  it.each(["{", "null", '{"name":"x"}', '[{"name":1,"hash":"#people"},null]'])("are none where %s is kept", (text) => {
    localStorage.setItem("views", text);
    expect(savedViews()).toEqual([]);
  });
});

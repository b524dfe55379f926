import { browser } from "../browser.ts"; console.log("content", browser.runtime.id);

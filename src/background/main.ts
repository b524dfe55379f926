import { browser } from "../browser.ts"; import {CONTENT_SCRIPT} from "../messages/content-script.ts"; console.log(browser.runtime.id,CONTENT_SCRIPT);

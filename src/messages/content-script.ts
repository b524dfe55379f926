import file from "../content/main.ts?script&iife";

/** The packaged path of the content script; the leading slash keeps Firefox from resolving it against the calling page. */
export const CONTENT_SCRIPT = `/${file}`;

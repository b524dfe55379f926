import { advertIn, type Advert, boardReader } from "./board.ts";

function advertAt(url: URL): Advert | undefined {
  // The form that companies put into their own pages, by itself.
  const [id, tenant] = [url.searchParams.get("token"), url.searchParams.get("for")];
  if (url.pathname.startsWith("/embed/job_app") && id && /^\d+$/.test(id))
    return {
      url: `${url.origin}/embed/job_app?${tenant ? `for=${encodeURIComponent(tenant)}&` : ""}token=${id}`,
      id,
      tenant: tenant ?? undefined,
    };
  return advertIn(url, /^\/(?!embed\/)(?<tenant>[^/]+)\/jobs\/(?<id>\d+)/);
}

/**
 * Greenhouse: `boards.` with the classes of 2015 on, `job-boards.` since 2023 (both known from what is told of them, no page seen here). An advert
 * that is over leads to the employer's list.
 */
export const greenhouse = boardReader({
  host: /^(?:job-)?boards\.(?:\w+\.)?greenhouse\.io$/,
  advertAt,
  marks: {
    title: [".job__title h1", "h1.section-header", "#header h1.app-title", "h1.app-title"],
    organization: ["#header .company-name", ".company-name", ".logo img[alt]", "img.logo[alt]"],
    location: [".job__location", "#header .location", ".location"],
    about: [".job__description", "#content"],
  },
  titles: ["Job Application for TITLE at ORGANIZATION", "TITLE at ORGANIZATION"],
});

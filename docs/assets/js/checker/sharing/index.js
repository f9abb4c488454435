/**
 * To share and to take away: links, citations, the summary, a case in a link, the page on paper. It knows nothing of how a
 * result is shown.
 */
export { slug } from "./citation.js";
export { copyOnClick, offerLinks } from "./copy-controls.js";
export { offerFile } from "./file.js";
export { forgetShared, linkWith, reloadWith, takeShared, wasShared } from "./link-format.js";
export { offerPrint, unfoldForPrint } from "./print.js";
export { ShareLink } from "./share-link.js";
export { offerCopy, offerSummary } from "./summary.js";

/** @typedef {import("./link-format.js").Taken} Taken */

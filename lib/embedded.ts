/** The one kind of page that other sites may show in a frame: the charts of published numbers, which hold no form. */
export const isEmbedded = (url: string): boolean => /^\/open-data\/embed\/[\w-]+(?:\?|$)/.test(url);

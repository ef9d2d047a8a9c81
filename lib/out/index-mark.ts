/** How our own index of an archive begins: it is no posting, and is left out when the archive comes back. */
export const INDEX_MARK = '<!-- jobmark index -->';

/** As many things of a kind as one search gives. */
export const mostOfAKind = 8;

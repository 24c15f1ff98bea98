/** What the search engine puts between two pieces that it takes from one passage. */
export const gap = ' … '

/** Control characters that no passage holds: what the search engine puts around each word it found. */
export const markStart = '\u0001'
export const markStop = '\u0002'

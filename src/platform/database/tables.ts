/**
 * Every table of the database by its full name, `schema.table`. Open: the generated `src/<room>/tables.ts` of each
 * room adds its own, so the platform knows how to speak to the database and nothing of what is in it.
 */
// biome-ignore lint/suspicious/noEmptyInterface: rooms fill it by declaration merging
export interface Tables {}

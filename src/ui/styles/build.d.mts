/** Writes every asset into `outDir`, beside `manifest.json`, and answers from plain name to built name. */
export function buildStyles(outDir: string): Promise<Readonly<Record<string, string>>>

/** Builds `dist` from `src` where anything changed since the last build. */
export function build(): Promise<void>

/** Every address of the thread. */
export const threadPatterns = {} as const

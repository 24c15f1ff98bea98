/** Every address of the worked example. */
export const workedExamplePatterns = {
  workedExample: '/improve/worked-example',
  workedExampleOut: '/improve/worked-example/out'
} as const

export const workedExamplePaths = {
  /** What the worked example brings; `done` is what has just been done. */
  workedExample: (done?: string) =>
    done === undefined
      ? workedExamplePatterns.workedExample
      : `${workedExamplePatterns.workedExample}?done=${done}`,
  workedExampleOut: () => workedExamplePatterns.workedExampleOut
} as const

/** Every address of findings. */
export const findingsPatterns = {
  findings: '/improve/findings',
  finding: '/improve/findings/:finding'
} as const

export const findingsPaths = {
  findings: () => findingsPatterns.findings,
  /** A finding; `done` is what has just been done to it. */
  finding: (finding: string, done?: string) =>
    done === undefined ? `/improve/findings/${finding}` : `/improve/findings/${finding}?done=${done}`
} as const

import type { Format } from '../../../people/document-files.ts'
import type { Year } from '../self-evaluation.ts'

/** Where a self-evaluation is taken away as a document: as it stands, and as it was sent. */
export const outputPatterns = {
  selfEvaluationFile: '/prepare/self-evaluation/:year/files/:format',
  sentSelfEvaluationFile: '/prepare/self-evaluation/:year/sent/:number/files/:format'
} as const

export const outputPaths = {
  /** The text to send, or our own working paper of it. */
  liveFile: (year: Year, format: Format, edition?: 'working') =>
    `/prepare/self-evaluation/${year}/files/${format}${inEdition(edition)}`,
  sentFile: (year: Year, number: number, format: Format, edition?: 'working') =>
    `/prepare/self-evaluation/${year}/sent/${number}/files/${format}${inEdition(edition)}`
} as const

function inEdition(edition: 'working' | undefined): string {
  return edition === undefined ? '' : `?edition=${edition}`
}

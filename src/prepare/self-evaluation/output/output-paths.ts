import type { Format } from '../../document-files.ts'
import type { Year } from '../self-evaluation.ts'

/** Where a self-evaluation is taken away as a document: as it stands, and as it was sent. */
export const outputPatterns = {
  selfEvaluationFile: '/prepare/self-evaluation/:year/files/:format',
  sentSelfEvaluationFile: '/prepare/self-evaluation/:year/sent/:number/files/:format'
} as const

export const outputPaths = {
  liveFile: (year: Year, format: Format) => `/prepare/self-evaluation/${year}/files/${format}`,
  sentFile: (year: Year, number: number, format: Format) =>
    `/prepare/self-evaluation/${year}/sent/${number}/files/${format}`
} as const

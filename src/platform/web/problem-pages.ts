import type { RequestProblem, Suggestion } from './reply.ts'
import type { WebRequest } from './request.ts'

/** The pages shown when something is not there, not allowed, not right or broken; the composition root gives them. */
export interface ProblemPages {
  /** Whether this request is answered in JSON rather than with a page. */
  readonly asJson: (request: WebRequest) => boolean
  readonly notFound: (request: WebRequest, because: string, instead: readonly Suggestion[]) => string
  readonly forbidden: (request: WebRequest, because: string) => string
  readonly badRequest: (request: WebRequest, problems: readonly RequestProblem[]) => string
  /** `reference` stands in the log beside what went wrong. */
  readonly problem: (request: WebRequest, reference: string) => string
}

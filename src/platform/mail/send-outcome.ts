import { z } from 'zod'

export type SendOutcome =
  | { readonly kind: 'sent' }
  /** The server will not take this mail, however often it is asked; what it said, without an address. */
  | { readonly kind: 'refused'; readonly said: string }
  /** The server does not take this mail now. */
  | { readonly kind: 'later'; readonly said: string }
  /** The server takes no mail at all now: it is down, or it does not know us. */
  | { readonly kind: 'no-server'; readonly said: string }

const smtpError = z.object({
  message: z.string(),
  code: z.string(),
  /** What the connection said where that is why. */
  originalCode: z.string().optional(),
  /** The step at which the server answered with an error. */
  command: z.string().optional(),
  response: z.string().optional(),
  responseCode: z.number().optional()
})

/**
 * What an error of sending, through a server of that name, means for the mail: what a server answers about the recipient or the text is about this
 * mail, and for good where its code begins with 5 (RFC 5321, 4.2.1); all else is about the server.
 */
export function whatWentWrong(error: unknown, server: string): SendOutcome {
  const known = smtpError.safeParse(error)
  if (!known.success) throw error
  const { code, originalCode = '', command = '', response, responseCode = 0 } = known.data
  const said = withoutAddresses(
    response ?? inWords(/CERT|SELF_SIGNED|^ERR_TLS/.test(originalCode) ? 'ETLS' : code, server)
  )
  if (!aboutTheMail.has(command)) return { kind: 'no-server', said }
  // 503: the server was in another step of the conversation, which says nothing of the mail.
  const forGood = responseCode >= 500 && responseCode !== 503
  return { kind: forGood ? 'refused' : 'later', said }
}

const aboutTheMail: ReadonlySet<string> = new Set(['RCPT TO', 'DATA'])

/** What the server said, in one short line, without anybody's address. */
function withoutAddresses(words: string): string {
  return words
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/<?[^\s<>@]+@[^\s<>@]+>?/g, '(address)')
    .slice(0, 300)
    .trim()
}

function inWords(code: string, server: string): string {
  switch (code) {
    case 'EAUTH':
    case 'ENOAUTH':
      return `The mail server ${server} did not take the user and the password.`
    case 'ETLS':
      return `No secure connection to the mail server ${server}: it offers none, or its certificate is not trusted here.`
    case 'ETIMEDOUT':
      return `The mail server ${server} took too long to answer.`
    case 'EDNS':
      return `The name of the mail server ${server} is not known.`
    case 'ECONNECTION':
      return `The mail server ${server} closed the connection.`
    default:
      return `The mail server ${server} could not be reached.`
  }
}

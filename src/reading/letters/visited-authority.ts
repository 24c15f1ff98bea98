import type { Quote } from '../published-report.ts'

/** The authority as a letter names it, with the words that do. */
export interface NamedAuthority extends Quote {
  readonly name: string
}

const services = '(?:(?:local authority )?children\\P{L}{0,3}s (?:social (?:care|work) )?services?)'
/** "Focused visit to Leeds City Council children's services", "Monitoring visit of children's services in Leeds" */
const visited = [
  new RegExp(
    `\\bvisits?(?: \\([^)]*\\))? (?:to|of|in|at) (?:the )?${services} (?:in|at|of|for) (?:the )?(.+?)(?=$|[.,;:(]| on \\d| –)`,
    'iu'
  ),
  new RegExp(`\\bvisits?(?: \\([^)]*\\))? (?:to|of|in|at) (?:the )?(.+?)[’']?s?,? ${services}`, 'iu'),
  /\bvisits?(?: \([^)]*\))? (?:to|of|in|at) (?:the )?(\p{Lu}.+?)(?=$|[.,;:(]| on \d| –)/u
]
/** "Joint targeted area inspection of the multi-agency response to neglect in Leeds", "… of Leeds: the multi-agency …" */
const jointly = [
  /\binspection(?: \([^)]*\))? of (?:the )?(?:multi-agency|multi agency|arrangements|services|response|partnership|front door)\b[^.]*?\bin (?:the )?(\p{Lu}[^.,;:]*?)(?=$|[.,;:(]| (?:took|was|were|between|from|on)\b)/u,
  /\b[Ii]nspection(?: \([^)]*\))? (?:of|in) (?:the )?(\p{Lu}[^.,;:]*?)(?=$|[.,;:(]| –| [Tt]he multi.agency| (?:took|was|were|between|from|on)\b)/u,
  /\bresponse to [^.]*? in (?:the )?(\p{Lu}[^.,;:]*?)(?=$|[.,;:(]| (?:took|was|were|between|from|on)\b)/u
]

/**
 * The authority in a letter's subject, or failing that in its first paragraphs. No name is longer than eight words:
 * more is a sentence that was cut in the wrong place.
 */
export function visitedAuthority(texts: readonly Quote[], isJoint: boolean): NamedAuthority | undefined {
  for (const { page, quote } of texts) {
    for (const words of isJoint ? jointly : visited) {
      const name = words.exec(quote)?.[1]?.trim()
      if (name !== undefined && /^\p{Lu}/u.test(name) && name.split(' ').length <= 8) {
        return { name, page, quote }
      }
    }
  }
  return undefined
}

/**
 * A part of the Children's Social Care National Framework (December 2023): four outcomes, three enablers and six
 * principles, by their number. Reports name one or more of them in an area for improvement since 2025 (evidence
 * tag V).
 */
export interface NationalFrameworkReference {
  readonly part: 'outcome' | 'enabler' | 'principle'
  readonly number: number
}

const parts = ['outcome', 'enabler', 'principle'] as const

/** The outcomes and enablers in short; the principles have no names. Source: the framework, evidence tag V. */
const names: Readonly<Record<NationalFrameworkReference['part'], readonly (string | undefined)[]>> = {
  outcome: [
    'children, young people and families stay together and get the help they need',
    'children and young people are supported by their family network',
    'children and young people are safe in and outside of their homes',
    'children in care and care leavers have stable, loving homes'
  ],
  enabler: [
    'multi-agency working is prioritised and effective',
    'leaders drive conditions for effective practice',
    'the workforce is equipped and effective'
  ],
  principle: Array.from({ length: 6 }, () => undefined)
}

/** "Outcome 1: children, young people and families stay together and get the help they need"; "Principle 2". */
export function nationalFrameworkLabel({ part, number }: NationalFrameworkReference): string {
  const numbered = `${part.charAt(0).toUpperCase()}${part.slice(1)} ${number}`
  const name = names[part][number - 1]
  return name === undefined ? numbered : `${numbered}: ${name}`
}

const words = ['one', 'two', 'three', 'four', 'five', 'six']
const numeral = `(?:\\d{1,2}|${words.join('|')})`
const joint = '\\s*(?:,|;|/|&|\\+|-|–|\\bto\\b|\\band\\b|, and\\b)\\s*(?:the\\s+)?'
const named = `(?:${parts.join('|')})s?\\s+${numeral}\\b(?:${joint}${numeral}\\b)*`
const reference = `${named}(?:${joint}${named})*`
const framework = '(?:the\\s+)?(?:children.{0,3}s\\s+social\\s+care[:,]?\\s+)?national\\s+framework'

/**
 * Where a text refers to the framework: beside its name ("outcome 1, national framework", "Outcome 2 of the
 * national framework", "National Framework: enabler 3"), or at its end in brackets of its own ("(Enabler two)."),
 * as reports of early 2025 do, whose footnote says what is meant. In brackets that name the framework anything may
 * stand beside the numbers, such as the outcome's own words.
 */
const places = [
  new RegExp(`\\b(${reference})[\\s,:;–-]*(?:of|in|from|under)?\\s*${framework}`, 'gi'),
  new RegExp(`${framework}[\\s,:;(–-]*(${reference})`, 'gi'),
  new RegExp(`[([]\\s*((?:nf\\b[\\s:,–-]*)?${reference})\\s*[)\\]][\\s.;,]*(?=$| - )`, 'gi'),
  /[([]([^()[\]]*\bnational\s+framework\b[^()[\]]*)[)\]]/gi
]

/**
 * The parts of the National Framework that an area for improvement refers to, each once, in printed order. Empty
 * where it names none, or only a number that the framework does not have. Source: three reports of 2025 and 2026,
 * evidence tag V; two parts named at once are not seen yet (R).
 */
export function parseNationalFramework(text: string): readonly NationalFrameworkReference[] {
  const found = places
    .flatMap((place) => [...text.matchAll(place)])
    .toSorted((a, b) => a.index - b.index)
    .flatMap(([, printed = '']) => referencesIn(printed))
  return found.filter(
    ({ part, number }, index) =>
      found.findIndex((other) => other.part === part && other.number === number) === index
  )
}

function referencesIn(printed: string): NationalFrameworkReference[] {
  return (printed.match(new RegExp(`\\b${reference}`, 'gi')) ?? []).flatMap(numbersIn)
}

/** The numbers of one reference: "outcomes 1 to 3", "outcome 1 and enabler 3". */
function numbersIn(printed: string): NationalFrameworkReference[] {
  const tokens = printed.toLowerCase().match(new RegExp(`${parts.join('|')}|${numeral}|\\bto\\b|[-–]`, 'g'))
  const references: NationalFrameworkReference[] = []
  let part: NationalFrameworkReference['part'] | undefined
  let isRange = false
  for (const token of tokens ?? []) {
    const opened = parts.find((candidate) => candidate === token)
    const number = numberOf(token)
    if (opened !== undefined) part = opened
    else if (number === undefined) isRange = true
    else if (part !== undefined) {
      const last = references.at(-1)
      const from = isRange && last?.part === part && last.number < number ? last.number + 1 : number
      for (let each = from; each <= number; each += 1) references.push({ part, number: each })
      isRange = false
    }
  }
  return references.filter((each) => each.number >= 1 && each.number <= names[each.part].length)
}

function numberOf(token: string): number | undefined {
  if (/^\d+$/.test(token)) return Number(token)
  const index = words.indexOf(token)
  return index === -1 ? undefined : index + 1
}

import type { JudgementArea } from '../../framework/judgement-areas.ts'

/** An area as this framework's reports name it, on the cover and over its chapter, bare of numbers and grades. */
interface AreaWording {
  readonly area: JudgementArea
  readonly words: RegExp
}

const wordings: readonly AreaWording[] = [
  {
    area: 'help-and-protection',
    words:
      /^(the experiences? and progress of )?children (who|that|in) need (of )?(help|support) and protection$/
  },
  {
    area: 'looked-after-and-permanence',
    words:
      /^(the experiences? and progress of )?(children looked after|looked after children)( and|,) achieving permanence$/
  },
  { area: 'adoption', words: /^(the )?adoption performance$/ },
  {
    area: 'care-leavers',
    words: /^(the )?(experiences? (and|of) progress of )?(care leavers|young people leaving care)$/
  },
  { area: 'leadership-management-governance', words: /^leadership,? management and governance$/ },
  { area: 'lscb', words: /^(the )?(effectiveness of (the )?)?(local )?safeguarding children board( lscb)?$/ }
]

/** "The graded judgement for adoption performance", "The graded judgment about the experience and progress of …". */
const sentence = /^(?:the )?(?:graded )?judge?ments?(?: grade)? (?:for|about|on|of) /
/** No area is named in more letters; what is longer only speaks of it. */
const longestName = 90
const verbs = /( is| are| that| it)+$/

/**
 * The area that a heading or a label names, without its number and its grade. Undefined where it names none.
 */
export function areaNamed(label: string): JudgementArea | undefined {
  const bare = bareLabel(label).replace(verbs, '')
  const asked = bare.replace(sentence, '')
  if (asked !== bare && asked.length <= longestName) {
    if (/\badoption\b/.test(asked)) return 'adoption'
    if (/\bcare leavers\b|\bleaving care\b/.test(asked)) return 'care-leavers'
  }
  return wordings.find(({ words }) => words.test(asked))?.area
}

const fragments = [
  'the experiences and progress of children who need help and protection',
  'the experience and progress of children in need of help and protection',
  'the experiences and progress of children looked after and achieving permanence',
  'the experiences and progress of looked after children and achieving permanence',
  'leadership, management and governance',
  'adoption performance',
  'experiences and progress of care leavers',
  'the effectiveness of the local safeguarding children board lscb',
  'the local safeguarding children board lscb'
]

/** Whether words stand somewhere in the name of an area: what is left of it on one line of a narrow column. */
export function isPieceOfName(label: string): boolean {
  const bare = bareLabel(label)
  return bare !== '' && fragments.some((fragment) => fragment.includes(bare))
}

/** Whether words are the beginning of an area's name. */
export function opensName(label: string): boolean {
  const bare = bareLabel(label)
  return bare !== '' && fragments.some((fragment) => fragment.startsWith(bare) || bare.startsWith(fragment))
}

function bareLabel(label: string): string {
  return label
    .toLowerCase()
    .replace(/^\s*\d(\.\d)?[.)]?\s*/, '')
    .replace(/[()]/g, '')
    .replace(/[\s:.–-]*\d{0,2}$/, '')
    .replace(/\s+/g, ' ')
    .trim()
}

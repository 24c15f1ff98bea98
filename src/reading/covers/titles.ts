import type { ReportKind } from '../published-report.ts'

/** The kinds that a cover can show. ILACS covers do not say whether they are short or standard. */
export type CoverKind = 'ilacs' | Exclude<ReportKind, 'ilacs-short' | 'ilacs-standard'>

/** What a title makes of the document: a kind that is read, or one of Ofsted's that is not, in words. */
export type TitleMeans = { readonly kind: CoverKind } | { readonly kind: 'not-read'; readonly name: string }

/** A title as covers print it, over one or more lines, from the start of a line. */
export interface Title {
  readonly words: RegExp
  readonly means: TitleMeans
  /** Its words also stand in contents and in running text, so only a cover's line counts. */
  readonly coverOnly?: true
}

/** Letters: how their subject line starts. */
export const letterTitles: readonly Title[] = [
  title('joint targeted area inspection', 'jtai'),
  title('jtai (of|in|:|–|-)', 'jtai'),
  title(
    '(ofsted |ilacs |covid.19 )?focus+ed (assurance )?visit (to|of|in|at|letter|report|:|–|-)',
    'focused-visit'
  ),
  title('(ofsted )?(\\w+ )?monitoring visit (to|of|in|at|letter|report|:|–|-)', 'monitoring-visit')
]

const forHelpAndProtection =
  'inspection of services for children (in need of|who need) help (and|&) protection'
const board = "([\\w’'&-]+ ){0,6}safeguarding children.{0,2} board"

/** Reports, as their covers print them. */
export const reportTitles: readonly Title[] = [
  title(`re[- ]{0,2}${forHelpAndProtection}`, 'sif-reinspection'),
  title(`(\\w+ )?${forHelpAndProtection}`, 'sif'),
  title(
    '(\\w+ )?inspection of (looked.after children.{0,2}|services for looked.after children.{0,2})( and care leavers)?( services?)?( |$)',
    'lac-2013'
  ),
  title(`(\\w+ )?(review|inspection) of (the effectiveness of )?(the )?${board}`, 'lscb-review'),
  {
    ...title(`(section 2:? )?the effectiveness of (the )?${board}`, 'lscb-review'),
    coverOnly: true
  },
  ...[
    'inspection of safeguarding and looked.after children services',
    'inspection of local authority arrangements for the protection of children',
    'inspection of contact, referral and assessment arrangements'
  ].map(
    (words): Title => ({
      words: atLineStart(`([\\w-]+ ){0,3}${words}`),
      means: { kind: 'not-read', name: `an ${words.replace('.', ' ')} (2009 to 2013)` }
    })
  ),
  title(
    '([\\w-]+ )?(re[- ]{0,2})?inspection of ([^\\s]+ ){0,12}?children.{0,3}s (social care )?services?',
    'ilacs'
  )
]

/** A sentence of a letter that says what it is about, where its subject line is not found. */
export const letterSentences: readonly Title[] = (
  [
    ['joint targeted area inspection', 'jtai'],
    ['(ofsted |ilacs |recent )?focus+ed visit', 'focused-visit'],
    ['(\\w+ )?monitoring visit', 'monitoring-visit']
  ] as const
).map(([words, kind]) => ({
  words: new RegExp(
    `\\b(summarises|outlines|sets out|following|about) (the |our )?((findings|outcome)s? )?(of |from )?(a|an|the|our) ${words}\\b`.replaceAll(
      ' ',
      '\\s+'
    ),
    'i'
  ),
  means: { kind }
}))

function title(words: string, kind: CoverKind): Title {
  return { words: atLineStart(words), means: { kind } }
}

/** Words from the start of a line on, each space any space or a line's end. */
function atLineStart(words: string): RegExp {
  return new RegExp(`^${words.replaceAll(' ', '\\s+')}`, 'gim')
}

import { frameworkVersion } from '../../framework/framework-versions.ts'
import type { PrintedGrade } from '../../framework/grades.ts'
import { gradeLabel, parseGrade } from '../../framework/grades.ts'
import type { JudgementArea } from '../../framework/judgement-areas.ts'
import { fieldKey, isPassageField, parseField } from '../activities/field.ts'
import type { Stood } from '../activities/standing.ts'
import type { ContentJudgement, Contents } from '../reports/contents.ts'
import { namesIn } from './corrected-value.ts'
import type { Correction, CorrectionChain } from './correction.ts'
import { correctionChains, isSeen, personsValue } from './correction.ts'
import { layPassages } from './lay-passages.ts'
import type { Occasion, PlacedChain } from './occasion.ts'

/** What a report says with what people said laid over it, and what became of each chain of corrections. */
export interface Laid {
  readonly contents: Contents
  /** Chains that stand, each with its field: a passage's goes along where its text has another number now. */
  readonly placed: readonly PlacedChain[]
  /** Chains that speak of what this report does not say: the reading stands, the history stays. */
  readonly setAside: readonly CorrectionChain[]
}

/**
 * Lays what people said over what a machine read. Over a new version a correction outlives the version, where that
 * still says what people saw; one that it gives no place to is set aside, never silently dropped or laid over
 * another text. Over the same file read again by a newer reader every correction that stood stands.
 */
export function layCorrections(
  contents: Contents,
  corrections: readonly Correction[],
  occasion: Occasion
): Laid {
  const chains = inOrderOfClaim(correctionChains(corrections))
  const values = chains.filter(({ field }) => !isPassage(field))
  const placed = new Map<CorrectionChain, string>()
  const stoodBy: StoodBy = (field, read) => {
    const chain = values.find((one) => one.field === field && stands(one, read, occasion))
    if (!chain) return undefined
    placed.set(chain, field)
    return personsValue(chain, read)
  }
  const text = (field: string, stood: Stood<string>): Stood<string> => ({
    ...stood,
    ...stoodBy(field, stood.value)
  })
  const maybe = (field: string, stood: Stood<string> | undefined): Stood<string> | undefined => {
    if (stood) return text(field, stood)
    const fit = stoodBy(field, undefined)
    return fit && { ...fit, citation: undefined, because: undefined }
  }
  const names = contents.leadInspectors
  const laidNames = maybe('lead-inspectors', names && { ...names, value: names.value.join('; ') })
  const passages = layPassages(
    contents.passages,
    chains.filter(({ field }) => isPassage(field)),
    occasion
  )
  const laid: Contents = {
    ...contents,
    fieldworkStart: text('fieldwork-start', contents.fieldworkStart),
    fieldworkEnd: text('fieldwork-end', contents.fieldworkEnd),
    publishedOn: maybe('published-on', contents.publishedOn),
    publishedOnCover: maybe('published-on-cover', contents.publishedOnCover),
    leadInspectors: laidNames && { ...laidNames, value: namesIn(laidNames.value) },
    judgements: layJudgements(contents, judgedBeyond(values, contents, occasion), stoodBy),
    passages: passages.passages
  }
  const ordered = inOrderOfDays(contents, laid, occasion)
  for (const [chain, field] of placed) if (ordered.givesUp.includes(field)) placed.delete(chain)
  return {
    contents: ordered.contents,
    placed: [...[...placed].map(([chain, field]) => ({ chain, field })), ...passages.placed],
    setAside: [...values.filter((chain) => !placed.has(chain)), ...passages.setAside]
  }
}

/** What stands goes before what was set aside, and among those who spoke of one field the last one before the others. */
function inOrderOfClaim(chains: readonly CorrectionChain[]): CorrectionChain[] {
  const aside = ({ setAsideBy }: CorrectionChain) => (setAsideBy === undefined ? 0 : 1)
  return chains.toSorted((one, other) => aside(one) - aside(other) || other.latest.id - one.latest.id)
}

function isPassage(key: string): boolean {
  const field = parseField(key)
  return field !== undefined && isPassageField(field)
}

function stands(chain: CorrectionChain, read: string | undefined, occasion: Occasion): boolean {
  if (read === undefined || isSeen(chain, read)) return true
  if (chain.setAsideBy !== undefined) return false
  return occasion.kind === 'reread' || occasion.readBefore.get(chain.field) === read
}

type StoodBy = (field: string, read: string | undefined) => ReturnType<typeof personsValue> | undefined

// A grade that the machine could not read is there once a person gave it, in the framework's printed order.
function layJudgements(
  contents: Contents,
  beyond: readonly JudgementArea[],
  stoodBy: StoodBy
): ContentJudgement[] {
  const read = new Map(contents.judgements.map((judgement) => [judgement.area, judgement]))
  const areas = new Set([...printedAreas(contents), ...read.keys(), ...beyond])
  return [...areas].flatMap((area) => {
    const judgement = read.get(area)
    const fit = stoodBy(fieldKey({ kind: 'judgement', area }), judgement && gradeLabel(judgement.value))
    const grade: PrintedGrade | undefined = fit && parseGrade(fit.value)
    if (judgement)
      return [{ ...judgement, ...(fit && grade ? { value: grade, standing: fit.standing } : {}) }]
    return fit && grade
      ? [{ area, value: grade, standing: fit.standing, citation: undefined, because: undefined }]
      : []
  })
}

function printedAreas({ framework }: Contents): JudgementArea[] {
  return framework === undefined ? [] : frameworkVersion(framework).areas.map(({ area }) => area)
}

// A new version under another framework no longer judges some areas. A newer reader that merely says so is not believed.
function judgedBeyond(
  chains: readonly CorrectionChain[],
  contents: Contents,
  occasion: Occasion
): JudgementArea[] {
  if (occasion.kind === 'new-version') return []
  const printed = printedAreas(contents)
  return chains.flatMap(({ field: key, setAsideBy }) => {
    const field = parseField(key)
    return field?.kind === 'judgement' && setAsideBy === undefined && !printed.includes(field.area)
      ? [field.area]
      : []
  })
}

/**
 * A new version can move one day of fieldwork past the other that a person put right: then the report's own days
 * stand. A newer reader cannot: then the day that nobody put right stays as it was held.
 */
function inOrderOfDays(
  read: Contents,
  laid: Contents,
  occasion: Occasion
): { readonly contents: Contents; readonly givesUp: readonly string[] } {
  if (laid.fieldworkStart.value <= laid.fieldworkEnd.value) return { contents: laid, givesUp: [] }
  if (occasion.kind === 'reread' && occasion.days) {
    const { start, end } = occasion.days
    return { contents: { ...laid, fieldworkStart: start, fieldworkEnd: end }, givesUp: [] }
  }
  const start = laid.fieldworkStart.value === read.fieldworkStart.value
  const end = laid.fieldworkEnd.value === read.fieldworkEnd.value
  return {
    contents: {
      ...laid,
      fieldworkStart: start ? laid.fieldworkStart : read.fieldworkStart,
      fieldworkEnd: end ? laid.fieldworkEnd : read.fieldworkEnd
    },
    givesUp: [...(start ? [] : ['fieldwork-start']), ...(end ? [] : ['fieldwork-end'])]
  }
}

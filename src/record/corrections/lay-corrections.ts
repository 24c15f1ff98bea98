import { frameworkVersion } from '../../framework/framework-versions.ts'
import type { PrintedGrade } from '../../framework/grades.ts'
import { gradeLabel, parseGrade } from '../../framework/grades.ts'
import { fieldKey } from '../activities/field.ts'
import type { Stood } from '../activities/standing.ts'
import type { ContentJudgement, ContentPassage, Contents } from '../reports/contents.ts'
import { namesIn } from './corrected-value.ts'
import type { Correction, CorrectionChain } from './correction.ts'
import { correctionChains, fitOf } from './correction.ts'

/** What a report says with what people said laid over it, and what became of each correction. */
export interface Laid {
  readonly contents: Contents
  /** Fields whose text stands under another number now; the corrections go with it. */
  readonly moved: readonly { readonly from: string; readonly to: string }[]
  /** Fields where the report now says what nobody has looked at: the reading stands, the history stays. */
  readonly setAside: readonly string[]
}

/**
 * Lays what people said over what a machine read, so that a correction outlives a new version of the report.
 * A correction of a passage follows its text to another number; one that the new version gives no place to is
 * set aside and named, never silently dropped or laid over another text.
 */
export function layCorrections(contents: Contents, corrections: readonly Correction[]): Laid {
  const chains = new Map(correctionChains(corrections).map((chain) => [chain.field, chain]))
  const setAside: string[] = []
  const stoodBy = (field: string, read: string | undefined) => {
    const chain = chains.get(field)
    if (!chain) return undefined
    const fit = fitOf(chain, read)
    if (fit.kind === 'stands') return { value: fit.value, standing: fit.standing }
    setAside.push(field)
    return undefined
  }
  const text = (field: string, stood: Stood<string>): Stood<string> => ({
    ...stood,
    ...stoodBy(field, stood.value)
  })
  const maybe = (field: string, stood: Stood<string> | undefined): Stood<string> | undefined => {
    if (stood) return text(field, stood)
    const fit = stoodBy(field, undefined)
    return fit && byPerson(fit.value)
  }
  const start = text('fieldwork-start', contents.fieldworkStart)
  const end = text('fieldwork-end', contents.fieldworkEnd)
  // A new version can move one day past the other that a person put right: then the report's own days stand.
  const backwards = start.value > end.value
  if (backwards && start.value !== contents.fieldworkStart.value) setAside.push('fieldwork-start')
  if (backwards && end.value !== contents.fieldworkEnd.value) setAside.push('fieldwork-end')
  const names = contents.leadInspectors
  const laidNames = maybe('lead-inspectors', names && { ...names, value: names.value.join('; ') })
  const passages = layPassages(contents.passages, [...chains.values()])
  return {
    contents: {
      ...contents,
      ...(backwards ? {} : { fieldworkStart: start, fieldworkEnd: end }),
      publishedOn: maybe('published-on', contents.publishedOn),
      leadInspectors: laidNames && { ...laidNames, value: namesIn(laidNames.value) },
      judgements: layJudgements(contents, stoodBy),
      passages: passages.passages
    },
    moved: passages.moved,
    setAside: [...setAside, ...passages.setAside]
  }
}

type StoodBy = (
  field: string,
  read: string | undefined
) => { readonly value: string; readonly standing: 'checked' | 'corrected' } | undefined

// A grade that the machine could not read is there once a person gave it, in the framework's printed order.
function layJudgements(contents: Contents, stoodBy: StoodBy): ContentJudgement[] {
  const read = new Map(contents.judgements.map((judgement) => [judgement.area, judgement]))
  const printed =
    contents.framework === undefined ? [] : frameworkVersion(contents.framework).areas.map(({ area }) => area)
  const beyond = contents.judgements.map(({ area }) => area).filter((area) => !printed.includes(area))
  return [...printed, ...beyond].flatMap((area) => {
    const judgement = read.get(area)
    const fit = stoodBy(fieldKey({ kind: 'judgement', area }), judgement && gradeLabel(judgement.value))
    const grade: PrintedGrade | undefined = fit && parseGrade(fit.value)
    if (judgement) {
      return [{ ...judgement, ...(fit && grade ? { value: grade, standing: fit.standing } : {}) }]
    }
    return grade ? [{ area, ...byPerson(grade) }] : []
  })
}

interface LaidPassages extends Omit<Laid, 'contents'> {
  readonly passages: readonly ContentPassage[]
}

function layPassages(passages: readonly ContentPassage[], chains: readonly CorrectionChain[]): LaidPassages {
  const laid = new Map(passages.map((passage) => [passageKey(passage), passage]))
  const taken = new Set<string>()
  const moved: { from: string; to: string }[] = []
  const setAside: string[] = []
  for (const chain of chains) {
    const [kind, number] = chain.field.split('.')
    if (number === undefined || kind === 'judgement') continue
    const place = placeFor(chain, passages, { kind: kind ?? '', number: Number(number) }, taken)
    if (!place) {
      setAside.push(chain.field)
      continue
    }
    const key = passageKey(place.passage)
    taken.add(key)
    laid.set(key, { ...place.passage, value: place.fit.value, standing: place.fit.standing })
    if (key !== chain.field) moved.push({ from: chain.field, to: key })
  }
  return { passages: [...laid.values()], moved, setAside }
}

// The passage of the same number first, then the nearest one of the same kind whose text people have seen.
function placeFor(
  chain: CorrectionChain,
  passages: readonly ContentPassage[],
  was: { kind: string; number: number },
  taken: ReadonlySet<string>
) {
  return passages
    .filter((passage) => passage.kind === was.kind && !taken.has(passageKey(passage)))
    .toSorted((one, other) => Math.abs(one.number - was.number) - Math.abs(other.number - was.number))
    .flatMap((passage) => {
      const fit = fitOf(chain, passage.value)
      return fit.kind === 'stands' ? [{ passage, fit }] : []
    })
    .at(0)
}

function passageKey(passage: ContentPassage): string {
  return fieldKey({ kind: passage.kind, number: passage.number })
}

function byPerson<Value>(value: Value): Stood<Value> {
  return { value, standing: 'corrected', citation: undefined, because: undefined }
}

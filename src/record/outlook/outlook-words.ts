import { type ActivityKind, activityLabel } from '../../framework/activity-kinds.ts'
import type { IsoDate } from '../../framework/iso-date.ts'
import { monthAndYear } from '../../framework/months.ts'
import type {
  ExpectedActivity,
  ExpectedWindow,
  NextActivity,
  UnknownActivity
} from '../../framework/next-activity.ts'

/** Where today stands to a window. */
export type WindowStage = 'ahead' | 'open' | 'passed'

export function stageOf(
  { earliest, latest }: Pick<ExpectedWindow, 'earliest' | 'latest'>,
  today: IsoDate
): WindowStage {
  if (today < earliest) return 'ahead'
  return today > latest ? 'passed' : 'open'
}

const inASentence: Partial<Record<ActivityKind, string>> = {
  'ilacs-short': 'a short inspection',
  'ilacs-standard': 'a standard inspection',
  'sif-reinspection': 'a re-inspection under the single inspection framework',
  'monitoring-visit': 'monitoring visits',
  'focused-visit': 'a focused visit',
  jtai: 'a joint targeted area inspection'
}

/** The kind inside a sentence: "a short inspection". */
export function activityInASentence(kind: ActivityKind): string {
  return inASentence[kind] ?? 'an inspection'
}

/** "September 2027 and September 2028": a forecast is said by the month. */
function windowInWords({ earliest, latest }: Pick<ExpectedWindow, 'earliest' | 'latest'>): string {
  return `${monthAndYear(earliest)} and ${monthAndYear(latest)}`
}

/** What is expected, in one or two sentences that claim no more than the rule does. */
export function outlookInWords(next: NextActivity, name: string, today: IsoDate): string {
  return next.kind === 'expected' ? expectedInWords(next, today) : unknownInWords(next, name)
}

function expectedInWords(next: ExpectedActivity, today: IsoDate): string {
  const what = activityInASentence(next.inspection)
  const rule = `by rule ${next.ruleId}`
  const [between, around] = [windowInWords(next), monthAndYear(next.nominal)]
  const visits = next.activities[0] === 'monitoring-visit' ? ' Monitoring visits come first.' : ''
  switch (stageOf(next, today)) {
    case 'ahead':
      return `Between ${between}, with ${around} in the middle, ${what} is to be expected, ${rule}.${visits}`
    case 'open':
      return `It can come any week now: ${rule}, ${what} is to be expected between ${between}, with ${around} in the middle.${visits}`
    case 'passed':
      return `It is later than the rule says: ${rule}, ${what} was to be expected between ${between}. None is in the record: it can come any week, or it has come and the record does not hold it yet.${visits}`
  }
}

function unknownInWords(next: UnknownActivity, name: string): string {
  switch (next.because) {
    case 'abolished':
      return `${name} is no more, so nothing comes next. Its successors have outlooks of their own.`
    case 'never-inspected':
      return `When the first inspection comes is not known: no inspection of ${name} is in the record. For a new authority focused visits can come first, then a standard inspection, by rule N11.`
    case 'last-is-to-come':
      return `What comes next is not known: the record says that the last inspection of ${name} begins on a day that is still to come. Put that day right in the record.`
    case 'grade-missing':
      return `What comes next is not known: a grade of the last inspection on which the rules depend is not in the record. Enter it there, and the outlook follows.`
    case 'no-rule':
      return 'What comes next is not known: the rules that hold then are not known.'
    case 'too-few-like-cases':
      return 'When the next inspection comes is not known: no source says, and too few such inspections are in the record to measure it. Monitoring visits come first, then a standard inspection.'
  }
}

/** Why it is not known, in the few words that fit a table. */
const unknownInShort: Record<UnknownActivity['because'], string> = {
  abolished: 'Is no more',
  'never-inspected': 'Not known: never inspected',
  'last-is-to-come': 'Not known: the last one’s day is still to come',
  'grade-missing': 'Not known: a grade is missing',
  'no-rule': 'Not known: no rule says',
  'too-few-like-cases': 'Not known: too few like cases'
}

/** What stood for what the rule asks for, where a judgement had another name or was of two areas. */
export function derivedInWords(derived: ExpectedActivity['derived']): string | undefined {
  switch (derived) {
    case undefined:
      return undefined
    case 'combined':
      return 'Derived: until 2022 children in care and care leavers were judged together, and that one grade stands here for two.'
    case 'forerunner':
      return 'Derived: the single inspection framework judged other areas, and the nearest ones stand for those of today.'
  }
}

/** What comes next, as small as a table's cell. */
export interface DueInWords {
  readonly what: string
  /** Undefined where it is not known. */
  readonly window: string | undefined
  readonly rule: string | undefined
}

const inACell: Partial<Record<ActivityKind, string>> = {
  'ilacs-short': 'short',
  'ilacs-standard': 'standard'
}

export function dueInWords(next: NextActivity, today: IsoDate): DueInWords {
  if (next.kind === 'unknown')
    return { what: unknownInShort[next.because], window: undefined, rule: next.ruleId }
  const around = { ahead: 'Around', open: 'Any week now; around', passed: 'Later than the rule said; around' }
  return {
    what: `${around[stageOf(next, today)]} ${monthAndYear(next.nominal)}`,
    window: `${monthAndYear(next.earliest)} to ${monthAndYear(next.latest)} · ${inACell[next.inspection] ?? activityLabel(next.inspection)}`,
    rule: next.ruleId
  }
}

import { dayInEngland } from '../../framework/day-in-england.ts'
import type { Member } from '../../people/permissions/member.ts'
import { count } from '../../ui/prose/counts.ts'
import { dateInWords } from '../../ui/prose/dates.ts'
import { type DrawnLink, saysOtherwise, type WithdrawnLink } from '../link.ts'
import { threadPaths } from '../paths.ts'
import { nearEnd, relationInWords, type Way, ways } from '../relations.ts'
import type { SeenLink } from '../seen-link.ts'
import type { Thing } from '../thing.ts'
import { isSameThing, thingKey } from '../thing-key.ts'
import { brokenInWords, kindBeside, layOut, type Picture } from '../trace/picture.ts'
import { deepest, type Trace } from '../trace/trace.ts'
import type { LeftOut, Step } from '../trace/walk.ts'
import { inBrief } from '../trace/wrap-words.ts'
import { relationKey } from './relation-choice.ts'
import { type TraceChoice, traceQuery } from './trace-choice.ts'

/** One way in which a thing in the list hangs together with another. */
export interface HowView {
  /** "Area for improvement 1, Leeds, 21 February 2022 cites this". */
  readonly text: string
  /** Who drew it, when and why; undefined where it follows from what a room holds. */
  readonly drawn: string | undefined
  /** What it says is not what it said when the link was drawn. */
  readonly changed: boolean
  readonly withdrawHref: string | undefined
}

export interface ItemView {
  readonly key: string
  readonly title: string
  readonly kind: string | undefined
  readonly href: string
  readonly traceHref: string
  readonly says: string | undefined
  readonly state: string | undefined
  /** In words, where what the link led to is gone. */
  readonly broken: string | undefined
  readonly steps: string
  readonly how: readonly HowView[]
}

/** Links that are not shown, in a sentence, and where all of them are. */
export interface LeftOutView {
  readonly text: string
  readonly allHref: string | undefined
}

export interface TraceView {
  readonly key: string
  readonly thing: Thing
  readonly broken: string | undefined
  readonly kind: string | undefined
  /** How much there is each way, in a sentence. */
  readonly sentence: string
  readonly isEmpty: boolean
  readonly picture: Picture
  /** What it rests on, furthest first, so that the list runs as the thread does. */
  readonly back: readonly ItemView[]
  readonly forward: readonly ItemView[]
  readonly leftOut: readonly LeftOutView[]
  readonly withdrawn: readonly string[]
  readonly choice: TraceChoice
  readonly asPictureHref: string
  readonly asListHref: string
  readonly fewerHref: string | undefined
  readonly moreHref: string | undefined
  readonly drawHref: string | undefined
  readonly historyHref: string | undefined
}

/** Builds the page of a trace; `withdrawn` are the links at its start that were taken back. */
export function traceView(
  trace: Trace,
  withdrawn: readonly SeenLink<WithdrawnLink>[],
  choice: TraceChoice,
  member: Member
): TraceView {
  const { start, back, forward } = trace
  const key = thingKey(start)
  const mayLink = member.may.has('link')
  const at = (changed: Partial<TraceChoice>) => threadPaths.trace(key, traceQuery({ ...choice, ...changed }))
  return {
    key,
    thing: start,
    broken: start.withdrawn && brokenInWords(start),
    kind: kindBeside(start),
    sentence: inSentence(trace),
    isEmpty: ways.every((way) => trace[way].steps.length === 0),
    picture: layOut(trace),
    back: itemsOf(trace, 'back', mayLink).toReversed(),
    forward: itemsOf(trace, 'forward', mayLink),
    leftOut: [
      ...ways.flatMap((way) => trace[way].leftOut.map((one) => leftOutView(one, way))),
      ...full(trace)
    ],
    withdrawn: withdrawn.map(withdrawnInWords),
    choice,
    asPictureHref: at({ as: 'picture' }),
    asListHref: at({ as: 'list' }),
    fewerHref: choice.depth > 1 ? at({ depth: choice.depth - 1 }) : undefined,
    moreHref:
      choice.depth < deepest && goesOn(back, forward, choice.depth)
        ? at({ depth: choice.depth + 1 })
        : undefined,
    drawHref: mayLink && !start.withdrawn ? threadPaths.drawLink(key) : undefined,
    historyHref: member.may.has('see-history') ? threadPaths.history(key) : undefined
  }
}

/** Whether there can be more one step further: something was reached by the last step. */
function goesOn(back: Trace['back'], forward: Trace['forward'], depth: number): boolean {
  return [back, forward].some(({ reached }) => reached.some(({ distance }) => distance === depth))
}

function inSentence({ back, forward, depth }: Trace): string {
  const rests = count(back.reached.length, 'thing')
  const came = forward.reached.length === 0 ? 'nothing' : count(forward.reached.length, 'thing')
  const first = back.reached.length === 0 ? 'It rests on nothing that is linked' : `It rests on ${rests}`
  const broken = [...back.reached, ...forward.reached].filter(({ thing }) => thing.withdrawn).length
  const steps = depth === 1 ? 'one step' : `up to ${depth} steps`
  return `${first}, and ${came} came of it, ${steps} away.${broken === 0 ? '' : ` ${brokenCount(broken)}`}`
}

function brokenCount(broken: number): string {
  return broken === 1 ? 'One of them is not there any more.' : `${broken} of them are not there any more.`
}

/** What was reached one way, in words. */
export function itemsOf(trace: Pick<Trace, 'start' | 'drawn' | Way>, way: Way, mayLink: boolean): ItemView[] {
  const { reached, steps } = trace[way]
  return reached.map(({ thing, distance }) => ({
    key: thingKey(thing),
    title: thing.title,
    kind: kindBeside(thing),
    href: thing.href,
    traceHref: threadPaths.trace(thingKey(thing)),
    says: thing.says && inBrief(thing.says),
    state: thing.withdrawn ? undefined : thing.state,
    broken: thing.withdrawn && brokenInWords(thing),
    steps: `${distance === 1 ? 'one step' : `${distance} steps`} ${way === 'back' ? 'back' : 'on'}`,
    how: [
      ...steps.filter(({ far }) => isSameThing(far, thing)).map((step) => how(trace, step, way, mayLink)),
      ...roundTo(trace, way, thing)
    ]
  }))
}

function how(trace: Pick<Trace, 'start' | 'drawn'>, step: Step, way: Way, mayLink: boolean): HowView {
  const link = step.drawn === undefined ? undefined : trace.drawn.get(step.drawn)
  const beside = [step.near, step.far].some((end) => isSameThing(end, trace.start))
  return {
    text: `${step.near.title} ${relationInWords(step.relation, nearEnd(step.relation, way))} this`,
    drawn: link && drawnInWords(link),
    changed: link !== undefined && wordsChanged(link, step),
    withdrawHref:
      link && beside && mayLink ? threadPaths.withdrawLink(link.id, { at: thingKey(trace.start) }) : undefined
  }
}

/** A link that leads round, from this thing back to the start: the start is in the list only once, above or below. */
function roundTo(trace: Pick<Trace, 'start' | 'drawn' | Way>, way: Way, thing: Thing): HowView[] {
  return trace[way].steps
    .filter(({ near, far }) => isSameThing(near, thing) && isSameThing(far, trace.start))
    .map((step) => ({
      ...how(trace, step, way, false),
      text: `This ${relationInWords(step.relation, nearEnd(step.relation, way))} ${trace.start.title}: the thread leads round`
    }))
}

function wordsChanged(link: DrawnLink, { near, far }: Step): boolean {
  const isNow = (ref: DrawnLink['from']) => (isSameThing(ref, near) ? near : far)
  return saysOtherwise(link.fromWords, isNow(link.from)) || saysOtherwise(link.toWords, isNow(link.to))
}

/** Who drew a link, when and why: "Drawn by Jo Smith on 3 March 2027: the plan quotes it". */
export function drawnInWords({ madeBy, madeAt, remark }: DrawnLink): string {
  return `Drawn by ${madeBy} on ${onDay(madeAt)}${remark === undefined ? '' : `: ${remark}`}`
}

function withdrawnInWords({ link, from, to }: SeenLink<WithdrawnLink>): string {
  const said = `${from.title} ${relationInWords(link.relation, 'from')} ${to.title}`
  return `${said}. Withdrawn by ${link.withdrawnBy} on ${onDay(link.withdrawnAt)}: ${link.because}`
}

function onDay(moment: Date): string {
  return dateInWords(dayInEngland(moment))
}

function leftOutView({ near, relation, more, atLeast }: LeftOut, way: Way): LeftOutView {
  const end = nearEnd(relation, way)
  const others = `${atLeast ? 'at least ' : ''}${more} more ${more === 1 ? 'thing' : 'things'}`
  return {
    text: `${near.title} ${relationInWords(relation, end)} ${others} not shown here.`,
    allHref: threadPaths.trace(thingKey(near), { along: relationKey({ relation, near: end }) })
  }
}

function full(trace: Trace): LeftOutView[] {
  const inWords = { back: 'it rests on', forward: 'came of it' } as const
  return ways
    .filter((way) => trace[way].full)
    .map((way) => ({
      text: `More things than the ${trace[way].reached.length} shown belong to what ${inWords[way]}. Open the thread of one of them to go on.`,
      allHref: undefined
    }))
}

import { activityLabel } from '../../framework/activity-kinds.ts'
import type { JudgementArea } from '../../framework/judgement-areas.ts'
import { latestDay } from '../../framework/partial-date.ts'
import type { Queryable } from '../../platform/database/database.ts'
import type { Passage, PassageSource } from '../../thread/passages/passage.ts'
import { reanchor } from '../../thread/passages/reanchor.ts'
import type { ThingRef } from '../../thread/thing.ts'
import { datesInWords } from '../../ui/prose/dates.ts'
import type { JudgedActivity } from '../activities/activity.ts'
import { passageKinds } from '../activities/passage-kinds.ts'
import { activityAt } from '../activities/store.ts'
import { paths } from '../paths.ts'
import { areaAskedOf } from '../reports/asked-for.ts'
import type { ContentPassage, ContentSection } from '../reports/contents.ts'
import { passagesOf, sectionsOf } from '../reports/contents-store.ts'
import { areaOfSection } from '../wordings/area-wording.ts'
import { describeRecord } from './describe-record.ts'
import { parseRecordRef } from './record-refs.ts'

/** The passages of the record's reports, as places that something can rest on. All of them are public. */
export const recordPassages: PassageSource = {
  kinds: passageKinds,
  find: async (tx, _caller, { thing, quote }) => {
    const passage = await passageOf(tx, thing)
    if (passage === undefined) return undefined
    if (standsIn(passage, quote)) return { kind: 'found', passage, checked: true }
    const message =
      'These words do not stand there as the record holds it. Copy them from what is shown, or leave the quote empty'
    return { kind: 'wrong', passage, field: 'quote', message }
  },
  findAgain: async (tx, _caller, { thing, quote }) => {
    const passage = await passageOf(tx, thing)
    if (passage === undefined) return undefined
    const { href, text = '' } = passage
    return standsIn(passage, quote) ? { kind: 'stands', href } : { kind: 'changed', says: text, href }
  }
}

function standsIn({ text = '' }: Passage, quote: string | undefined): boolean {
  if (quote === undefined) return true
  const place = { page: undefined, quote, pageText: undefined }
  return reanchor(place, [{ number: 1, text }]).kind === 'stands'
}

async function passageOf(db: Queryable, thing: ThingRef): Promise<Passage | undefined> {
  const ref = parseRecordRef(thing)
  if (ref?.kind !== 'passage') return undefined
  const activity = await activityAt(db, ref.place.authority, ref.place.address)
  const held = activity && (await passagesOf(db, activity.id))
  const passage = held?.find(({ kind, number }) => kind === ref.field.kind && number === ref.field.number)
  const [described] = await describeRecord(db, [thing])
  if (activity === undefined || passage === undefined || described === undefined) return undefined
  const sections = await sectionsOf(db, activity.id)
  const page = passage.citation?.page
  const isParagraph = passage.kind === 'paragraph' || passage.kind === 'board-paragraph'
  return {
    ...{ thing, title: described.title, version: passage.citation?.report, page, text: passage.value },
    paragraph: isParagraph ? passage.number : passage.restsOnParagraph,
    href: page === undefined ? described.href : paths.sourcePage(ref.place, page),
    source: `${activityLabel(activity.kind)}, ${datesInWords(activity.startsOn, activity.endsOn)}`,
    on: latestDay(activity.endsOn ?? activity.startsOn),
    area: areaOf(passage, held ?? [], sections, activity),
    of: { authority: activity.authority, address: activity.address, kind: activity.kind }
  }
}

/** The area of a passage's own section; of what a report asks for, that of the paragraph that gives its context. */
function areaOf(
  { kind, section, restsOnParagraph, group }: ContentPassage,
  held: readonly ContentPassage[],
  sections: readonly ContentSection[],
  activity: JudgedActivity
): JudgementArea | undefined {
  if (section !== undefined) return areaOfSection(sections, section)
  if (kind !== 'improvement' && kind !== 'priority-action') return undefined
  const rests = held.find((one) => one.kind === 'paragraph' && one.number === restsOnParagraph)
  return areaAskedOf({ section: rests?.section, theme: group }, sections, activity)
}

import type { Workspace } from '../../people/permissions/caller.ts'
import { csvText } from '../../platform/web/csv-text.ts'
import type { InSessions } from './session-store.ts'
import type { Workshop, WorkshopTheme } from './workshop.ts'
import type { WorkshopView } from './workshop-view.ts'
import { directionWords, workshopStateWords } from './workshop-words.ts'

/** Everything about workshops that leaves the house as data. */
export interface EveryWorkshop extends InSessions {
  readonly workshops: readonly Workshop[]
  readonly themes: readonly WorkshopTheme[]
}

const head = ['day', 'state', 'reason', 'place', 'led_by', 'theme', 'direction', 'conclusion', 'illustrative']

/** Every session as a table: a line for each theme that it looks at. */
export function workshopsAsCsv({ workshops, themes, conclusions }: EveryWorkshop): string {
  const nameOf = new Map<string, string>(themes.map(({ id, name }) => [id, name]))
  return csvText([
    head,
    ...workshops.flatMap((workshop) =>
      workshop.themes.map((theme) => {
        const said = conclusions.find((one) => one.workshop === workshop.id && one.theme === theme)
        return [
          ...[workshop.onDay, workshopStateWords(workshop.state), workshop.cancelledBecause],
          ...[workshop.place, workshop.ledBy.words, nameOf.get(theme)],
          ...[said && directionWords(said.direction), said?.words, workshop.illustrative ? 'yes' : 'no']
        ]
      })
    )
  ])
}

/** Themes, sessions and all that was said in them as data, by the ids that they have here. */
export function workshopsAsJson(
  { authority, name }: Workspace,
  { workshops, themes, conclusions, evidence, questions }: EveryWorkshop
) {
  return {
    authority: { slug: authority, name },
    ...{ themes, workshops, conclusions, evidence, questions }
  }
}

/** One session as data: what its minutes say. */
export function minutesAsJson({ authority, name }: Workspace, view: WorkshopView) {
  const { mayKeep: _mayKeep, ...minutes } = view
  return { authority: { slug: authority, name }, ...minutes }
}

import { z } from 'zod'
import { areaLabel, judgementAreas } from '../../framework/judgement-areas.ts'
import { chosen, oneOf } from '../../record/choice-in-address.ts'
import {
  asksForAction,
  type Finding,
  findingKinds,
  findingKindWords,
  findingStates,
  findingStateWords,
  origins
} from './finding.ts'
import { originWords } from './finding-words.ts'

/** What a list of findings is narrowed to. */
export const findingsChoice = z.object({
  q: chosen(z.string().trim().max(200)),
  kind: oneOf('kind', findingKinds, findingKindWords),
  area: oneOf('area', judgementAreas, areaLabel),
  state: oneOf('state', findingStates, findingStateWords),
  /** The id of a theme. One that is not there any more leaves nothing. */
  theme: chosen(z.string().max(100)),
  origin: oneOf('origin', origins, originWords),
  open: oneOf('way to narrow', ['asks', 'withdrawn'], (only) => onlyWords[only])
})
export type FindingsChoice = z.output<typeof findingsChoice>

export const onlyWords = {
  asks: 'Those that still ask for something',
  withdrawn: 'Those that were withdrawn'
} as const

/** A finding with the themes that it is grouped by. */
export interface ThemedFinding extends Finding {
  readonly themes: readonly { readonly id: string; readonly name: string }[]
}

/** Whether a finding is among those chosen. What was withdrawn is only there for whoever asks for it. */
export function isChosen(finding: ThemedFinding, choice: FindingsChoice): boolean {
  const { q, kind, area, state, theme, origin, open } = choice
  return (
    (open === 'withdrawn') === (finding.withdrawnBecause !== undefined) &&
    (open !== 'asks' || asksForAction(finding)) &&
    (kind === undefined || finding.kind === kind) &&
    (area === undefined || finding.area === area) &&
    (state === undefined || finding.state === state) &&
    (theme === undefined || finding.themes.some(({ id }) => id === theme)) &&
    (origin === undefined || finding.cameFrom === origin) &&
    (q === undefined || holdsWords(finding, q))
  )
}

function holdsWords({ words, source, themes }: ThemedFinding, q: string): boolean {
  const held = [words, source, ...themes.map(({ name }) => name)].join(' ').toLowerCase()
  return q
    .toLowerCase()
    .split(/\s+/)
    .every((word) => held.includes(word))
}

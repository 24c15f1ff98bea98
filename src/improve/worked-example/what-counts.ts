import { exampleMark } from './example-ids.ts'

/** What says of itself whether it was made up to show how the room works. */
interface MayBeMadeUp {
  readonly illustrative: boolean
}

/**
 * What of all that stands on a finding counts for it. A finding that papers tell of is one finding, whoever brought it,
 * so real work and the worked example can both answer it: what is made up then counts nowhere. It counts on a finding
 * that came with the example and that nothing real answers, so that the example can be read to its end.
 */
export function countsOn(
  finding: { readonly id: string },
  standing: readonly MayBeMadeUp[]
): (one: MayBeMadeUp) => boolean {
  const isExample = isOfExample(finding) && standing.every(({ illustrative }) => illustrative)
  return ({ illustrative }) => isExample || !illustrative
}

/** Whether a finding came with the worked example; one that the authority accepted itself did not. */
export function isOfExample({ id }: { readonly id: string }): boolean {
  return id.startsWith(exampleMark)
}

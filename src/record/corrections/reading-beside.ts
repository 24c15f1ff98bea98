import type { FieldValues } from '../reports/differences.ts'
import type { CorrectionChain } from './correction.ts'
import type { Laid } from './lay-corrections.ts'

/** What a reading says of a value that a person put right or checked. */
export interface ReadingBeside {
  readonly field: string
  /** What the last person who spoke of it left there. */
  readonly corrected: string
  /** What the reading has there; undefined where it has nothing. */
  readonly read: string | undefined
  /**
   * Whether the reading now says what the person put; or what the person saw and found wrong, as it did then; or
   * neither, so that a person should look again.
   */
  readonly agrees: 'with-the-person' | 'with-what-was-seen' | 'with-neither'
  /** Whether the person's value stands; false where a new version says what nobody has looked at. */
  readonly stands: boolean
}

/** Holds a reading against what people said of one value. */
export function readingBeside(chain: CorrectionChain, read: string | undefined): ReadingBeside {
  const corrected = chain.latest.after
  const wasSeen = chain.said.some(({ before }) => before === read)
  return {
    field: chain.field,
    corrected,
    read,
    agrees: read === corrected ? 'with-the-person' : wasSeen ? 'with-what-was-seen' : 'with-neither',
    stands: chain.setAsideBy === undefined
  }
}

/**
 * The values on which a reading has just come to say what nobody looked at: what a person put stands over it, or was
 * set aside by it. Give the values as they were read.
 */
export function newlyContested({ placed, setAside }: Laid, read: FieldValues): ReadingBeside[] {
  return [
    ...placed.map(({ chain, field }) => readingBeside({ ...chain, field }, read.get(field))),
    ...setAside
      .filter(({ setAsideBy }) => setAsideBy === undefined)
      .map((chain) => ({ ...readingBeside(chain, read.get(chain.field)), stands: false }))
  ].filter(({ agrees }) => agrees === 'with-neither')
}

/**
 * Every value on which a reading says what nobody looked at, whether it has just come to say so or did before: what a
 * reading leaves for a person. A chain that was set aside asks until somebody speaks of its value again.
 */
export function contested({ placed, setAside }: Laid, read: FieldValues): ReadingBeside[] {
  const spokenSince = (chain: CorrectionChain) =>
    placed.some((later) => later.field === chain.field && later.chain.latest.id > chain.latest.id)
  return [
    ...placed.map(({ chain, field }) => readingBeside({ ...chain, field }, read.get(field))),
    ...setAside
      .filter((chain) => !spokenSince(chain))
      .map((chain) => ({ ...readingBeside(chain, read.get(chain.field)), stands: false }))
  ].filter(({ agrees }) => agrees === 'with-neither')
}

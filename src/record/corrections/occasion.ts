import type { Stood } from '../activities/standing.ts'
import type { ContentPassage } from '../reports/contents.ts'
import type { FieldValues } from '../reports/differences.ts'
import type { CorrectionChain } from './correction.ts'

/** Why a reading comes to lie under what people said. */
export type Occasion =
  /**
   * Another file: it can say what nobody has looked at. `readBefore` is what the version before it is read as; a
   * text that is the same in both is the one that people looked at, whatever an older reader made of it.
   */
  | { readonly kind: 'new-version'; readonly readBefore: FieldValues }
  /**
   * The same file read again: people looked at this very file, so what they said of it stands, whatever the reader
   * now says. `held` and `days` are what the record held beneath their words.
   */
  | {
      readonly kind: 'reread'
      readonly held: readonly ContentPassage[]
      readonly days: { readonly start: Stood<string>; readonly end: Stood<string> } | undefined
    }

/** A chain of corrections with the field that it stands under now. */
export interface PlacedChain {
  readonly chain: CorrectionChain
  readonly field: string
}

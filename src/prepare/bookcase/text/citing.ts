import type { AuthoritySlug } from '../../../framework/authority-slug.ts'
import type { PostId } from '../../../people/posts/post.ts'
import type { Transaction } from '../../../platform/database/database.ts'

/** What cites a document: how it is named in a sentence, who answers for it, and where it is put right. */
export interface Citing {
  /** To stand after "cited by": "the claim “Visits are on time”". */
  readonly words: string
  /** Undefined while nobody was named. */
  readonly post: PostId | undefined
  readonly href: string
}

/** The things of one kind that cite documents, as their capability knows them; undefined for one that is gone. */
export interface CitingSource {
  readonly kind: string
  readonly find: (tx: Transaction, authority: AuthoritySlug, id: string) => Promise<Citing | undefined>
}

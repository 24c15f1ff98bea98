import { claimInShort } from '../../self-evaluation/claim.ts'
import { selfEvaluationPaths } from '../../self-evaluation/self-evaluation-paths.ts'
import { claimAt } from '../../self-evaluation/store.ts'
import type { CitingSource } from './citing.ts'

/** The claims of the self-evaluation that cite documents. */
export const citingClaims: CitingSource = {
  kind: 'claim',
  find: async (tx, authority, id) => {
    const claim = await claimAt(tx, authority, id)
    return (
      claim && {
        words: `the claim “${claimInShort(claim)}”`,
        post: claim.post,
        href: selfEvaluationPaths.claim(claim.id)
      }
    )
  }
}

import { bringInPaths } from '../bring-in-paths.ts'
import type { PlanImport } from '../plan-import.ts'

/** Forgets a file of which nothing was brought in. */
export function ThrowAway({ of }: { readonly of: PlanImport }) {
  return (
    <form class="tl-section" method="post" action={bringInPaths.planImportThrownAway(of.id)}>
      <input type="hidden" name="seen" value={of.revision} />
      <button class="tl-link-button" type="submit">
        Throw this file away: nothing of it was brought in
      </button>
    </form>
  )
}

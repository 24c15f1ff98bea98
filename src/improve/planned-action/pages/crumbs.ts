import { sectionWord } from '../../../ui/page/site.ts'
import { improvePaths } from '../../paths.ts'
import type { ListedAction } from '../listed-action.ts'

/** The way to a plan. */
export function crumbsToPlan({ id, title }: { readonly id: string; readonly title: string }) {
  return [
    { text: sectionWord('improve'), href: improvePaths.improve() },
    { text: 'Action plans', href: improvePaths.plans() },
    { text: title, href: improvePaths.plan(id) }
  ]
}

/** The way to an action, which ends at its plan. */
export function crumbsOf({ plan, planTitle }: Pick<ListedAction, 'plan' | 'planTitle'>) {
  return crumbsToPlan({ id: plan, title: planTitle })
}

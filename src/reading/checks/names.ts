import type { LaidOutDocument } from '../layout/laid-out.ts'
import { joinLines } from '../layout/text.ts'
import { cleanAuthorityName } from '../printed/authority-name.ts'
import type { Disagreement } from '../published-report.ts'
import type { Checked } from './checked.ts'
import { lettersOnly } from './letters-only.ts'

/** How much of a page can be its running head or foot, in points from its edges. */
const margin = 90

/** "Inspection of Leeds local authority children's services", as the foot of each page repeats it from 2021 on. */
const runningTitle = /inspection of (.{3,60}?) (?:local authority )?children\P{L}{0,3}s services/iu
/** "Kent County Council Inspection of looked after children services", in 2013. */
const runningName = /^(.{3,60}?) inspection of looked after children services/iu

/**
 * Every page that names an authority in its running head or foot names the report's own; another one shows that
 * pages of two reports were put together.
 */
export function checkNames({ authority }: Checked, { pages }: LaidOutDocument): Disagreement[] {
  const own = [authority.value, 'quote' in authority.from ? authority.from.quote : ''].map(lettersOnly)
  const others = new Map<string, number[]>()
  for (const { number, body, furniture } of pages.slice(1)) {
    const edges = [...furniture, ...body.filter(({ baseline }) => baseline < margin)]
    const text = joinLines(edges, new Set())
    const named = (runningTitle.exec(text) ?? runningName.exec(text))?.[1]
    if (named === undefined) continue
    const name = cleanAuthorityName(named)
    if (own.some((mine) => mine.includes(lettersOnly(name)))) continue
    others.set(name, [...(others.get(name) ?? []), number])
  }
  return [...others].map(([name, on]) => ({
    check: 'names',
    what: `The report is on ${authority.value}, but ${on.length === 1 ? `page ${on[0]} names` : `${on.length} pages name`} ${name} at the edge of the page; pages of another report may be among them.`,
    pages: on
  }))
}

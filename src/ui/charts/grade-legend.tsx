import { number } from '../prose/counts.ts'
import type { GradeCount } from './grade-counts.ts'
import { GradeMark, GradePatterns } from './grade-marks.tsx'

const box = { x: 0, y: 0, width: 26, height: 26 }

/** The key to a drawing, which is also its count: a mark, the grade's word, how many. */
export function GradeLegend({ id, counts }: { readonly id: string; readonly counts: readonly GradeCount[] }) {
  return (
    <ul class="tl-legend">
      {counts.map((each) => (
        <li class="tl-legend__item" key={each.grade.text}>
          <svg class="tl-legend__mark" viewBox="0 0 26 26" width="26" height="26" aria-hidden="true">
            <GradePatterns id={`${id}-${each.grade.tone}`} />
            <GradeMark id={`${id}-${each.grade.tone}`} tone={each.grade.tone} box={box} />
          </svg>
          <span>
            {each.href === undefined ? each.grade.text : <a href={each.href}>{each.grade.text}</a>}{' '}
            <strong>{number(each.count)}</strong>
          </span>
        </li>
      ))}
    </ul>
  )
}

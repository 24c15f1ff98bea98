import { type AreaLineId, areaLine } from './area-lines.ts'
import type { FrameworkVersionId } from './framework-versions.ts'
import type { JudgementArea } from './judgement-areas.ts'

/**
 * Areas whose sections tell of a line beyond the one that its grade stands for. Under the single inspection
 * framework adoption is judged 2.1, a part of judgement 2 on children looked after (evidence tag V); the reports of
 * 2013 on looked-after children tell of nobody else, under headings of their own (V).
 */
const alsoToldUnder: Partial<
  Record<AreaLineId, Partial<Record<FrameworkVersionId, readonly JudgementArea[]>>>
> = {
  'children-in-care': { SIF: ['adoption'], LEGACY: ['outcomes', 'quality-of-provision'] },
  overall: { LEGACY: ['capacity-to-improve'] }
}

/**
 * The judgement areas under which the reports of a framework version tell of a line; none where the version has no
 * text of its own on it. Sections and grades need not agree: a version can tell of a subject that it does not grade.
 */
export function areasTellingOf(line: AreaLineId, framework: FrameworkVersionId): readonly JudgementArea[] {
  const graded = areaLine(line).in[framework]?.area
  return [...(graded === undefined ? [] : [graded]), ...(alsoToldUnder[line]?.[framework] ?? [])]
}

/** What the themes of recommendations before ILACS are made of; the first that fits decides. */
const themes: readonly (readonly [RegExp, AreaLineId])[] = [
  [/\b(leader|leadership|management|governance|strategic)\b/i, 'leaders'],
  [/\b(care leavers?|leaving care)\b/i, 'care-leavers'],
  [/\b(looked after|adoption|permanence|fostering|in care)\b/i, 'children-in-care'],
  [/\b(help|protection|safeguarding|missing|exploitation)\b/i, 'help-and-protection']
]

/**
 * The line that the theme of a list of recommendations names ("Outcomes for care leavers"). Undefined where it
 * names none: a time limit ("Within three months"), or what concerns all ("Quality of practice"). Source: the
 * themes of published reports of 2013 to 2018, evidence tag V; our reading of them.
 */
export function lineOfTheme(theme: string): AreaLineId | undefined {
  return themes.find(([words]) => words.test(theme))?.[1]
}

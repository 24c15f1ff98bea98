import { type Grade, gradeLabel } from '../../../framework/grades.ts'
import { MarkedWords } from '../../../ui/patterns/marked-words.tsx'
import { WrittenText } from '../../../ui/patterns/written-text.tsx'
import { listInWords } from '../../../ui/prose/lists.ts'
import { basisLabel, claimInShort } from '../claim.ts'
import type { Difference } from '../differences.ts'
import { questionInShort } from '../self-evaluation.ts'
import { selfEvaluationPaths } from '../self-evaluation-paths.ts'
import { strengthLabel } from '../strength-in-words.ts'

/** Every difference in words, with the changed words marked. */
export function Differences({ differences }: { readonly differences: readonly Difference[] }) {
  return (
    <ul class="tl-claims">
      {differences.map((difference) => (
        <li class="tl-claims__claim" key={keyOf(difference)}>
          <DifferenceItem difference={difference} />
        </li>
      ))}
    </ul>
  )
}

function keyOf(difference: Difference): string {
  return `${difference.kind} ${'id' in difference ? difference.id : difference.label}`
}

type Changed = Extract<Difference, { readonly kind: 'claim-changed' }>

function DifferenceItem({ difference }: { readonly difference: Difference }) {
  if (difference.kind === 'grade-changed') return <GradeChange difference={difference} />
  const { where, text, id } = difference
  const place = `${where.label}, ${questionInShort(where.question).toLowerCase()}`
  const heads = {
    'claim-added': 'Agreed since',
    'claim-gone': 'No longer in it',
    'claim-changed': 'Changed',
    'claim-waits':
      difference.kind === 'claim-waits' && difference.proposed === undefined
        ? 'Changed, not agreed yet'
        : 'Reworded, not agreed yet',
    'strength-changed': 'Borne out otherwise'
  } as const
  return (
    <>
      <p class="tl-small tl-muted">
        <strong>{heads[difference.kind]}</strong> · {place}
      </p>
      {difference.kind === 'claim-waits' && difference.proposed !== undefined ? (
        <BothTexts was={text} waits={difference.proposed} />
      ) : (
        <p class="tl-claims__words">
          {difference.kind === 'claim-changed' && difference.words !== undefined ? (
            <MarkedWords words={difference.words} />
          ) : (
            text
          )}
        </p>
      )}
      {difference.kind === 'claim-changed' && <OtherChanges difference={difference} />}
      {difference.kind === 'strength-changed' && (
        <p class="tl-small">
          Strength of evidence then: {strengthLabel(difference.strength.from).toLowerCase()}. Now:{' '}
          {strengthLabel(difference.strength.to).toLowerCase()}.
        </p>
      )}
      <p class="tl-small">
        <a href={selfEvaluationPaths.claim(id)}>
          Open this claim<span class="govuk-visually-hidden">: {claimInShort({ text }, 60)}</span>
        </a>
      </p>
    </>
  )
}

function BothTexts({ was, waits }: { readonly was: string; readonly waits: string }) {
  return (
    <div class="tl-two-texts">
      <div>
        <p class="tl-small tl-muted">As it was agreed</p>
        <div class="tl-claims__words">
          <WrittenText text={was} />
        </div>
      </div>
      <div>
        <p class="tl-small tl-muted">As it waits to be agreed</p>
        <div class="tl-claims__words">
          <WrittenText text={waits} />
        </div>
      </div>
    </div>
  )
}

function OtherChanges({ difference }: { readonly difference: Changed }) {
  const { moved, post, basis, evidenceAdded, evidenceGone } = difference
  const titles = (evidence: Changed['evidenceAdded']) => listInWords(evidence.map(({ title }) => title))
  const sentences = [
    ...(moved === undefined
      ? []
      : [`It stood under ${moved.from.label}, ${questionInShort(moved.from.question).toLowerCase()}.`]),
    ...(post === undefined ? [] : [`${post.from ?? 'Nobody'} stood behind it, now ${post.to ?? 'nobody'}.`]),
    ...(basis === undefined ? [] : [`It said that it rests on: ${basisLabel(basis.from).toLowerCase()}.`]),
    ...(evidenceAdded.length === 0 ? [] : [`Cited since: ${titles(evidenceAdded)}.`]),
    ...(evidenceGone.length === 0 ? [] : [`No longer cited: ${titles(evidenceGone)}.`])
  ]
  return sentences.length === 0 ? null : <p class="tl-small">{sentences.join(' ')}</p>
}

function GradeChange({
  difference: { label, grade, reasons }
}: {
  readonly difference: Extract<Difference, { readonly kind: 'grade-changed' }>
}) {
  return (
    <>
      <p class="tl-small tl-muted">
        <strong>Our grade</strong> · {label}
      </p>
      <p>
        {grade.from === grade.to
          ? `${gradeInWords(grade.to)}, for other reasons:`
          : `It was: ${gradeInWords(grade.from)}. It is now: ${gradeInWords(grade.to)}.`}
      </p>
      <p class="tl-claims__words">
        <MarkedWords words={reasons} />
      </p>
    </>
  )
}

function gradeInWords(grade: Grade | null): string {
  return grade === null ? 'none given' : gradeLabel(grade)
}

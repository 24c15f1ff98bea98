import { mayJoin } from '../joining.ts'
import {
  isRelationId,
  nearEnd,
  type RelationId,
  relation,
  relationIds,
  relationInWords,
  type Way
} from '../relations.ts'

/** A relation as somebody chooses it who stands at one end: which one, and which end of it they stand at. */
export interface ChosenRelation {
  readonly relation: RelationId
  readonly near: 'from' | 'to'
}

export interface RelationChoice {
  readonly value: string
  /** To stand after "This". */
  readonly words: string
  readonly means: string
}

/** The relations that a thing of this kind can have to one of the other that it rests on, or that came of it. */
export function relationChoices(kind: string, otherKind: string, way: Way): RelationChoice[] {
  return relationIds.flatMap((id) => {
    const near = nearEnd(id, way)
    const joins = near === 'from' ? mayJoin(kind, id, otherKind) : mayJoin(otherKind, id, kind)
    if (!joins) return []
    return [
      {
        value: relationKey({ relation: id, near }),
        words: relationInWords(id, near),
        means: relation(id).means[near]
      }
    ]
  })
}

/** A choice as a form or an address has it. */
export function relationKey({ relation, near }: ChosenRelation): string {
  return `${relation}.${near}`
}

/** Reads a choice as a form sends it; undefined where nothing was chosen. */
export function chosenRelation(value: string): ChosenRelation | undefined {
  const [id = '', near] = value.split('.')
  return isRelationId(id) && (near === 'from' || near === 'to') ? { relation: id, near } : undefined
}

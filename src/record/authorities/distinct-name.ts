import type { Authority } from './authority.ts'

/** The name as it tells an authority from its successor of the same name: "Dorset (to 2019)" and "Dorset". */
export function distinctName({ name, abolishedOn }: Pick<Authority, 'name' | 'abolishedOn'>): string {
  return abolishedOn === undefined ? name : `${name} (to ${abolishedOn.slice(0, 4)})`
}

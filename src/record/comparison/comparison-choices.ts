import { yearOf } from '../../framework/iso-date.ts'
import type { Authority, AuthorityGroup } from '../authorities/authority.ts'
import { byName } from './group.ts'

interface Choice {
  readonly value: string
  readonly text: string
}

/** What the form offers: groups in one list, and authorities one by one, region after region. */
export interface ComparisonChoices {
  readonly groups: readonly { readonly label: string; readonly choices: readonly Choice[] }[]
  readonly regions: readonly { readonly name: string; readonly authorities: readonly Choice[] }[]
}

export function comparisonChoices(
  groups: readonly AuthorityGroup[],
  authorities: readonly Authority[]
): ComparisonChoices {
  const regions = new Map(byRegionName(authorities).map((each) => [each.region, each.regionName]))
  const current = byName(authorities).filter(({ abolishedOn }) => abolishedOn === undefined)
  return {
    groups: [
      { label: 'Groups', choices: groups.map(({ id, name }) => ({ value: id, text: name })) },
      {
        label: 'Regions',
        choices: [...regions].map(([region, text]) => ({ value: `region:${region}`, text }))
      },
      {
        label: 'An authority and its statistical neighbours',
        choices: current.map(({ slug, name }) => ({
          value: `neighbours:${slug}`,
          text: `${name} and its neighbours`
        }))
      }
    ],
    regions: [...regions].map(([region, name]) => ({
      name,
      authorities: byName(authorities)
        .filter((each) => each.region === region)
        .map((each) => ({ value: each.slug, text: nameAndEnd(each) }))
    }))
  }
}

function byRegionName(authorities: readonly Authority[]): readonly Authority[] {
  return authorities.toSorted((one, other) => one.regionName.localeCompare(other.regionName, 'en-GB'))
}

/** An authority that is no more, with its last year: two of them have had one name. */
function nameAndEnd({ name, abolishedOn }: Authority): string {
  return abolishedOn === undefined ? name : `${name} (to ${yearOf(abolishedOn)})`
}

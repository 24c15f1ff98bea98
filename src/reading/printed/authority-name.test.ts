import { expect, it } from 'vitest'
import { cleanAuthorityName } from './authority-name.ts'

it.each([
  ['Leeds', 'Leeds'],
  ['Leeds City', 'Leeds'],
  ['Brighton and Hove City Council', 'Brighton and Hove'],
  ['Southend-on-Sea city council', 'Southend-on-Sea'],
  ['London Borough of Bromley', 'Bromley'],
  ['London Borough of Merton Council', 'Merton'],
  ['City of Bradford Metropolitan District Council', 'City of Bradford'],
  ['Wakefield District Metropolitan Council', 'Wakefield'],
  ['Rochdale Borough Council', 'Rochdale'],
  ['Metropolitan Borough of Barnsley Council', 'Barnsley'],
  ['the Isle of Wight', 'Isle of Wight'],
  ['Council of the Isles of Scilly', 'Isles of Scilly'],
  ['The Royal Borough of Windsor and Maidenhead', 'Royal Borough of Windsor and Maidenhead'],
  ['City of London', 'City of London'],
  ['Kingston upon Hull', 'Kingston upon Hull'],
  ['Bournemouth, Christchurch and Poole Council', 'Bournemouth, Christchurch and Poole'],
  ['Telford & Wrekin Council', 'Telford & Wrekin'],
  ['West Sussex County Council', 'West Sussex'],
  ['Cumbria County', 'Cumbria'],
  ['Sutton London Borough Council', 'Sutton'],
  ['City of London Corporation', 'City of London'],
  ['Leeds City Council’s', 'Leeds'],
  ['St Helens', 'St Helens'],
  ['Durham  County Council.', 'Durham']
])('%s is %s', (printed, name) => {
  expect(cleanAuthorityName(printed)).toBe(name)
})

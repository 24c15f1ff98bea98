/** The charts, with invented grades on the real map. */
import { authorityTiles } from '../../src/record/facts/tile-map.ts'
import { BarCounts } from '../../src/ui/charts/bar-counts.tsx'
import { CountBars } from '../../src/ui/charts/count-bars.tsx'
import { countGrades } from '../../src/ui/charts/grade-counts.ts'
import { JudgementHistory } from '../../src/ui/charts/judgement-history.tsx'
import type { HistoryEra } from '../../src/ui/charts/judgement-history-model.ts'
import { Sparkline } from '../../src/ui/charts/sparkline.tsx'
import { type MapTile, TileMap } from '../../src/ui/charts/tile-map.tsx'
import type { ShownGrade } from '../../src/ui/tone.ts'

const grades: readonly [ShownGrade, ...ShownGrade[]] = [
  { tone: 'good', text: 'Good' },
  { tone: 'good', text: 'Good' },
  { tone: 'requires-improvement', text: 'Requires improvement to be good' },
  { tone: 'outstanding', text: 'Outstanding' },
  { tone: 'requires-improvement', text: 'Requires improvement to be good' },
  { tone: 'good', text: 'Good' },
  { tone: 'inadequate', text: 'Inadequate' }
]

const tiles: readonly MapTile[] = authorityTiles.map((tile, place) => ({
  id: tile.slug,
  x: tile.x,
  y: tile.y,
  letters: tile.letters,
  name: tile.slug,
  group: region(tile.x, tile.y),
  href: `#${tile.slug}`,
  grade:
    place === 140
      ? { tone: 'not-judged', text: 'Not judged' }
      : place === 27
        ? { tone: 'unknown', text: 'Not known' }
        : (grades[(place * 5 + Math.floor(place / 9)) % grades.length] ?? grades[0])
}))

/** Near enough for a picture; the real page knows each authority's region. */
function region(x: number, y: number): string {
  if (x >= 7 && y >= 13 && y <= 17 && !(x === 13 && y === 17)) return 'London'
  return y < 9 ? 'North' : 'Elsewhere'
}

const eras = (judged: readonly string[]): readonly HistoryEra[] =>
  [
    { short: 'Before SIF', name: 'Before the single inspection framework', from: undefined },
    { short: 'SIF', name: 'Single inspection framework', from: '2013-11-01' },
    { short: 'ILACS 2018', name: 'ILACS, 2018 to 2022', from: '2018-01-01' },
    { short: 'ILACS 2023', name: 'ILACS, 2023 to March 2026', from: '2023-01-01' },
    { short: '2026', name: 'ILACS, from April 2026', from: '2026-04-01' }
  ].map((era) => ({ ...era, judges: judged.includes(era.short) }))

export function ChartGallery() {
  return (
    <>
      <h1 class="govuk-heading-xl">Charts</h1>
      <TileMap
        id="map"
        headline="Overall effectiveness, by authority"
        subtitle="Last judgement, as at 9 May 2022. Invented grades."
        tiles={tiles}
        one="authority"
        many="authorities"
        tableHref="#table"
        gradeHref={(grade) => `/?grade=${grade.tone}`}
      />
      <BarCounts
        id="bar"
        headline="Overall effectiveness"
        subtitle="Last judgement of each authority"
        counts={countGrades(tiles.map((tile) => tile.grade))}
        one="authority"
        many="authorities"
      />
      <JudgementHistory
        id="overall"
        area="Overall effectiveness"
        from="2009-01-01"
        to="2026-12-31"
        eras={eras(['Before SIF', 'SIF', 'ILACS 2018', 'ILACS 2023'])}
        points={[
          { date: '2009-12-02', grade: { tone: 'inadequate', text: 'Inadequate' }, framework: 'Before SIF' },
          {
            date: '2011-09-12',
            grade: { tone: 'requires-improvement', text: 'Adequate' },
            framework: 'Before SIF'
          },
          { date: '2015-01-20', grade: { tone: 'good', text: 'Good' }, framework: 'SIF', href: '#2015' },
          {
            date: '2018-10-29',
            grade: { tone: 'outstanding', text: 'Outstanding' },
            framework: 'ILACS 2018'
          },
          { date: '2022-02-21', grade: { tone: 'outstanding', text: 'Outstanding' }, framework: 'ILACS 2018' }
        ]}
      />
      <JudgementHistory
        id="care-leavers"
        area="Care leavers"
        from="2009-01-01"
        to="2026-12-31"
        eras={eras(['SIF', 'ILACS 2023', '2026'])}
        points={[
          { date: '2015-01-20', grade: { tone: 'good', text: 'Good' }, framework: 'SIF' },
          {
            date: '2024-06-03',
            grade: { tone: 'requires-improvement', text: 'Requires improvement to be good' },
            framework: 'ILACS 2023'
          },
          { date: '2026-09-14', grade: { tone: 'good', text: 'Good' }, framework: 'ILACS 2026' }
        ]}
      />
      <CountBars
        id="counts"
        headline="What the bookcase holds"
        of="Section"
        what="Documents"
        counts={[
          { name: 'Children in care and care leavers', count: 126 },
          { name: 'Impact of leaders', count: 97 },
          { name: 'Help and protection', count: 0 }
        ]}
      />
      <p id="table">
        Plans with contingency{' '}
        <Sparkline
          id="spark"
          values={[41, 44, undefined, 52, 60, 71, 78]}
          sentence="From 41% to 78% in a year"
        />{' '}
        78%
      </p>
    </>
  )
}

import { describe, expect, it } from 'vitest'
import { browserForTests } from '../../../test/pictures/browser.ts'
import type { ShownGrade } from '../tone.ts'
import { BarCounts } from './bar-counts.tsx'
import { countGrades, countsInWords, share } from './grade-counts.ts'
import { JudgementHistory } from './judgement-history.tsx'
import {
  type HistoryEra,
  type HistoryPoint,
  historyInWords,
  stretches,
  unbrokenRuns
} from './judgement-history-model.ts'
import { Sparkline } from './sparkline.tsx'
import { type MapTile, TileMap } from './tile-map.tsx'

const show = browserForTests()

const outstanding: ShownGrade = { tone: 'outstanding', text: 'Outstanding' }
const good: ShownGrade = { tone: 'good', text: 'Good' }
const notJudged: ShownGrade = { tone: 'not-judged', text: 'Not judged' }

describe('grades counted', () => {
  it('are by their words, best first, and what is not judged last', () => {
    const counts = countGrades([notJudged, good, outstanding, good])
    expect(counts).toEqual([
      { grade: outstanding, count: 1 },
      { grade: good, count: 2 },
      { grade: notJudged, count: 1 }
    ])
    expect(countsInWords(counts, 'authority', 'authorities')).toBe(
      'Of 4 authorities, 1 is Outstanding and 2 Good; for 1: not judged.'
    )
  })

  it.each([
    [[], 'There are no authorities.'],
    [[good], 'The one authority is Good.'],
    [[good, good], 'All 2 authorities are Good.']
  ])('say what there is to say of few', (grades, words) => {
    expect(countsInWords(countGrades(grades), 'authority', 'authorities')).toBe(words)
  })

  it('never say 0% of something', () => {
    expect([share(1, 4), share(1, 1000), share(0, 4)]).toEqual(['25%', 'less than 1%', '0%'])
  })
})

const eras: readonly HistoryEra[] = [
  { name: 'Before', short: 'Before', from: undefined, judges: true },
  { name: 'Single inspection framework', short: 'SIF', from: '2013-11-01', judges: false },
  { name: 'ILACS', short: 'ILACS', from: '2018-01-01', judges: true }
]

const point = (date: string, grade: ShownGrade): HistoryPoint => ({
  date,
  grade,
  framework: 'Some framework'
})

describe('the history of a judgement', () => {
  const within = stretches(eras, '2010-01-01', '2022-12-31')

  it('divides the axis at the start of each version', () => {
    expect(within.map(({ from, to }) => [from, to])).toEqual([
      ['2010-01-01', '2013-11-01'],
      ['2013-11-01', '2018-01-01'],
      ['2018-01-01', '2022-12-31']
    ])
    expect(stretches(eras, '2019-01-01', '2022-12-31').map((stretch) => stretch.era.short)).toEqual(['ILACS'])
  })

  it('breaks the line over a version that does not judge the area, and at a grade off the scale', () => {
    const points = [
      point('2011-01-01', good),
      point('2012-01-01', good),
      point('2018-06-01', outstanding),
      point('2020-06-01', notJudged),
      point('2022-06-01', good)
    ]
    expect(unbrokenRuns(points, within).map((run) => run.map(({ date }) => date.slice(0, 4)))).toEqual([
      ['2011', '2012'],
      ['2018'],
      ['2022']
    ])
  })

  it('is said in a sentence that joins what stayed the same', () => {
    const points = [
      point('2011-01-01', good),
      point('2018-06-01', outstanding),
      point('2022-02-21', outstanding)
    ]
    expect(historyInWords('Help and protection', points, within)).toBe(
      'Help and protection was judged Good in 2011, then Outstanding in 2018 and 2022. Reports of these frameworks give it no grade of its own: Single inspection framework.'
    )
    expect(historyInWords('Adoption', [], [])).toBe('Adoption has not been judged.')
  })

  it('shows one drawing with that sentence, a dot for each judgement, and a table', async () => {
    const points = [point('2011-01-01', good), point('2018-06-01', outstanding)]
    const page = await show(
      <JudgementHistory
        id="h"
        area="Adoption"
        from="2010-01-01"
        to="2022-12-31"
        eras={eras}
        points={points}
      />
    )
    const drawing = page.getByRole('img', { name: /^Adoption was judged Good in 2011/ }).first()
    expect(await drawing.locator('circle').count()).toBe(2)
    expect(await drawing.locator('circle title').first().textContent()).toBe(
      '1 January 2011: Good (Some framework)'
    )
    expect(await drawing.locator('rect title').textContent()).toContain('Not judged in this framework')
    // On a narrow drawing the line steps where the names of the bands stand: it runs behind them.
    const order = await page
      .locator('svg.tl-chart--narrow')
      .locator('path[stroke-width="3"], text[fill="#1c2830"]')
      .evaluateAll((all) => all.map((each) => each.tagName))
    expect(order).toEqual(['path', 'path', 'text', 'text', 'text', 'text'])
    await page.getByText('The table behind this').click()
    expect(await page.getByRole('row').allInnerTexts()).toHaveLength(3)
  })
})

describe('the map', () => {
  const tile = (letters: string, x: number, group: string, grade: ShownGrade): MapTile => ({
    id: letters,
    x,
    y: 0,
    letters,
    name: `Place ${letters}`,
    group,
    href: `#${letters}`,
    grade
  })

  it('is links named by place and grade, from west to east, with a way past it', async () => {
    const page = await show(
      <TileMap
        id="map"
        headline="Overall"
        tiles={[tile('EST', 1, 'East', good), tile('WST', 0, 'West', outstanding)]}
        one="place"
        many="places"
        tableHref="#table"
        gradeHref={(grade) => `/?grade=${grade.tone}`}
      />
    )
    const links = page.getByRole('group', { name: 'Overall' }).getByRole('link')
    expect(await links.count()).toBe(2)
    expect(await page.getByRole('link', { name: 'Place WST (WST): Outstanding' }).getAttribute('href')).toBe(
      '#WST'
    )
    expect(await page.getByRole('link', { name: /^Skip the map/ }).getAttribute('href')).toBe('#table')
    expect(await page.getByRole('link', { name: 'Good', exact: true }).getAttribute('href')).toBe(
      '/?grade=good'
    )
    expect(await page.getByText('Of 2 places, 1 is Outstanding and 1 Good.').count()).toBe(1)
    await page.keyboard.press('Tab')
    await page.keyboard.press('Tab')
    expect(await page.evaluate('document.activeElement.getAttribute("href")')).toBe('#WST')
  })

  it('draws a border only where two regions meet', async () => {
    const page = await show(
      <TileMap
        id="map"
        headline="Overall"
        tiles={[tile('A', 0, 'West', good), tile('B', 1, 'West', good), tile('C', 2, 'East', good)]}
        one="place"
        many="places"
        tableHref="#table"
      />
    )
    expect(await page.getByRole('group').locator('> path').getAttribute('d')).toBe('M80 0v40')
  })
})

describe('the bar', () => {
  it('has a part for each grade, as wide as its share, and no style attribute', async () => {
    const page = await show(
      <BarCounts
        id="bar"
        headline="Overall"
        counts={countGrades([outstanding, good, good, good])}
        one="authority"
        many="authorities"
      />
    )
    const bar = page.getByRole('img', { name: 'Of 4 authorities, 1 is Outstanding and 3 Good.' }).first()
    const texts = await bar.locator('text').allTextContents()
    expect(texts).toEqual(['1', '3'])
    expect(Number(await bar.locator('rect[fill="#1d4f8c"]').getAttribute('width'))).toBe(760 / 4 - 2)
    expect(await page.content()).not.toMatch(/\sstyle=/)
  })
})

describe('the sparkline', () => {
  it('breaks where nothing is known and ends in a dot', async () => {
    const page = await show(<Sparkline id="s" values={[1, 2, undefined, 3, 4]} sentence="From 1 to 4" />)
    const drawing = page.getByRole('img', { name: 'From 1 to 4' })
    expect((await drawing.locator('path').getAttribute('d'))?.match(/M/g)).toHaveLength(2)
    expect(await drawing.locator('circle').getAttribute('cx')).toBe('115')
  })

  it('stands with one value, or the same twice, or none', async () => {
    for (const values of [[5], [5, 5], [], [undefined]]) {
      const page = await show(<Sparkline id="s" values={values} sentence="Words" />)
      expect(await page.content()).not.toContain('NaN')
      expect(await page.content()).not.toContain('Infinity')
    }
  })
})

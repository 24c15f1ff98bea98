import { scaleLinear } from 'd3-scale'
import { dayNumber, longDate } from '../../framework/iso-date.ts'
import type { Figure } from '../../outputs/document/document.ts'
import { words } from '../../outputs/document/runs.ts'
import { ink, muted, rule, thread } from '../../ui/charts/palette.ts'
import { number } from '../../ui/prose/counts.ts'
import { listInWords } from '../../ui/prose/lists.ts'
import { lowerFirst } from '../../ui/prose/lower-first.ts'
import { figureInWords } from '../measures/figures.ts'
import type { FrozenMeasure } from './board-pack.ts'
import type { NamedCount } from './pack-summary.ts'

const text = 'font-family="Atkinson Hyperlegible Next, Arial, sans-serif" font-size="16"'
const [labelWidth, barWidth, rowHeight, barHeight] = [132, 180, 28, 19]
/** Each scale has its half of the picture; the numbers stand after the bars. */
const scaleWidth = labelWidth + barWidth + 58

/** A scale and how many actions stand where on it. */
interface CountedScale {
  readonly heading: string
  readonly term: string
  readonly counts: readonly NamedCount[]
}

/** How many actions stand where on each scale, as bars beside each other with their words. */
export function scalesFigure(scales: readonly CountedScale[]): Figure {
  const said = scales.map(({ term, counts }) => {
    const each = counts.map((one) => `${number(one.count)} ${one.name.toLowerCase()}`)
    return `${term}: ${listInWords(each)}.`
  })
  const rows = Math.max(...scales.map(({ counts }) => counts.length)) + 1
  return {
    kind: 'figure',
    svg: svg(
      scales.length * scaleWidth,
      rows * rowHeight,
      scales.flatMap(({ heading, counts }, place) => bars(heading, counts, place * scaleWidth))
    ),
    width: 0.85,
    alt: `Bars. ${said.join(' ')}`,
    caption: listInWords(scales.map(({ heading }, place) => (place === 0 ? heading : lowerFirst(heading)))),
    facts: { kind: 'paragraph', runs: [words(said.join(' '))] }
  }
}

function bars(heading: string, counts: readonly NamedCount[], left: number): string[] {
  const along = scaleLinear([0, Math.max(1, ...counts.map((one) => one.count))], [0, barWidth])
  const rows = counts.map(({ name, count: many }, place) => {
    const [top, long] = [(place + 1) * rowHeight, along(many)]
    return (
      `<text x="${left}" y="${top + 15}" ${text} fill="${ink}">${name}</text>` +
      `<rect x="${left + labelWidth}" y="${top}" width="${long.toFixed(1)}" height="${barHeight}" fill="${muted}"/>` +
      `<text x="${(left + labelWidth + long + 8).toFixed(1)}" y="${top + 15}" ${text} fill="${ink}">${number(many)}</text>`
    )
  })
  return [`<text x="${left}" y="18" ${text} font-weight="600" fill="${ink}">${heading}</text>`, ...rows]
}

const plot = { left: 56, right: 640, top: 20, bottom: 180, width: 720, height: 214 }

/** A measure's values over time with the line of its target; none where it has fewer than two values. */
export function measureFigure(measure: FrozenMeasure): Figure | undefined {
  const { values, target, title } = measure
  const [first, last] = [values[0], values.at(-1)]
  if (first === undefined || last === undefined || values.length < 2) return undefined
  const figure = (value: number) => figureInWords(value, measure)
  const aim = target === undefined ? '' : `; the target is ${figure(target)}`
  return {
    kind: 'figure',
    svg: line(measure),
    width: 0.9,
    alt: `A line from ${figure(first.value)} on ${longDate(first.asAt)} to ${figure(last.value)} on ${longDate(last.asAt)}${aim}.`,
    caption: title,
    facts: { kind: 'paragraph', runs: [words(measure.says)] }
  }
}

function line(measure: FrozenMeasure): string {
  const { values, target } = measure
  const figures = [...values.map(({ value }) => value), ...(target === undefined ? [] : [target])]
  const [low, high] = [Math.min(...figures), Math.max(...figures)]
  const room = high === low ? 1 : (high - low) * 0.1
  const y = scaleLinear([low - room, high + room], [plot.bottom, plot.top])
  const days = values.map(({ asAt }) => dayNumber(asAt))
  const x = scaleLinear([Math.min(...days), Math.max(...days)], [plot.left, plot.right])
  const at = (value: FrozenMeasure['values'][number]) =>
    `${x(dayNumber(value.asAt)).toFixed(1)},${y(value.value).toFixed(1)}`
  const label = (where: number, value: number) =>
    `<text x="${plot.right + 10}" y="${(where + 5).toFixed(1)}" ${text} fill="${ink}">${escaped(figureInWords(value, measure))}</text>`
  const last = values.at(-1)
  const [firstDay, lastDay] = [values[0]?.asAt, last?.asAt]
  return svg(plot.width, plot.height, [
    `<path d="M${plot.left} ${plot.bottom}H${plot.right}" stroke="${rule}" fill="none"/>`,
    ...(target === undefined
      ? []
      : [
          `<path d="M${plot.left} ${y(target).toFixed(1)}H${plot.right}" stroke="${thread}" stroke-dasharray="5 4" fill="none"/>`,
          `<text x="${plot.left}" y="${(y(target) - 6).toFixed(1)}" ${text} fill="${thread}">Target ${escaped(figureInWords(target, measure))}</text>`
        ]),
    `<polyline points="${values.map(at).join(' ')}" stroke="${ink}" stroke-width="2.5" fill="none"/>`,
    ...values.map((value) => {
      const [cx, cy] = at(value).split(',')
      return `<circle cx="${cx}" cy="${cy}" r="3.5" fill="${ink}"/>`
    }),
    ...(last === undefined ? [] : [label(y(last.value), last.value)]),
    `<text x="${plot.left}" y="${plot.bottom + 24}" ${text} fill="${muted}">${firstDay === undefined ? '' : longDate(firstDay)}</text>`,
    `<text x="${plot.right}" y="${plot.bottom + 24}" ${text} fill="${muted}" text-anchor="end">${lastDay === undefined ? '' : longDate(lastDay)}</text>`
  ])
}

function svg(width: number, height: number, parts: readonly string[]): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}">${parts.join('')}</svg>`
}

function escaped(said: string): string {
  return said.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
}

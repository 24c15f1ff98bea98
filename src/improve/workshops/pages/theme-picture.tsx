import { ChartFrame } from '../../../ui/charts/chart-frame.tsx'
import { dateInWords } from '../../../ui/prose/dates.ts'
import type { ThemeSession } from '../theme-history.ts'
import { directionWords, workshopStateWords } from '../workshop-words.ts'
import { workshopsPaths } from '../workshops-paths.ts'
import { ThemeDrawing } from './theme-drawing.tsx'

interface ThemePictureProps {
  /** Oldest first. */
  readonly sessions: readonly ThemeSession[]
  readonly sentence: string
}

/** What sessions said of a theme over time: a drawing, a sentence and a table of the same. */
export function ThemePicture({ sessions, sentence }: ThemePictureProps) {
  return (
    <ChartFrame
      headline="How it has gone, session by session"
      subtitle={
        sessions.some(({ workshop }) => workshop.illustrative)
          ? 'Each mark is what a session concluded since the one before. Illustrative: some of the sessions are made up'
          : 'Each mark is what a session concluded since the one before'
      }
      sentence={sentence}
      table={{
        caption: 'what each session concluded',
        rows: sessions.toReversed(),
        rowKey: ({ workshop }) => workshop.id,
        columns: [
          {
            key: 'day',
            header: 'Session',
            rowHeader: true,
            cell: ({ workshop }) => (
              <a href={workshopsPaths.workshop(workshop.id)}>{dateInWords(workshop.onDay)}</a>
            )
          },
          { key: 'state', header: 'State', cell: ({ workshop }) => workshopStateWords(workshop.state) },
          {
            key: 'direction',
            header: 'Conclusion',
            cell: ({ conclusion }) =>
              conclusion === undefined ? 'None' : directionWords(conclusion.direction)
          }
        ]
      }}
    >
      <ThemeDrawing id="theme-wide" size="wide" sessions={sessions} title={sentence} />
      <ThemeDrawing id="theme-narrow" size="narrow" sessions={sessions} title={sentence} />
    </ChartFrame>
  )
}

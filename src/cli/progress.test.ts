import { expect, it } from 'vitest'
import { showProgress } from './progress.ts'

function watching(total: number) {
  const told: string[] = []
  let now = 0
  const terminal = { print: () => undefined, tell: (line: string) => void told.push(line), watched: false }
  const progress = showProgress(total, terminal, () => now)
  return {
    told,
    progress,
    after(ms: number) {
      now += ms
    }
  }
}

it('tells a plain line now and then where nobody watches, with rate and time left', () => {
  const { told, progress, after } = watching(600)
  for (let file = 0; file < 125; file += 1) {
    after(200)
    progress.step({ pages: 9 })
  }
  expect(told).toEqual([
    '50 of 600 files (8%) · 5.0 files and 45 pages a second · about 2 minutes left',
    '100 of 600 files (16%) · 5.0 files and 45 pages a second · about 2 minutes left'
  ])
})

it('says nothing of a time that it cannot tell, and no line at the very end', () => {
  const { told, progress, after } = watching(2)
  after(11_000)
  progress.step()
  after(11_000)
  progress.step()
  progress.end()
  expect(told).toEqual(['1 of 2 files (50%) · working out the time left'])
})

it('says nothing of short work', () => {
  const { told, progress, after } = watching(20)
  for (let file = 0; file < 20; file += 1) {
    after(100)
    progress.step()
  }
  expect(told).toEqual([])
})

import { describe, expect, it } from 'vitest'
import { killAgain } from '../tools/kill/kill-again.ts'
import { isInstalled } from './postgres-server.ts'

// A few kills of each sort; `npm run bench -- kill` does a hundred on each engine.
describe.each(isInstalled('18') ? (['embedded', 'server'] as const) : (['embedded'] as const))(
  'the site on the %s engine, killed at any moment',
  (engine) => {
    it('has everything that it acknowledged, and a whole trail', { timeout: 600_000 }, async () => {
      const said: string[] = []
      const tally = await killAgain(engine, { underLoad: 3, whileStarting: 1, whileMaking: 1 }, (line) => {
        said.push(line)
      })
      expect(tally, said.join('\n')).toMatchObject({
        ...{ kills: 5, lost: 0, damaged: 0, notOpened: 0, refused: 0, unanswered: 0 }
      })
      expect(tally.acknowledged).toBeGreaterThan(0)
    })
  }
)

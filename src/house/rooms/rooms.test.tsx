import { expect, it } from 'vitest'
import { ask, wordsOf } from '../../../test/ask.ts'
import { memberWithout } from '../../../test/people.ts'
import { gallerySite } from '../../../test/pictures/gallery-site.ts'
import { nobody } from '../../people/permissions/caller.ts'
import { grants } from '../../people/permissions/permissions.ts'
import { roomRoutes } from './room-routes.tsx'
import { privateRooms, roomPath, roomWords } from './room-words.ts'

const routes = roomRoutes({ site: { ...gallerySite, asset: (name) => name } })

it('lets in whoever may see the workspace, which an inspector may not', () => {
  expect(routes.map(({ permission }) => permission)).toEqual(privateRooms.map(() => 'see-workspace'))
  expect(grants['see-workspace'].roles).not.toContain('inspector')
})

it.each(privateRooms)(
  '%s says what belongs there, that nothing is kept yet, and what can be done',
  async (room) => {
    const leader = memberWithout('leader')
    const reply = await ask(routes, roomPath[room], {}, leader)
    const words = wordsOf(reply)
    expect(words).toContain('Nothing can be kept in')
    for (const { name } of roomWords[room].holds) expect(words).toContain(name)
    expect(reply).toMatchObject({ html: expect.stringContaining('href="/authorities/leeds"') as string })
    expect(words).not.toMatch(/soon|20\d\d|coming/i)
  }
)

it('is nobody’s who works for no authority', async () => {
  expect(await ask(routes, roomPath.inspect, {}, nobody)).toMatchObject({ kind: 'not-found' })
})

import { resetAtTheMachine } from '../people/members/actions/make-password-link.ts'
import { peoplePaths } from '../people/paths.ts'
import { momentInWords } from '../ui/prose/moments.ts'
import { siteAddressOf, whereItMayBe } from './people-address.ts'
import type { Terminal } from './terminal.ts'
import { whoIsHere } from './who-is-here.ts'
import { type Environment, withHouse } from './with-house.ts'

/** `throughline people reset`: 0 with the address at which somebody sets a new password, 1 where nobody is meant. */
export async function resetCommand(
  { email }: { readonly email: string },
  environment: Environment,
  terminal: Terminal
): Promise<number> {
  return withHouse(environment, terminal, async (house, config) => {
    const outcome = await resetAtTheMachine(house.db, house.clock, whoIsHere(), email)
    if (outcome.kind === 'not-there') {
      terminal.tell(`Nobody signs in as ${email}.`)
      return 1
    }
    terminal.tell(
      `${outcome.name} opens this address to set a new password. It works once, until ${momentInWords(outcome.expiresAt)}.`
    )
    terminal.print(`${siteAddressOf(config, peoplePaths.newPassword(outcome.token))}\n`)
    for (const line of whereItMayBe(config)) terminal.tell(line)
    return 0
  })
}

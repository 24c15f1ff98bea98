import { turnCodesOffAtTheMachine } from '../people/account/actions/turn-codes-off-at-the-machine.ts'
import type { Terminal } from './terminal.ts'
import { whoIsHere } from './who-is-here.ts'
import { type Environment, withHouse } from './with-house.ts'

/** `throughline people codes-off`: 0 once the password alone signs somebody in, 1 where nobody is meant. */
export async function codesOffCommand(
  { email }: { readonly email: string },
  environment: Environment,
  terminal: Terminal
): Promise<number> {
  return withHouse(environment, terminal, async (house) => {
    const outcome = await turnCodesOffAtTheMachine(house.db, house.clock, whoIsHere(), email)
    switch (outcome.kind) {
      case 'off':
        terminal.tell(`${outcome.name} signs in by password alone now, and was signed out everywhere.`)
        return 0
      case 'off-already':
        terminal.tell(`One-time codes of ${outcome.name} are off already.`)
        return 0
      case 'not-there':
        terminal.tell(`Nobody signs in as ${email}.`)
        return 1
    }
  })
}

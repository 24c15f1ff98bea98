import { addPerson } from '../people/members/actions/add-person.ts'
import { invitationDays } from '../people/members/invitation.ts'
import { peoplePaths } from '../people/paths.ts'
import type { Role } from '../people/permissions/roles.ts'
import { prepareOpenings } from '../prepare/openings.ts'
import { siteAddressOf, whereItMayBe } from './people-address.ts'
import { namedAuthority } from './people-authority.ts'
import type { Terminal } from './terminal.ts'
import { whoIsHere } from './who-is-here.ts'
import { type Environment, withHouse } from './with-house.ts'

/** Who is to be let in, as the command line says it. */
export interface AddOptions {
  readonly authority: string
  readonly email: string
  readonly name: string
  readonly role: Role
}

/** `throughline people add`: 0 with the address that lets them in, 1 where that cannot be, with why. */
export async function addCommand(
  options: AddOptions,
  environment: Environment,
  terminal: Terminal
): Promise<number> {
  return withHouse(environment, terminal, async (house, config) => {
    const named = await namedAuthority(house, options.authority)
    if (named.kind === 'unknown') {
      terminal.tell(named.because)
      return 1
    }
    const { email, name, role } = options
    const asked = { email, name, roles: [role], from: undefined, until: undefined, scope: [] }
    const { db, clock } = house
    const outcome = await addPerson(db, clock, whoIsHere(), named.authority, asked, prepareOpenings)
    switch (outcome.kind) {
      case 'invited':
        terminal.tell(
          `${name} opens this address to choose how to sign in. It works once, for ${invitationDays} days. Run the command again for a fresh one.`
        )
        terminal.print(`${siteAddressOf(config, peoplePaths.invitation(outcome.token))}\n`)
        for (const line of whereItMayBe(config)) terminal.tell(line)
        return 0
      case 'already-in':
        terminal.tell(
          `${outcome.name} is in the workspace of ${named.authority.name} already. For a new password: throughline people reset --email ${email}`
        )
        return 1
      case 'unfit':
        for (const { message } of outcome.problems) terminal.tell(`${message}.`)
        return 1
    }
  })
}

import { grants } from '../../src/people/permissions/permissions.ts'
import { roleName, roles } from '../../src/people/permissions/roles.ts'
import type { Route } from '../../src/people/permissions/route.ts'

/** The page of `docs/` that says for every address who may ask: made from the route table, never by hand. */
export function routeTable(routes: readonly Route[]): string {
  const rows = routes.map(
    ({ method, path, permission, audit }) => `| ${method} | \`${path}\` | ${permission} | ${audit} |`
  )
  const marks = Object.entries(grants).map(([permission, { does, roles: given }]) => {
    const cells = roles.map((role) => (typeof given === 'string' || given.includes(role) ? 'yes' : ''))
    return `| **${permission}**: ${does} | ${given === 'everyone' ? 'yes' : ''} | ${cells.join(' | ')} |`
  })
  return [
    '# Who may ask for what',
    '',
    'Written from the route table and the permissions by `npx vitest run test/isolation/role-by-route.test.ts -u`. Do not edit.',
    '`test/isolation/role-by-route.test.ts` asks every address as every role and checks that it is answered like this.',
    '',
    '## Permissions by role',
    '',
    `| permission | nobody signed in | ${roles.map(roleName).join(' | ')} |`,
    `|---|---|${roles.map(() => '---|').join('')}`,
    ...marks,
    '',
    '## Permissions by address',
    '',
    '| method | address | permission | noted as |',
    '|---|---|---|---|',
    ...rows,
    ''
  ].join('\n')
}

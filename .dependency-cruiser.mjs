// The floors of the house, lowest first (see ARCHITECTURE.md). A room imports only from itself and from floors
// below it; rooms on one floor do not import each other.
const floors = [
  ['framework'],
  ['reading', 'annex-a'],
  ['platform', 'ui', 'outputs'],
  ['trail'],
  ['people'],
  ['thread'],
  ['record'],
  ['prepare', 'inspect', 'improve', 'govern', 'publish'],
  ['rooms.ts'],
  ['house'],
  ['cli', 'server.ts']
]

/** Rooms without I/O. Their worker threads' entries are the one place where the process shows. */
const pure = { path: '^src/(framework|reading|annex-a)/', pathNot: '^src/reading/workers/' }

const pathOf = (room) => (room.endsWith('.ts') ? `^src/${room.replace('.', '[.]')}$` : `^src/${room}/`)

const floorRules = floors.flatMap((floor, level) =>
  floor.map((room) => ({
    name: `floors: ${room}`,
    comment: 'A room imports only from itself and from floors below it.',
    severity: 'error',
    from: { path: pathOf(room) },
    to: {
      path: floors
        .slice(level)
        .flat()
        .filter((other) => other !== room)
        .map(pathOf)
    }
  }))
)

export const rooms = floors.flat()

export default {
  forbidden: [
    ...floorRules.filter(({ to }) => to.path.length > 0),
    {
      name: 'no mission below',
      comment: 'The platform, the look and the outputs know nothing of inspections.',
      severity: 'error',
      from: { path: '^src/(platform|ui|outputs)/' },
      to: { path: '^src/(framework|reading|annex-a)/' }
    },
    {
      name: 'pure',
      comment: 'Rules and readers take values and give values: no file system, no network, no process.',
      severity: 'error',
      from: pure,
      to: { dependencyTypes: ['core'] }
    },
    {
      name: 'no cycles',
      comment: 'Two files that need each other are one file, or hide a third.',
      severity: 'error',
      from: {},
      to: { circular: true }
    },
    {
      name: 'resolvable',
      comment: 'An import that leads nowhere is also one that no other rule looked at.',
      severity: 'error',
      // The browser's script names its neighbours as they are served.
      from: { pathNot: '^src/ui/styles/behaviour[.]js$' },
      to: { couldNotResolve: true }
    }
  ],
  options: {
    exclude: { path: '[.]test[.]tsx?$' },
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.json'],
      exportsFields: ['exports'],
      conditionNames: ['types', 'import', 'node', 'default']
    }
  }
}

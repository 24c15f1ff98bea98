import { execFile } from 'node:child_process'
import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'

const root = fileURLToPath(new URL('..', import.meta.url))

interface Cruise {
  readonly modules: readonly { readonly source: string }[]
  readonly summary: {
    readonly violations: readonly {
      readonly from: string
      readonly to: string
      readonly rule: { readonly name: string }
    }[]
  }
}

/** Looks at every import below `directory`/src with the rules of the house. */
function cruise(directory: string): Promise<Cruise> {
  const tool = join(root, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs')
  const args = [tool, 'src', '--config', join(root, '.dependency-cruiser.mjs'), '--output-type', 'json']
  return new Promise((resolve, reject) => {
    execFile(process.execPath, args, { cwd: directory, maxBuffer: 1e9 }, (_error, stdout, stderr) => {
      if (stdout === '') reject(new Error(stderr))
      else resolve(JSON.parse(stdout) as Cruise)
    })
  })
}

function violationsOf({ summary }: Cruise): string[] {
  return summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`)
}

/** Every file below some directories of the project, as `src/framework/grades.ts`. */
async function filesBelow(...directories: string[]): Promise<string[]> {
  const lists = directories.map(async (directory) => {
    const found = await readdir(join(root, directory), { recursive: true, withFileTypes: true }).catch(
      () => []
    )
    return found
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(root.length).replaceAll('\\', '/'))
  })
  return (await Promise.all(lists)).flat()
}

describe('the house', () => {
  it('keeps its floors, and every source file was looked at', async () => {
    const seen = await cruise(root)
    const sources = (await filesBelow('src')).filter(
      (file) => /\.tsx?$/.test(file) && !/\.test\.tsx?$/.test(file)
    )
    const cruised = seen.modules
      .map(({ source }) => source)
      .filter((source) => /^src\/.*\.tsx?$/.test(source))
    expect(violationsOf(seen)).toEqual([])
    expect(cruised.toSorted()).toEqual(sources.toSorted())
  })

  it('has no room that stands on no floor', async () => {
    const { rooms } = (await import(join(root, '.dependency-cruiser.mjs'))) as { rooms: string[] }
    for (const name of await readdir(join(root, 'src'))) expect(rooms).toContain(name)
  })

  it('names no file or folder after a drawer', async () => {
    const drawers = /(^|[/.-])(utils?|helpers?|common|services?|managers?|index)(?=[/.-])/
    const files = await filesBelow('src', 'test', 'tools', 'scripts', 'bench')
    expect(files.filter((file) => drawers.test(file))).toEqual([])
  })

  it('has no file of more than 400 lines', async () => {
    const files = (await filesBelow('src', 'test', 'tools', 'scripts', 'bench', 'bin')).filter((file) =>
      /\.(ts|tsx|mjs|mts|scss|sql)$/.test(file)
    )
    expect(files.length).toBeGreaterThan(100)
    for (const file of files) {
      const lines = (await readFile(join(root, file), 'utf8')).split('\n')
      if (!lines[0]?.startsWith('// Written by')) expect(lines.length, file).toBeLessThanOrEqual(400)
    }
  })
})

describe('the rules, on a house that breaks them', () => {
  const uses = (path: string): string => `import { it } from '${path}'\nexport const also = it\n`

  it.each([
    ['upward', 'framework/a.ts', '../platform/b.ts', 'floors: framework'],
    ['upward from a component', 'ui/page/a.tsx', '../../record/b.ts', 'floors: ui'],
    ['sideways between cycle rooms', 'improve/a.ts', '../prepare/b.ts', 'floors: improve'],
    ['sideways between readers', 'reading/a.ts', '../annex-a/b.ts', 'floors: reading'],
    ['into the composition root', 'record/a.ts', '../server.ts', 'floors: record'],
    ['a type alone', 'trail/a.ts', '../record/b.ts', 'floors: trail'],
    ['of the mission from the platform', 'platform/a.ts', '../framework/b.ts', 'no mission below']
  ])('find an import %s', async (kind, from, to, rule) => {
    const text =
      kind === 'a type alone' ? `import type { it } from '${to}'\nexport type Also = typeof it\n` : uses(to)
    const target = join(dirname(from), to)
    expect(await brokenRules({ [from]: text, [target]: 'export const it = 1\n' })).toEqual([rule])
  })

  it.each(['node:fs', 'node:process', 'fs/promises'])(
    'find %s in pure code, but not in its workers',
    async (core) => {
      const text = `import * as it from '${core}'\nexport const also = it\n`
      expect(await brokenRules({ 'framework/a.ts': text })).toEqual(['pure'])
      expect(await brokenRules({ 'reading/workers/a.ts': text, 'platform/a.ts': text })).toEqual([])
    }
  )

  it('find a cycle, and an import that leads nowhere', async () => {
    const cycle = { 'record/a.ts': uses('./b.ts'), 'record/b.ts': uses('./a.ts') }
    expect(await brokenRules(cycle)).toEqual(['no cycles'])
    expect(await brokenRules({ 'record/a.ts': uses('./gone.ts') })).toEqual(['resolvable'])
  })

  it('let a room use the floors below it', async () => {
    const allowed = {
      'reading/a.ts': uses('../framework/b.ts'),
      'record/a.ts': uses('../trail/b.ts'),
      'govern/a.ts': uses('../record/a.ts'),
      'framework/b.ts': 'export const it = 1\n',
      'trail/b.ts': 'export const it = 1\n'
    }
    expect(await brokenRules(allowed)).toEqual([])
  })

  async function brokenRules(files: Readonly<Record<string, string>>): Promise<string[]> {
    const house = await mkdtemp(join(tmpdir(), 'throughline-house-'))
    try {
      await cp(join(root, 'tsconfig.json'), join(house, 'tsconfig.json'))
      for (const [file, text] of Object.entries(files)) {
        await mkdir(dirname(join(house, 'src', file)), { recursive: true })
        await writeFile(join(house, 'src', file), text)
      }
      return (await cruise(house)).summary.violations.map(({ rule }) => rule.name)
    } finally {
      await rm(house, { recursive: true, force: true })
    }
  }
})

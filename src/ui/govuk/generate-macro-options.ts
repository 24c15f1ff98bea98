/**
 * Writes `macro-options.ts`: the options of each GOV.UK macro as types, from the package's own description.
 * Run after an upgrade of govuk-frontend: `node src/ui/govuk/generate-macro-options.ts`. The compiler then
 * lists every call that an upgrade changed.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { z } from 'zod'
import { componentNames, govukFolder } from './govuk-package.ts'

interface Option {
  readonly name: string
  readonly type: 'string' | 'boolean' | 'integer' | 'array' | 'object' | 'nunjucks-block'
  readonly required: boolean
  readonly isComponent?: boolean | undefined
  readonly params?: readonly Option[] | undefined
}

const option: z.ZodType<Option> = z.lazy(() =>
  z.object({
    name: z.string(),
    type: z.enum(['string', 'boolean', 'integer', 'array', 'object', 'nunjucks-block']),
    required: z.boolean(),
    isComponent: z.boolean().optional(),
    params: z.array(option).optional()
  })
)

const readJson = createRequire(import.meta.url)

/** The whole text of `macro-options.ts` for the installed version of govuk-frontend. */
function macroOptionsSource(): string {
  const declarations: string[] = []
  const written = new Set<string>()
  const waiting: string[] = [...componentNames]
  for (let name = waiting.shift(); name !== undefined; name = waiting.shift()) {
    if (written.has(name)) continue
    written.add(name)
    const description = z
      .array(option)
      .parse(readJson(join(govukFolder, 'components', name, 'macro-options.json')))
    declarations.push(...declare(pascal(name), description, waiting))
  }
  const map = componentNames.map((name) => `  readonly ${quoted(name)}: ${pascal(name)}Options`)
  return [
    '// Written by generate-macro-options.ts from the macro-options.json of govuk-frontend. Not by hand.',
    "import type { Attributes, Either, OptionalEither } from './macro-content.ts'",
    '',
    '/** The options of each macro that the pages use. */',
    'export interface MacroOptions {',
    ...map,
    '}',
    ...declarations,
    ''
  ].join('\n')
}

/**
 * One type for the options, and before it one for each object inside them. Slots are left out: they take
 * markup as bare strings, and our pages hand over elements.
 */
function declare(name: string, options: readonly Option[], waiting: string[]): string[] {
  const pairs = textAndMarkup(options)
  const paired = new Set(pairs.flatMap((pair) => [pair.text, pair.markup]))
  const inner: string[] = []
  const members = options
    .filter((each) => each.type !== 'nunjucks-block' && each.name !== 'slots' && !paired.has(each.name))
    .map(
      (each) =>
        `  readonly ${each.name}${each.required ? '' : '?'}: ${typeOf(each)}${each.required ? '' : ' | undefined'}`
    )

  function typeOf(each: Option): string {
    if (each.type === 'string') return 'string'
    if (each.type === 'boolean') return 'boolean'
    if (each.type === 'integer') return 'number'
    const nested = each.params === undefined ? named(each) : inside(each, each.params)
    return each.type === 'array' ? `readonly ${nested}[]` : nested
  }

  function named(each: Option): string {
    if (each.isComponent === true) {
      const component = each.name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
      waiting.push(component)
      return `${pascal(component)}Options`
    }
    return each.type === 'array' ? 'string' : 'Attributes'
  }

  function inside(each: Option, params: readonly Option[]): string {
    const nested = `${name}${pascal(each.name)}`
    inner.push(...declare(nested, params, waiting))
    return `${nested}Options`
  }

  const choices = pairs.map(
    (pair) => `${pair.required ? 'Either' : 'OptionalEither'}<'${pair.text}', '${pair.markup}'>`
  )
  return [...inner, '', ...intersection(`type ${name}Options = `, choices, members)]
}

/** An intersection as the formatter lays it out, so that the file stands as it was written. */
function intersection(start: string, choices: readonly string[], members: readonly string[]): string[] {
  const [first, ...rest] = choices
  if (members.length === 0) return [`${start}${choices.join(' & ')}`]
  if (first === undefined) return [`${start}{`, ...members, '}']
  if (rest.length === 0) return [`${start}${first} & {`, ...members, '}']
  return [
    `${start}${first} &`,
    `  ${[...rest, '{'].join(' & ')}`,
    ...members.map((member) => `  ${member}`),
    '  }'
  ]
}

/** `text` beside `html`, `titleText` beside `titleHtml`: two names of which a caller gives one. */
function textAndMarkup(options: readonly Option[]) {
  return options.flatMap((each) => {
    const markup = each.name.replace(/^html$/, 'text').replace(/Html$/, 'Text')
    const twin = options.find((other) => other !== each && other.name === markup)
    return twin === undefined
      ? []
      : [{ text: twin.name, markup: each.name, required: each.required && twin.required }]
  })
}

function pascal(name: string): string {
  return name.replace(/(^|-)([a-z])/g, (_all, _dash, letter: string) => letter.toUpperCase())
}

function quoted(name: string): string {
  return name.includes('-') ? `'${name}'` : name
}

const target = new URL('./macro-options.ts', import.meta.url)

/** Whether the committed types are those of the installed package. */
export function macroOptionsAreCurrent(): boolean {
  return readFileSync(target, 'utf8') === macroOptionsSource()
}

if (process.argv[1] === import.meta.filename) writeFileSync(target, macroOptionsSource())

import { z } from 'zod'
import type { OpenTable } from '../open-data/table.ts'

/** One parameter as the schema that checks it has it, in JSON Schema. */
export interface Parameter {
  readonly name: string
  readonly about: string
  readonly schema: Readonly<Record<string, unknown>>
}

/** What a table can be asked, in the order of its schema. */
export function parametersOf(table: Pick<OpenTable, 'query'>): Parameter[] {
  const { properties = {} } = jsonSchema(table.query, 'input')
  return Object.entries(properties).map(([name, property]) => {
    if (typeof property === 'boolean') return { name, about: '', schema: {} }
    const { description = '', ...schema } = property
    return { name, about: description, schema }
  })
}

/** A schema as OpenAPI 3.1 takes it. */
export function jsonSchema(schema: z.ZodType, io: 'input' | 'output') {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, {
    io,
    target: 'draft-2020-12',
    unrepresentable: 'any'
  })
  return rest
}

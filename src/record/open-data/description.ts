import { z } from 'zod'
import { paths } from '../paths.ts'
import { licence } from './licence.ts'
import type { OpenTable, TableName } from './table.ts'
import { openTables } from './tables.ts'

const schemaNames: Record<TableName, string> = {
  authorities: 'Authority',
  inspections: 'Inspection',
  judgements: 'Judgement',
  improvements: 'Improvement',
  paragraphs: 'Paragraph'
}

/** A page of a table in JSON. */
export function pageSchema(table: OpenTable) {
  return z.object({
    items: z.array(table.row).describe('The rows, by id.'),
    next: z.string().nullable().describe('Address of the next page; null on the last.'),
    licence: z.literal(licence.address).describe('The terms of use.')
  })
}

/** What is wrong with a request, as RFC 9457 says it. */
export const problemSchema = z.object({
  type: z.string(),
  status: z.number().int(),
  title: z.string().describe('What is wrong, in words.'),
  problems: z
    .array(z.object({ field: z.string(), message: z.string() }))
    .optional()
    .describe('Each mistake with the parameter it is in.')
})

/** The API as OpenAPI 3.1, made from the schemas that check its requests and describe its answers. */
export function apiDescription(version: string) {
  return {
    openapi: '3.1.1',
    info: {
      title: 'Throughline: the national record',
      version,
      summary: 'Inspections of local authority children’s services in England, every value with its source.',
      description:
        'Tables of the record, a page at a time, as JSON or CSV. Ids never change. Every value says who stands behind it and, where it was read from a report, the file and the page.',
      license: { name: licence.name, url: licence.address }
    },
    servers: [{ url: '/' }],
    paths: Object.fromEntries(
      openTables.map((table) => [paths.apiTable(table.name), { get: operation(table) }])
    ),
    components: {
      schemas: {
        ...Object.fromEntries(
          openTables.map((table) => [schemaNames[table.name], jsonSchema(table.row, 'output')])
        ),
        Problem: jsonSchema(problemSchema, 'output')
      }
    }
  }
}

function operation(table: OpenTable) {
  return {
    operationId: `list${table.name.charAt(0).toUpperCase()}${table.name.slice(1)}`,
    summary: table.about,
    parameters: parameters(table),
    responses: {
      200: {
        description: 'A page of rows, by id.',
        headers: {
          Link: { description: 'The next page, as rel="next".', schema: { type: 'string' } }
        },
        content: {
          'application/json': { schema: pageJsonSchema(table) },
          'text/csv': { schema: { type: 'string', description: 'UTF-8, RFC 4180, one header row.' } }
        }
      },
      400: problem('A parameter is wrong; `problems` says which and how.'),
      404: problem('There is no such table.')
    }
  }
}

/** The page, with the row by reference, so that a generated client gets one type for each table. */
function pageJsonSchema(table: OpenTable) {
  const whole = jsonSchema(pageSchema(table), 'output')
  const items = { type: 'array', items: { $ref: `#/components/schemas/${schemaNames[table.name]}` } }
  return { ...whole, properties: { ...whole.properties, items } }
}

function parameters(table: OpenTable) {
  const { properties = {} } = jsonSchema(table.query, 'input')
  return Object.entries(properties).map(([name, schema]) => {
    if (typeof schema === 'boolean') return { name, in: 'query', required: false, schema: {} }
    const { description, ...rest } = schema
    return { name, in: 'query', required: false, description, schema: rest }
  })
}

function problem(description: string) {
  return {
    description,
    content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } }
  }
}

function jsonSchema(schema: z.ZodType, io: 'input' | 'output') {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, {
    io,
    target: 'draft-2020-12',
    unrepresentable: 'any'
  })
  return rest
}

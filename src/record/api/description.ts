import { z } from 'zod'
import { sessionCookie } from '../../platform/web/session-cookie.ts'
import { apiTraceAnswer, apiTraceQuery } from '../../thread/pages/api-trace-answer.ts'
import { threadPatterns } from '../../thread/paths.ts'
import { licence } from '../open-data/licence.ts'
import type { OpenTable, TableName } from '../open-data/table.ts'
import { openTables } from '../open-data/tables.ts'
import { paths } from '../paths.ts'
import { answerSchema, itemSchema } from './answer.ts'
import { exampleRequests } from './examples.ts'
import { jsonSchema, parametersOf } from './parameters.ts'

const itemNames: Record<TableName, string> = {
  authorities: 'Authority',
  inspections: 'Inspection',
  judgements: 'Judgement',
  improvements: 'Improvement',
  paragraphs: 'Paragraph'
}

/** What is wrong with a request, as RFC 9457 says it. */
export const problemSchema = z.object({
  type: z.string(),
  status: z.number().int(),
  title: z.string().describe('What is wrong, in words.'),
  problems: z
    .array(
      z.object({ field: z.string().describe('The parameter.'), message: z.string().describe('What to do.') })
    )
    .optional()
    .describe('Each mistake with the parameter it is in.')
})

/** The API as OpenAPI 3.1, made from the schemas that check its requests and describe its answers. */
export function apiDescription(version: string) {
  const items = openTables.map(
    (table) => [itemNames[table.name], jsonSchema(itemSchema(table), 'output')] as const
  )
  const operations = new Map<string, { readonly get: Operation }>([
    ...openTables.map((table) => [paths.apiTable(table.name), { get: operation(table) }] as const),
    [threadPatterns.apiTrace, { get: traceOperation() }]
  ])
  return {
    openapi: '3.1.1',
    info: {
      title: 'Throughline: the national record',
      version,
      summary: 'Inspections of local authority children’s services in England, every value with its source.',
      description:
        'Tables of the record, a page at a time, as JSON or CSV. Ids never change. Every value says who stands behind it and, where it was read from a report, the file and the page. A null is never silent: `unknown` gives its reason.',
      license: { name: licence.name, url: licence.address }
    },
    servers: [{ url: '/' }],
    paths: Object.fromEntries(operations),
    components: {
      securitySchemes: { session: { type: 'apiKey', in: 'cookie', name: sessionCookie } },
      schemas: { ...Object.fromEntries(items), Problem: jsonSchema(problemSchema, 'output') }
    }
  }
}

type Operation = ReturnType<typeof operation> | ReturnType<typeof traceOperation>

function operation(table: OpenTable) {
  return {
    operationId: `list${table.name.charAt(0).toUpperCase()}${table.name.slice(1)}`,
    summary: table.about,
    parameters: parametersOf(table).map((parameter) => openParameter(table, parameter)),
    responses: {
      200: {
        description: 'A page of rows, by id.',
        headers: {
          Link: { description: 'The next page, as rel="next".', schema: { type: 'string' } },
          'X-Total-Count': {
            description: 'With CSV: how many rows fit, on all pages together.',
            schema: { type: 'integer' }
          }
        },
        content: {
          'application/json': { schema: answerJsonSchema(table) },
          'text/csv': { schema: { type: 'string', description: 'UTF-8, RFC 4180, one header row.' } }
        }
      },
      400: problem('A parameter is wrong; `problems` says which and how.')
    }
  }
}

/** The one question that asks for an account: what it answers is the asker's authority's. */
function traceOperation() {
  return {
    operationId: 'trace',
    summary: 'The thread of a thing: what it rests on, and what came of it. For whoever is signed in.',
    security: [{ session: [] }],
    parameters: parametersOf({ query: apiTraceQuery }).map(({ name, about, schema }) => ({
      name,
      in: 'query',
      required: name === 'thing',
      description: about,
      schema
    })),
    responses: {
      200: {
        description: 'What the asker may see of the thread, nearest first.',
        content: { 'application/json': { schema: jsonSchema(apiTraceAnswer, 'output') } }
      },
      400: problem('A parameter is wrong; `problems` says which and how.'),
      404: problem('There is no such thing, or it is not the asker’s to see.')
    }
  }
}

function openParameter(table: OpenTable, { name, about, schema }: ReturnType<typeof parametersOf>[number]) {
  const given = exampleRequests[table.name].flatMap(({ query }) => query[name] ?? [])
  return {
    name,
    in: 'query',
    required: false,
    description: about,
    schema,
    ...(given[0] === undefined ? {} : { example: given[0] })
  }
}

/** The page, with the item by reference, so that a generated client gets one type for each table. */
function answerJsonSchema(table: OpenTable) {
  const whole = jsonSchema(answerSchema(table), 'output')
  const items = { type: 'array', items: { $ref: `#/components/schemas/${itemNames[table.name]}` } }
  return { ...whole, properties: { ...whole.properties, items } }
}

function problem(description: string) {
  return {
    description,
    content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } }
  }
}

import { Validator } from '@seriousme/openapi-schema-validator'
import { describe, expect, it } from 'vitest'
import { threadPatterns } from '../../thread/paths.ts'
import { tableNames } from '../open-data/table.ts'
import { openTables } from '../open-data/tables.ts'
import { paths } from '../paths.ts'
import { apiDescription } from './description.ts'

const description = apiDescription('1.2.3')

describe('the OpenAPI document', () => {
  it('is valid OpenAPI 3.1', async () => {
    const validator = new Validator()
    const plain = JSON.parse(JSON.stringify(description)) as Record<string, unknown>
    expect(await validator.validate(plain)).toEqual({ valid: true })
    expect(validator.version).toBe('3.1')
    expect(() => validator.resolveRefs()).not.toThrow()
  })

  it('has the version, the licence and every table', () => {
    expect(description.info).toMatchObject({
      version: '1.2.3',
      license: { name: 'Open Government Licence v3.0' }
    })
    expect(Object.keys(description.paths)).toEqual([
      ...tableNames.map((name) => paths.apiTable(name)),
      threadPatterns.apiTrace
    ])
  })

  it.each(openTables.map((table) => [table.name, table] as const))(
    'says of each parameter of %s what it does and takes',
    (name, table) => {
      const { parameters } = description.paths[paths.apiTable(name)]?.get ?? { parameters: [] }
      expect(parameters.map((parameter) => parameter.name)).toEqual(Object.keys(table.query.shape))
      for (const { description: about, schema } of parameters) {
        expect(about).not.toBe('')
        expect(Object.keys(schema)).toContain('type')
      }
    }
  )
})

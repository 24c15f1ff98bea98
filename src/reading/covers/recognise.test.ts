import { describe, expect, it } from 'vitest'
import { recogniseCover } from './recognise.ts'

describe('recogniseCover', () => {
  it.each([
    [
      'Inspection of Leeds local authority children’s services Lead inspector: Jane Doe Judgement Grade',
      'ilacs'
    ],
    ["Leeds City Council Inspection of children's social care services Lead inspector: Jane Doe", 'ilacs'],
    [
      'Inspection of services for children in need of help and protection, children looked after and care leavers and Review of the effectiveness of the local safeguarding children board',
      'sif'
    ],
    ['Re-inspection of services for children in need of help and protection', 'sif-reinspection'],
    ['Reinspection of services for children in need of help and protection', 'sif-reinspection'],
    ['Inspection of looked after children services Kent County Council', 'lac-2013'],
    [
      'Surrey Safeguarding Children Board Review of the effectiveness of the Local Safeguarding Children Board',
      'lscb-review'
    ],
    ['Dear Jane Focused visit to Leeds children’s services', 'focused-visit'],
    ['Dear Jane Monitoring visit of Slough children’s services. Lead inspector', 'monitoring-visit'],
    [
      'Inspection of Leeds local authority children’s services Judgement Grade At the last inspection of services for children in need of help and protection, and a focused visit,',
      'ilacs'
    ],
    [
      `Inspection of Leeds local authority children ’s services Lead inspector ${'They do well. '.repeat(40)} They hold children dear.`,
      'ilacs'
    ],
    ['Dear Ms Doe Inspection of Leeds children’s services. Your lead inspector', undefined],
    ['Joint targeted area inspection of Leeds', 'jtai'],
    ['Minutes of the council’s executive board', undefined],
    ['', undefined]
  ])('%s', (cover, kind) => {
    expect(recogniseCover(cover, '').kind).toBe(kind ?? 'unknown')
  })
})

/** What the ids of everything in the worked example begin with: by it, it is known again. */
export const exampleMark = 'worked-example-'

/** The id of a thing of the worked example. */
export function exampleId(kind: string, name: string): string {
  return `${exampleMark}${kind}-${name}`
}

/** The plan of the worked example. */
export const examplePlanId = exampleId('plan', '2022')

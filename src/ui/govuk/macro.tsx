import { dirname } from 'node:path'
import nunjucks from 'nunjucks'
import { isValidElement, type VNode } from 'preact'
import { jsxTemplate } from 'preact/jsx-runtime'
import { renderToString } from 'preact-render-to-string'
import type { ComponentName } from './govuk-package.ts'
import { govukFolder } from './govuk-package.ts'
import type { MacroOptions } from './macro-options.ts'

const environment = new nunjucks.Environment(new nunjucks.FileSystemLoader(dirname(govukFolder)), {
  autoescape: true,
  trimBlocks: true,
  lstripBlocks: true
})

/** The HTML that the official macro makes of these options; elements among them become markup first. */
export function macroHtml(component: string, options: unknown): string {
  return environment.render(`govuk/components/${component}/template.njk`, { params: withMarkup(options) })
}

/** The official macro as a typed component: `const Button = macro('button')`, then `<Button text="Save" />`. */
export function macro<Name extends ComponentName>(name: Name) {
  return function Macro(options: MacroOptions[Name]): VNode {
    return <>{jsxTemplate([macroHtml(name, options)])}</>
  }
}

function withMarkup(value: unknown): unknown {
  if (isValidElement(value)) return renderToString(value)
  if (Array.isArray(value)) return value.map(withMarkup)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, withMarkup(each)]))
}

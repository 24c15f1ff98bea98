import { Details } from '../../../ui/govuk/components.tsx'
import type { ReviewView } from '../review-view.ts'

const singleKeys = [
  ['n or j', 'to the next question, or after the last to the next report'],
  ['p or k', 'to the question before'],
  ['l', 'to the page after'],
  ['h', 'to the page before'],
  ['e', 'to the first value, to put it right'],
  ['c', 'tick the question at hand as settled, or take the tick off'],
  ['?', 'open or close this list']
] as const

const chords = [
  ['Ctrl and Enter', 'save, and go to the next question; with nothing left to save, to the next report'],
  ['Esc', 'leave a text box, so that single keys work again']
] as const

/** What the keyboard does here. Single keys can be switched off (WCAG 2.2, 2.1.4); the address remembers it. */
export function Keys({ view }: { readonly view: ReviewView }) {
  const { on, switchHref } = view.keys
  return (
    <Details
      summaryText="Keys"
      classes="tl-keys"
      attributes={on ? { 'aria-keyshortcuts': '?' } : {}}
      html={
        <>
          <dl class="tl-keys__list">
            {[...(on ? singleKeys : []), ...chords].map(([key, does]) => (
              <div key={key}>
                <dt>{key}</dt>
                <dd>{does}</dd>
              </div>
            ))}
          </dl>
          <p>
            {on
              ? 'Single keys do nothing while you type in a box. They need script.'
              : 'Single keys are off.'}{' '}
            <a href={switchHref}>Switch single keys {on ? 'off' : 'on'}</a>
          </p>
        </>
      }
    />
  )
}

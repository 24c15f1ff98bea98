import { Button, InsetText, NotificationBanner, Radios } from '../../../ui/govuk/components.tsx'
import { peoplePaths } from '../../paths.ts'
import type { MailChoice } from '../topics.ts'

export interface ChoicesView {
  readonly address: string
  readonly mailGoesOut: boolean
  readonly saved: boolean
  readonly topics: readonly {
    readonly topic: string
    readonly name: string
    readonly tells: string
    readonly choice: MailChoice
  }[]
}

/** Whether news comes by mail too, for each sort of it. */
export function ChoicesPage({ view }: { readonly view: ChoicesView }) {
  return (
    <>
      {view.saved && (
        <NotificationBanner type="success" text="Your choices are kept." titleText="Done" role="status" />
      )}
      <h1 class="govuk-heading-xl">What comes by mail</h1>
      <p class="tl-lead">
        Whatever you choose, everything that you are told stands among your notifications. Mail goes to{' '}
        {view.address}.
      </p>
      {!view.mailGoesOut && (
        <InsetText text="No mail server is set up here, so no mail goes out. What you choose holds from the day that one is." />
      )}
      <form method="post" action={peoplePaths.notificationChoices()}>
        {view.topics.map(({ topic, name, tells, choice }) => (
          <Radios
            key={topic}
            idPrefix={topic}
            name={topic}
            fieldset={{ legend: { text: name, classes: 'govuk-fieldset__legend--m' } }}
            hint={{ text: tells }}
            value={choice}
            items={[
              { value: 'at-once', text: 'By mail at once' },
              { value: 'daily', text: 'In one mail a day, in the morning' },
              { value: 'none', text: 'Only here' }
            ]}
          />
        ))}
        <Button text="Keep these choices" preventDoubleClick />
      </form>
    </>
  )
}

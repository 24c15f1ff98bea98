import { forMembers } from '../../../people/forms/for-members.ts'
import type { MemberForm } from '../../../people/forms/member-form.tsx'
import { errorAt } from '../../../people/forms/problems.tsx'
import type { Route } from '../../../people/permissions/route.ts'
import { typedText } from '../../../platform/web/typed-value.ts'
import { Button, Textarea } from '../../../ui/govuk/components.tsx'
import { preparePaths, preparePatterns } from '../../paths.ts'
import type { PrepareTools } from '../../tools.ts'
import { putDocumentBack, withdrawDocument } from '../actions/withdraw-document.ts'
import type { ShelvedDocument } from '../rows.ts'
import { documentOf } from '../store.ts'
import { noSuchDocument } from './document.tsx'

interface Typed {
  readonly because: string
}

/** Withdraws a document, with a reason. */
export const withdrawForm: MemberForm<PrepareTools, ShelvedDocument, Typed> = {
  path: preparePatterns.documentWithdraw,
  permission: 'arrange-bookcase',
  viewed: 'form for withdrawing a document viewed',
  sent: 'document withdrawn',
  section: 'prepare',
  load: async (tx, { workspace: { authority } }, { params }) => {
    const document = await documentOf(tx, authority, params['document'] ?? '')
    return document?.withdrawn === undefined ? document : undefined
  },
  start: () => ({ because: '' }),
  typed: ({ form }) => ({ because: typedText(form, 'because').trim() }),
  send: async ({ db, clock }, member, { params }, { because }) => {
    const id = params['document'] ?? ''
    const outcome = await withdrawDocument(db, clock, member, id, because)
    return outcome.kind === 'done' ? { kind: 'done', to: preparePaths.document(id, 'withdrawn') } : outcome
  },
  title: () => 'Withdraw the document',
  breadcrumbs: ({ id, title }) => [
    { text: 'Bookcase', href: preparePaths.bookcase() },
    { text: title, href: preparePaths.document(id) }
  ],
  main: ({ loaded, title, action, typed, problems }) => (
    <>
      <span class="govuk-caption-l">{loaded.title}</span>
      <h1 class="govuk-heading-l">{title}</h1>
      <p class="tl-prose">
        It leaves the shelf and nothing of it is deleted: its page, its files and its history stay, whatever
        rests on it says that it was withdrawn, and it can be put back. Inspectors do not see it any more.
      </p>
      <form class="tl-prose" method="post" action={action} noValidate>
        <Textarea
          id="because"
          name="because"
          rows="4"
          value={typed.because}
          label={{ text: 'Why is it withdrawn?', classes: 'govuk-label--s' }}
          hint={{ text: 'Everybody who opens it reads this' }}
          errorMessage={errorAt(problems, 'because')}
        />
        <div class="govuk-button-group">
          <Button text="Withdraw it" classes="govuk-button--warning" preventDoubleClick />
          <a href={preparePaths.document(loaded.id)}>Cancel</a>
        </div>
      </form>
    </>
  )
}

/** Puts a withdrawn document back. */
export function putBackRoute({ db, clock }: PrepareTools): Route {
  return {
    method: 'POST',
    path: preparePatterns.documentPutBack,
    permission: 'arrange-bookcase',
    audit: 'document put back',
    handler: forMembers(async ({ params }, member) => {
      const id = params['document'] ?? ''
      const outcome = await putDocumentBack(db, clock, member, id)
      return outcome.kind === 'done'
        ? { kind: 'redirect', to: preparePaths.document(id, 'put-back') }
        : noSuchDocument
    })
  }
}

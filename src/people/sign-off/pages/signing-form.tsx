import type { ComponentChildren } from 'preact'
import { longDate } from '../../../framework/iso-date.ts'
import { typedText } from '../../../platform/web/typed-value.ts'
import { Button, InsetText } from '../../../ui/govuk/components.tsx'
import { sentenceCase } from '../../../ui/prose/counts.ts'
import { type FormTools, type MemberForm, memberFormRoutes, type Sent } from '../../forms/member-form.tsx'
import type { Member } from '../../permissions/member.ts'
import type { Route } from '../../permissions/route.ts'
import type { SignOff, SignOffStanding } from '../sign-off.ts'
import { forEarlierState, signOffState } from '../sign-off-words.ts'
import type { NotSigned, TextNow } from '../signing.ts'

/** What is there to sign, as the page shows it. */
export interface Signing {
  readonly signOff: SignOff<unknown>
  readonly standing: SignOffStanding<unknown, unknown>
  /** The post that was asked, in words. */
  readonly post: string
  readonly now: TextNow<unknown>
  /** The text itself, as it stands now. */
  readonly text: ComponentChildren
  /** What changed after it was signed. */
  readonly changes: ComponentChildren
  /** Where a new sign-off is asked for, and where the asking is taken back; undefined for whoever may not. */
  readonly asking: { readonly again: string; readonly takeBack: string } | undefined
}

/** The page of one sign-off. Its permission is to read the text: signing asks besides that one acts in the post. */
export interface SigningForm<Tools extends FormTools, Loaded>
  extends Pick<
    MemberForm<Tools, Loaded, object>,
    'path' | 'permission' | 'viewed' | 'sent' | 'section' | 'load' | 'title' | 'breadcrumbs'
  > {
  /** What is signed, within a sentence: "the plan". */
  readonly what: string
  readonly signing: (loaded: Loaded, member: Member) => Signing
  readonly sign: (
    tools: Tools,
    member: Member,
    params: Readonly<Record<string, string>>,
    seen: string
  ) => Promise<{ readonly kind: 'signed' } | NotSigned>
  /** Where one goes once it is signed. */
  readonly signed: (params: Readonly<Record<string, string>>) => string
}

/** Looks at a sign-off and gives it. */
export function signingRoutes<Tools extends FormTools, Loaded>(
  tools: Tools,
  form: SigningForm<Tools, Loaded>
): Route[] {
  return memberFormRoutes<Tools, Loaded, object>(tools, {
    ...form,
    start: () => ({}),
    typed: () => ({}),
    send: async (used, member, { params, form: typed, address }) => {
      const outcome = await form.sign(used, member, params, typedText(typed, 'seen'))
      if (outcome.kind === 'signed') return { kind: 'done', to: form.signed(params) }
      // It stands as somebody left it before: the page says how.
      if (outcome.kind === 'unchanged') return { kind: 'done', to: new URL(address, 'http://here').pathname }
      return notSigned(outcome, form.what)
    },
    main: ({ loaded, title, action, member }) => {
      const signing = form.signing(loaded, member)
      return (
        <>
          <span class="govuk-caption-l">{signing.post}</span>
          <h1 class="govuk-heading-l">{title}</h1>
          <Stand {...signing} what={form.what} />
          <SigningPart signing={signing} what={form.what} action={action} member={member} />
        </>
      )
    }
  })
}

function notSigned(outcome: Exclude<NotSigned, { readonly kind: 'unchanged' }>, what: string): Sent {
  switch (outcome.kind) {
    case 'changed-meanwhile':
      return {
        kind: 'changed-meanwhile',
        notice: `${sentenceCase(what)} changed after you opened it, and nothing was signed. Read it again below`
      }
    case 'not-theirs':
      return unfit('Only whoever holds this post today, or stands in for it, can sign')
    case 'refused':
      return unfit(outcome.because)
    case 'not-there':
      return outcome
  }
}

function unfit(message: string): Sent {
  return { kind: 'unfit', problems: [{ field: 'main-content', message }] }
}

/** Where it stands, in a sentence of its own. */
function Stand({ signOff, standing, what }: Signing & { readonly what: string }) {
  if (standing.kind === 'asked') {
    return (
      <p class="tl-lead">
        {signOff.askedBy} asks for {what} to be signed by {longDate(signOff.dueOn)}.
      </p>
    )
  }
  const earlier = forEarlierState(standing, what)
  return (
    <p class="tl-lead">
      {sentenceCase(signOffState(signOff, standing))}. {earlier && <strong>{earlier}.</strong>}
    </p>
  )
}

interface PartProps {
  readonly signing: Signing
  readonly what: string
  readonly action: string
  readonly member: Member
}

function SigningPart({ signing, what, action, member }: PartProps) {
  const { standing, text, changes, asking } = signing
  if (standing.kind === 'overtaken') {
    return (
      <section class="tl-section" aria-labelledby="changes">
        <h2 class="govuk-heading-m" id="changes">
          What changed after it was signed
        </h2>
        {changes}
        {asking !== undefined && (
          <p>
            <a href={asking.again}>Ask for a new sign-off</a>
          </p>
        )}
      </section>
    )
  }
  return (
    <>
      <h2 class="govuk-heading-m">{sentenceCase(what)} as it stands</h2>
      {text}
      {standing.kind === 'asked' && (
        <>
          <Sign signing={signing} action={action} member={member} />
          {asking !== undefined && (
            <form method="post" action={asking.takeBack}>
              <button class="tl-link-button" type="submit">
                No longer ask for this sign-off
              </button>
            </form>
          )}
        </>
      )}
    </>
  )
}

function Sign({ signing: { signOff, now }, action, member }: Omit<PartProps, 'what'>) {
  const held = member.posts.find(({ id }) => id === signOff.post)
  if (held === undefined) {
    return <InsetText text="Whoever holds this post today, or stands in for it, can sign here." />
  }
  if (now.refused !== undefined) return <InsetText text={`${now.refused}.`} />
  return (
    <form method="post" action={action} noValidate>
      <input type="hidden" name="seen" value={now.fingerprint} />
      <Button
        text={held.as === 'deputy' ? `Sign as deputy for the ${held.title}` : `Sign as ${held.title}`}
        preventDoubleClick
      />
    </form>
  )
}

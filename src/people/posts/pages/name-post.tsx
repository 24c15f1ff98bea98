import { typedText } from '../../../platform/web/typed-value.ts'
import { Button } from '../../../ui/govuk/components.tsx'
import { peoplePaths, peoplePatterns } from '../../paths.ts'
import { namePost } from '../actions/name-post.ts'
import { doneInAddress } from '../done-words.ts'
import { formsIn, inOneLine } from '../naming.ts'
import { NamingFields } from './naming-fields.tsx'
import type { PostForm } from './post-form.tsx'

interface Typed {
  readonly title: string
  readonly alsoKnownAs: string
  /** The title that the person saw when they began. */
  readonly seen: string
}

/** Renames a post, and says what else papers call it. */
export const nameForm: PostForm<Typed> = {
  path: peoplePatterns.postName,
  viewed: 'form for a post’s name viewed',
  sent: 'post named',
  start: ({ title, alsoKnownAs }) => ({ title, alsoKnownAs: alsoKnownAs.join('\n'), seen: title }),
  typed: ({ form }) => ({
    title: typedText(form, 'title'),
    alsoKnownAs: typedText(form, 'also-known-as'),
    seen: typedText(form, 'seen')
  }),
  save: async ({ db, clock }, member, { params }, typed) => {
    const id = params['post'] ?? ''
    const title = inOneLine(typed.title)
    const alsoKnownAs = formsIn(typed.alsoKnownAs)
    const outcome = await namePost(db, clock, member, id, { title, alsoKnownAs, seen: typed.seen })
    switch (outcome.kind) {
      case 'named':
      case 'unchanged':
        return { kind: 'done', to: peoplePaths.post(id, doneInAddress(outcome.kind)) }
      case 'changed-meanwhile':
        return {
          kind: 'changed-meanwhile',
          notice: `Somebody renamed the post while you were writing: it is called ${outcome.now} now. Nothing was saved. What you typed stands below`
        }
      default:
        return outcome
    }
  },
  title: () => 'Rename the post',
  main: ({ post, title, action, typed, problems }) => (
    <>
      <span class="govuk-caption-l">{post.title}</span>
      <h1 class="govuk-heading-l">{title}</h1>
      <p class="tl-prose">
        Everything that names this post will say the new words. What it was called before stays in its
        history, and is still understood in papers of that time.
      </p>
      <form class="tl-prose" method="post" action={action} noValidate>
        <input type="hidden" name="seen" value={post.title} />
        <NamingFields title={typed.title} alsoKnownAs={typed.alsoKnownAs} problems={problems} />
        <div class="govuk-button-group">
          <Button text="Save" preventDoubleClick />
          <a href={peoplePaths.post(post.id)}>Cancel</a>
        </div>
      </form>
    </>
  )
}

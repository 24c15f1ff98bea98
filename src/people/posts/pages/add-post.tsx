import type { Reply } from '../../../platform/web/reply.ts'
import type { WebRequest } from '../../../platform/web/request.ts'
import { typedText } from '../../../platform/web/typed-value.ts'
import { Button, Textarea } from '../../../ui/govuk/components.tsx'
import { renderPage } from '../../../ui/page/page.tsx'
import { forMembers } from '../../forms/for-members.ts'
import { errorAt, Problems } from '../../forms/problems.tsx'
import { peoplePaths, peoplePatterns } from '../../paths.ts'
import type { Member } from '../../permissions/member.ts'
import type { Route } from '../../permissions/route.ts'
import type { PeopleTools } from '../../tools.ts'
import { addPost } from '../actions/add-post.ts'
import { doneInAddress } from '../done-words.ts'
import { formsIn, inOneLine, type PostProblem } from '../naming.ts'
import { NamingFields } from './naming-fields.tsx'

/** The form that adds a post. */
export function addPostRoutes(tools: PeopleTools): Route[] {
  return [
    {
      method: 'GET',
      path: peoplePatterns.newPost,
      permission: 'manage-posts',
      audit: 'form for a new post viewed',
      handler: forMembers(() => form(tools, empty, []))
    },
    {
      method: 'POST',
      path: peoplePatterns.newPost,
      permission: 'manage-posts',
      audit: 'post added',
      handler: forMembers((request, member) => add(tools, request, member))
    }
  ]
}

interface Typed {
  readonly title: string
  readonly alsoKnownAs: string
  readonly answersFor: string
}
const empty: Typed = { title: '', alsoKnownAs: '', answersFor: '' }

async function add(tools: PeopleTools, { form: sent }: WebRequest, member: Member): Promise<Reply> {
  const typed = {
    title: typedText(sent, 'title'),
    alsoKnownAs: typedText(sent, 'also-known-as'),
    answersFor: typedText(sent, 'answers-for')
  }
  const outcome = await addPost(tools.db, tools.clock, member, {
    title: inOneLine(typed.title),
    alsoKnownAs: formsIn(typed.alsoKnownAs),
    answersFor: typed.answersFor.trim()
  })
  return outcome.kind === 'added'
    ? { kind: 'redirect', to: peoplePaths.post(outcome.post, doneInAddress('added')) }
    : form(tools, typed, outcome.problems)
}

function form({ site }: PeopleTools, typed: Typed, problems: readonly PostProblem[]): Reply {
  const html = renderPage(site, {
    title: 'Add a post',
    error: problems.length > 0,
    form: true,
    breadcrumbs: [{ text: 'Posts', href: peoplePaths.posts() }],
    main: (
      <>
        <Problems problems={problems} />
        <h1 class="govuk-heading-l">Add a post</h1>
        <form class="tl-prose" method="post" action={peoplePaths.newPost()} noValidate>
          <NamingFields title={typed.title} alsoKnownAs={typed.alsoKnownAs} problems={problems} />
          <Textarea
            id="answers-for"
            name="answers-for"
            rows="6"
            value={typed.answersFor}
            label={{ text: 'What does the post answer for? (optional)', classes: 'govuk-label--s' }}
            hint={{ text: 'In your own words. This can be written later.' }}
            errorMessage={errorAt(problems, 'answers-for')}
          />
          <div class="govuk-button-group">
            <Button text="Add the post" preventDoubleClick />
            <a href={peoplePaths.posts()}>Cancel</a>
          </div>
        </form>
      </>
    )
  })
  return { kind: 'page', status: problems.length > 0 ? 422 : 200, html }
}

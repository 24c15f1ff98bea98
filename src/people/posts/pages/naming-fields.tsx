import { Input, Textarea } from '../../../ui/govuk/components.tsx'
import { errorAt } from '../../forms/problems.tsx'
import type { PostProblem } from '../naming.ts'

interface NamingFieldsProps {
  readonly title: string
  readonly alsoKnownAs: string
  readonly problems: readonly PostProblem[]
}

/** What a post is called, and what papers call it besides. */
export function NamingFields({ title, alsoKnownAs, problems }: NamingFieldsProps) {
  return (
    <>
      <Input
        id="title"
        name="title"
        value={title}
        label={{ text: 'Title', classes: 'govuk-label--s' }}
        hint={{
          text: 'As every page and paper is to say it. For example: Director of Children and Families'
        }}
        errorMessage={errorAt(problems, 'title')}
        autocomplete="off"
      />
      <Textarea
        id="also-known-as"
        name="also-known-as"
        rows="4"
        value={alsoKnownAs}
        label={{ text: 'Also known as (optional)', classes: 'govuk-label--s' }}
        hint={{
          text: 'Other words that papers use for this post, one form on each line. They are understood when they are read, and never written. Capitals, “&”, “the”, “of” or “for” and “Services” at the end make no difference, so forms that differ only there need not be listed.'
        }}
        errorMessage={errorAt(problems, 'also-known-as')}
      />
    </>
  )
}

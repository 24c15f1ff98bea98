import { Button, Checkboxes, DateInput, Details } from '../../../ui/govuk/components.tsx'
import { paths } from '../../paths.ts'
import type { ComparisonChoices } from '../comparison-choices.ts'

/** The form as it was filled in, with what is wrong with the date. */
export interface CompareFormProps {
  readonly choices: ComparisonChoices
  readonly group: string
  readonly with: readonly string[]
  readonly date: { readonly day: string; readonly month: string; readonly year: string }
  readonly dateProblem: string | undefined
}

/** Chooses whom to compare and as at which day. It asks the address again, so it works without script. */
export function CompareForm(props: CompareFormProps) {
  const problem = props.dateProblem
  return (
    <form class="tl-filter" method="get" action={paths.compare()} aria-label="Choose what to compare">
      <div class="tl-compare__fields">
        <GroupChoice {...props} />
        <DateInput
          id="on"
          namePrefix="on"
          fieldset={{ legend: { text: 'As at' } }}
          hint={{ text: 'Leave empty for today' }}
          values={props.date}
          errorMessage={problem === undefined ? undefined : { text: problem }}
        />
      </div>
      <Details
        summaryText="Choose authorities one by one"
        open={props.with.length > 0 && props.group === ''}
        html={<Authorities {...props} />}
      />
      <Button text="Compare" />
    </form>
  )
}

function GroupChoice({ choices, group }: Pick<CompareFormProps, 'choices' | 'group'>) {
  return (
    <div class="govuk-form-group">
      <label class="govuk-label" for="group">
        Group
      </label>
      <select class="govuk-select" id="group" name="group">
        <option value="">None, only those chosen below</option>
        {choices.groups.map((each) => (
          <optgroup label={each.label} key={each.label}>
            {each.choices.map(({ value, text }) => (
              <option value={value} selected={value === group} key={value}>
                {text}
              </option>
            ))}
          </optgroup>
        ))}
      </select>
    </div>
  )
}

function Authorities({ choices, with: chosen }: Pick<CompareFormProps, 'choices' | 'with'>) {
  return (
    <div class="tl-compare__regions">
      {choices.regions.map((region, place) => (
        <Checkboxes
          key={region.name}
          idPrefix={`with-${place + 1}`}
          name="with"
          classes="govuk-checkboxes--small"
          fieldset={{ legend: { text: region.name, classes: 'govuk-fieldset__legend--s' } }}
          items={region.authorities}
          values={chosen}
        />
      ))}
    </div>
  )
}

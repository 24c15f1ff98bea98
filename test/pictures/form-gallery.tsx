/** The forms and the GOV.UK components. */
import {
  Breadcrumbs,
  Button,
  Checkboxes,
  DateInput,
  Details,
  ErrorSummary,
  FileUpload,
  Input,
  InsetText,
  NotificationBanner,
  PhaseBanner,
  Radios,
  Select,
  SummaryList,
  Tabs,
  Textarea,
  WarningText
} from '../../src/ui/govuk/components.tsx'

export function FormGallery() {
  return (
    <>
      <Breadcrumbs
        items={[{ text: 'Record', href: '/' }, { text: 'Correct a value' }]}
        labelText="Second trail"
      />
      <ErrorSummary
        titleText="There is a problem"
        errorList={[{ text: 'Enter the reason for the correction', href: '#reason' }]}
      />
      <h1 class="govuk-heading-xl">Correct a value</h1>
      <PhaseBanner tag={{ text: 'Beta' }} text="This is a new service." />
      <NotificationBanner html={<p class="govuk-notification-banner__heading">The value was corrected.</p>} />
      <form method="post" action="/correct">
        <Radios
          name="grade"
          fieldset={{ legend: { text: 'What does the report say?' } }}
          items={[
            { value: 'good', text: 'Good' },
            { value: 'outstanding', text: 'Outstanding', checked: true }
          ]}
        />
        <Checkboxes
          name="checked"
          fieldset={{ legend: { text: 'What did you check?' } }}
          items={[{ value: 'page', text: 'I have seen the page' }]}
        />
        <Select
          name="area"
          id="area"
          label={{ text: 'Area' }}
          items={[{ value: 'overall', text: 'Overall' }]}
        />
        <Input
          name="page"
          id="page"
          label={{ text: 'Page' }}
          inputmode="numeric"
          classes="govuk-input--width-3"
        />
        <DateInput
          id="date"
          namePrefix="date"
          fieldset={{ legend: { text: 'Published' } }}
          hint={{ text: 'For example, 9 5 2022' }}
        />
        <Textarea
          name="reason"
          id="reason"
          label={{ text: 'Reason' }}
          errorMessage={{ text: 'Enter the reason for the correction' }}
        />
        <FileUpload name="report" id="report" label={{ text: 'Report' }} />
        <Button text="Correct this value" preventDoubleClick />
      </form>
      <Details summaryText="What happens then" html={<p>The old value is kept, with the reason.</p>} />
      <InsetText text="Values are read by machine until a person has checked them." />
      <WarningText text="A correction is written to the trail." iconFallbackText="Warning" />
      <SummaryList
        rows={[
          { key: { text: 'Lead inspector' }, value: { text: 'Example Name' } },
          {
            key: { text: 'Published' },
            value: { text: '9 May 2022' },
            actions: {
              items: [{ href: '#date', text: 'Correct', visuallyHiddenText: 'the date of publication' }]
            }
          }
        ]}
      />
      <Tabs
        items={[
          { id: 'one', label: 'Text', panel: { text: 'The text.' } },
          { id: 'two', label: 'Page', panel: { text: 'The page.' } }
        ]}
      />
    </>
  )
}

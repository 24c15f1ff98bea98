/** Said of what was made up to show how something works, wherever it stands. */
export function IllustrativeTag() {
  return <strong class="govuk-tag govuk-tag--grey">Illustrative</strong>
}

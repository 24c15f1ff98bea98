/** Under which terms the record's facts may be used, and how to say where they are from. */
export const licence = {
  name: 'Open Government Licence v3.0',
  address: 'https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/',
  attribution: 'Contains public sector information licensed under the Open Government Licence v3.0.'
} as const

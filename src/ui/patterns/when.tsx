import { rangeInWords } from '../prose/dates.ts'

/** A day, a month or a range in words, each end a `<time>`: "21 February to 4 March 2022". */
export function When({ from, to }: { readonly from: string; readonly to?: string | undefined }) {
  const range = rangeInWords(from, to)
  return (
    <>
      <time dateTime={from}>{range.from}</time>
      {range.to !== undefined && (
        <>
          {' to '}
          <time dateTime={to}>{range.to}</time>
        </>
      )}
    </>
  )
}

/** A text as somebody wrote it: an empty line parts paragraphs, and a line stays a line. */
export function WrittenText({ text }: { readonly text: string }) {
  const paragraphs = text
    .split(/\r?\n\s*\r?\n/)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== '')
  return (
    <>
      {paragraphs.map((paragraph, place) => (
        <p key={`${place}`}>
          {paragraph.split(/\r?\n/).map((line, row) => (
            <span key={`${row}`}>
              {row > 0 && <br />}
              {line}
            </span>
          ))}
        </p>
      ))}
    </>
  )
}

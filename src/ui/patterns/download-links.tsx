interface Download {
  readonly href: string
  /** "CSV", "JSON", "PDF". */
  readonly format: string
  /** "24 KB, 12 rows". */
  readonly size?: string | undefined
}

/** The same thing as files: "Download these inspections: CSV, 24 KB · JSON". */
export function DownloadLinks(props: { readonly what: string; readonly files: readonly Download[] }) {
  return (
    <ul class="tl-downloads" aria-label={`Download ${props.what}`}>
      {props.files.map((file) => (
        <li key={file.href}>
          <a href={file.href} download>
            Download {props.what} as {file.format}
          </a>
          {file.size !== undefined && <span class="tl-muted"> ({file.size})</span>}
        </li>
      ))}
    </ul>
  )
}

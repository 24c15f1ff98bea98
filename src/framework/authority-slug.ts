declare const authoritySlugBrand: unique symbol

/** The name of an authority in addresses and data: `leeds`, `kingston-upon-hull`, `dorset-to-2019`. */
export type AuthoritySlug = string & { readonly [authoritySlugBrand]: true }

/** Whether the text has the form of a slug; whether the record knows such an authority is another question. */
export function isAuthoritySlug(text: string): text is AuthoritySlug {
  return /^[a-z]+(-[a-z0-9]+)*$/.test(text)
}

/** Where a bookcase, or one section of it, is taken away with its files. */
export const archivePatterns = {
  bookcaseArchive: '/prepare/bookcase/bookcase.zip',
  sectionArchive: '/prepare/bookcase/sections/:section/section.zip'
} as const

export const archivePaths = {
  bookcaseArchive: () => archivePatterns.bookcaseArchive,
  sectionArchive: (section: string) => `/prepare/bookcase/sections/${section}/section.zip`
} as const

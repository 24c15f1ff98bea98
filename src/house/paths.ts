/** Addresses of the pages that belong to no room. */
export const housePaths = {
  health: '/health',
  accessibility: '/accessibility',
  cookies: '/cookies',
  guide: '/guide'
} as const

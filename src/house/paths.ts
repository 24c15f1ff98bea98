/** Addresses of the pages that belong to no room. */
export const housePaths = {
  health: '/health',
  accessibility: '/accessibility',
  cookies: '/cookies',
  guide: '/guide',
  guidePicture: '/guide/pictures/:picture',
  settingUp: '/guide/setting-up-an-authority',
  backup: '/guide/backup',
  inspect: '/inspect',
  govern: '/govern',
  publish: '/publish'
} as const

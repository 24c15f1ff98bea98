import type { Format } from '../../people/document-files.ts'

/** Every address of monitoring workshops and the themes that they follow. */
export const workshopsPatterns = {
  workshops: '/improve/workshops',
  workshopsCsv: '/improve/workshops.csv',
  workshopsJson: '/improve/workshops.json',
  newWorkshop: '/improve/workshops/new',
  workshop: '/improve/workshops/:workshop',
  workshopChange: '/improve/workshops/:workshop/change',
  workshopCancel: '/improve/workshops/:workshop/cancel',
  workshopAttendance: '/improve/workshops/:workshop/attendance',
  workshopAgenda: '/improve/workshops/:workshop/agenda',
  workshopConclusion: '/improve/workshops/:workshop/conclusions/:theme',
  newWorkshopEvidence: '/improve/workshops/:workshop/evidence',
  workshopEvidence: '/improve/workshops/:workshop/evidence/:evidence',
  newWorkshopQuestion: '/improve/workshops/:workshop/questions',
  workshopQuestion: '/improve/workshops/:workshop/questions/:question',
  workshopMinutes: '/improve/workshops/:workshop/minutes/:format',
  workshopThemes: '/improve/workshop-themes',
  newWorkshopTheme: '/improve/workshop-themes/new',
  workshopTheme: '/improve/workshop-themes/:theme',
  workshopThemeChange: '/improve/workshop-themes/:theme/change',
  workshopThemeRetire: '/improve/workshop-themes/:theme/retire'
} as const

export const workshopsPaths = {
  workshops: (done?: string) =>
    done === undefined ? workshopsPatterns.workshops : `${workshopsPatterns.workshops}?done=${done}`,
  workshopsCsv: () => workshopsPatterns.workshopsCsv,
  workshopsJson: () => workshopsPatterns.workshopsJson,
  newWorkshop: () => workshopsPatterns.newWorkshop,
  /** A session; `done` is what has just been done to it. */
  workshop: (workshop: string, done?: string) =>
    done === undefined ? `/improve/workshops/${workshop}` : `/improve/workshops/${workshop}?done=${done}`,
  workshopChange: (workshop: string) => `/improve/workshops/${workshop}/change`,
  workshopCancel: (workshop: string) => `/improve/workshops/${workshop}/cancel`,
  workshopAttendance: (workshop: string) => `/improve/workshops/${workshop}/attendance`,
  workshopAgenda: (workshop: string) => `/improve/workshops/${workshop}/agenda`,
  workshopConclusion: (workshop: string, theme: string) =>
    `/improve/workshops/${workshop}/conclusions/${theme}`,
  newWorkshopEvidence: (workshop: string, theme?: string) =>
    theme === undefined
      ? `/improve/workshops/${workshop}/evidence`
      : `/improve/workshops/${workshop}/evidence?theme=${theme}`,
  workshopEvidence: (workshop: string, evidence: string) =>
    `/improve/workshops/${workshop}/evidence/${evidence}`,
  newWorkshopQuestion: (workshop: string) => `/improve/workshops/${workshop}/questions`,
  workshopQuestion: (workshop: string, question: string) =>
    `/improve/workshops/${workshop}/questions/${question}`,
  /** The minutes as a file: Word, PDF, a web page, or `json` as data. */
  workshopMinutes: (workshop: string, format: Format | 'json') =>
    `/improve/workshops/${workshop}/minutes/${format}`,
  workshopThemes: () => workshopsPatterns.workshopThemes,
  newWorkshopTheme: () => workshopsPatterns.newWorkshopTheme,
  /** A theme over its sessions; `done` is what has just been done to it. */
  workshopTheme: (theme: string, done?: string) =>
    done === undefined
      ? `/improve/workshop-themes/${theme}`
      : `/improve/workshop-themes/${theme}?done=${done}`,
  workshopThemeChange: (theme: string) => `/improve/workshop-themes/${theme}/change`,
  workshopThemeRetire: (theme: string) => `/improve/workshop-themes/${theme}/retire`
} as const

import type { Format } from '../../people/document-files.ts'

/** Addresses of the engagement meetings. */
export const meetingsPatterns = {
  meetings: '/prepare/meetings',
  newMeeting: '/prepare/meetings/new',
  meeting: '/prepare/meetings/:meeting',
  meetingChange: '/prepare/meetings/:meeting/change',
  meetingCancel: '/prepare/meetings/:meeting/cancel',
  meetingAgenda: '/prepare/meetings/:meeting/agenda',
  meetingRecord: '/prepare/meetings/:meeting/record',
  meetingLetter: '/prepare/meetings/:meeting/letter',
  newFollowUp: '/prepare/meetings/:meeting/follow-ups',
  followUp: '/prepare/meetings/:meeting/follow-ups/:followUp',
  meetingPacks: '/prepare/meetings/:meeting/packs',
  meetingPack: '/prepare/meetings/:meeting/packs/:pack',
  meetingPackFile: '/prepare/meetings/:meeting/packs/:pack/files/:format'
} as const

export const meetingsPaths = {
  meetings: () => meetingsPatterns.meetings,
  newMeeting: () => meetingsPatterns.newMeeting,
  /** A meeting; `done` says what has just been done to it. */
  meeting: (meeting: string, done?: string) =>
    done === undefined ? `/prepare/meetings/${meeting}` : `/prepare/meetings/${meeting}?done=${done}`,
  meetingChange: (meeting: string) => `/prepare/meetings/${meeting}/change`,
  meetingCancel: (meeting: string) => `/prepare/meetings/${meeting}/cancel`,
  meetingWritten: (meeting: string, part: 'agenda' | 'record') => `/prepare/meetings/${meeting}/${part}`,
  meetingLetter: (meeting: string) => `/prepare/meetings/${meeting}/letter`,
  newFollowUp: (meeting: string) => `/prepare/meetings/${meeting}/follow-ups`,
  followUp: (meeting: string, followUp: string) => `/prepare/meetings/${meeting}/follow-ups/${followUp}`,
  meetingPacks: (meeting: string) => `/prepare/meetings/${meeting}/packs`,
  meetingPack: (meeting: string, pack: string) => `/prepare/meetings/${meeting}/packs/${pack}`,
  meetingPackFile: (meeting: string, pack: string, format: Format) =>
    `/prepare/meetings/${meeting}/packs/${pack}/files/${format}`
} as const

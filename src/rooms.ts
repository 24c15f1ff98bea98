import type { RoomMigrations } from './platform/database/migrations.ts'

/** The rooms that keep something in the database, lowest floor first: a room's tables may refer to those before it. */
export const rooms: readonly RoomMigrations[] = [
  'platform',
  'trail',
  'people',
  'thread',
  'record',
  'prepare',
  'improve'
].map((room) => ({
  room,
  directory: new URL(`./${room}/migrations/`, import.meta.url)
}))

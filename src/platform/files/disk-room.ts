import { statfs } from 'node:fs/promises'

/**
 * What files on their way in leave free of a disk, in bytes. A full disk stops the embedded engine, and with it every
 * page: whatever people send, the record keeps room to go on writing.
 */
export const keptFree = 200_000_000

/** How many bytes this account can still write where a directory lies. */
export async function bytesFree(directory: string): Promise<number> {
  const { bavail, bsize } = await statfs(directory)
  return bavail * bsize
}

/** Whether there is more room where a directory lies than is to be kept free. */
export async function hasRoom(directory: string): Promise<boolean> {
  return (await bytesFree(directory)) > keptFree
}

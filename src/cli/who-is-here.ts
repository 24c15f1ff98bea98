import { userInfo } from 'node:os'

/** Who runs a command, for the trail; a machine without user accounts has no better answer. */
export function whoIsHere(): string {
  try {
    return userInfo().username
  } catch {
    return 'a person at this machine'
  }
}

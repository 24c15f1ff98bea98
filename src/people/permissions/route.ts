import type * as web from '../../platform/web/route.ts'
import type { Caller } from './caller.ts'
import type { Permission } from './permissions.ts'

/** A row of this program's route table: its permission is one of ours, and its handler knows who asks. */
export type Route = web.Route<Permission, Caller>
export type Gate = web.Gate<Permission, Caller>
export type Handler = Route['handler']

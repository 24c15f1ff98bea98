import { z } from 'zod'
import type { Route } from '../../../people/permissions/route.ts'
import { isSha256 } from '../../../platform/files/content-store.ts'
import type { Reply } from '../../../platform/web/reply.ts'
import type { WebRequest } from '../../../platform/web/request.ts'
import { patterns } from '../../paths.ts'
import type { RecordTools } from '../../tools.ts'
import { PagePictures } from '../page-pictures.ts'
import type { HeldReport } from '../store.ts'
import { findReport } from '../store.ts'

/** The bytes of reports that the record holds, and pictures of their pages. Any other hash is not found. */
export function reportRoutes(tools: RecordTools): Route[] {
  const pictures = new PagePictures(tools.readers)
  return [
    {
      method: 'GET',
      path: patterns.reportFile,
      permission: 'everyone',
      audit: 'report downloaded',
      handler: async (request) => {
        const report = await heldReport(tools, request)
        if (!report) return noSuchReport
        return {
          kind: 'bytes',
          body: await bytesOf(tools, report),
          type: 'application/pdf',
          fileName: report.fileName,
          immutable: true
        }
      }
    },
    {
      method: 'GET',
      path: patterns.reportPagePicture,
      permission: 'everyone',
      audit: 'report page drawn',
      handler: async (request) => {
        const report = await heldReport(tools, request)
        const page = pageNumber.safeParse(request.params['page'])
        if (!report || !page.success || page.data > report.pages) return noSuchReport
        const picture = await pictures.picture(report.sha256, page.data, () => bytesOf(tools, report))
        if (picture.kind !== 'page') return { kind: 'not-found', because: picture.because }
        return { kind: 'bytes', body: picture.png, type: 'image/png', immutable: true }
      }
    }
  ]
}

const pageNumber = z
  .string()
  .regex(/^[1-9]\d{0,3}$/)
  .transform(Number)

const noSuchReport: Reply = { kind: 'not-found', because: 'The record holds no such report.' }

async function heldReport(tools: RecordTools, request: WebRequest): Promise<HeldReport | undefined> {
  const { sha256 = '' } = request.params
  return isSha256(sha256) ? findReport(tools.db, sha256) : undefined
}

async function bytesOf(tools: RecordTools, { sha256 }: HeldReport): Promise<Uint8Array> {
  const bytes = isSha256(sha256) ? await tools.store.read(sha256) : undefined
  if (!bytes) throw new Error(`The record holds report ${sha256}, but its file is gone`)
  return bytes
}

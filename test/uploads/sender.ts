import { z } from 'zod'
import { tokenOf } from '../people.ts'

const declaredReply = z.object({
  places: z.array(z.object({ to: z.string().optional(), from: z.number().optional() }))
})
const chunkReply = z.object({
  received: z.number().optional(),
  state: z.string().optional(),
  says: z.string(),
  href: z.string().nullish()
})

type Role = 'contributor' | 'link-officer'

/** Somebody who is signed in at Leeds and sends files as the page's script does. */
export function senderAt(address: string, role: Role = 'contributor') {
  const headers = {
    cookie: `__Host-session=${tokenOf('leeds', role)}`,
    origin: address,
    accept: 'application/json'
  }
  const arrivals = `${address}/prepare/bookcase/arrivals`
  return {
    get: (path: string) => fetch(address + path, { headers: { ...headers, accept: 'text/html' } }),
    /** Says what will be sent; where the bytes go, and from which on. */
    async declare(name: string, bytes: number) {
      const body = new URLSearchParams({ section: 'in-care', name, bytes: String(bytes), changed: '1' })
      const reply = await fetch(arrivals, { method: 'POST', headers, body })
      const [place] = declaredReply.parse(await reply.json()).places
      if (place?.to === undefined || place.from === undefined) throw new Error(`${name} is not to be sent`)
      return { to: place.to, from: place.from }
    },
    async part(to: string, from: number, body: Uint8Array | ReadableStream<Uint8Array>) {
      const type = { 'content-type': 'application/octet-stream' }
      const init = { method: 'POST', headers: { ...headers, ...type }, body, duplex: 'half' }
      const reply = await fetch(`${address}${to}?from=${from}`, init as RequestInit)
      return { status: reply.status, ...chunkReply.parse(await reply.json()) }
    },
    async send(name: string, bytes: Uint8Array) {
      const { to, from } = await this.declare(name, bytes.length)
      return this.part(to, from, bytes)
    },
    /** As a form without script does; the page that it leads to. */
    async sendForm(name: string, bytes: Uint8Array) {
      const body = new FormData()
      body.append('section', 'in-care')
      body.append('files', new File([Uint8Array.from(bytes)], name))
      const init = { method: 'POST', headers: { ...headers, accept: 'text/html' }, body }
      return (await fetch(`${address}/prepare/bookcase/add`, init)).text()
    }
  }
}

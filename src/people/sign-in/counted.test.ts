import { describe, expect, it } from 'vitest'
import { countedFor, networkOf } from './counted.ts'

describe('the network of an address', () => {
  it.each([
    ['192.0.2.1', '192.0.2.1'],
    ['::ffff:192.0.2.1', '192.0.2.1'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2'],
    ['2001:0db8:0001:0002::1', '2001:db8:1:2'],
    ['2001:db8::1', '2001:db8:0:0'],
    ['::1', '0:0:0:0'],
    ['fe80::1%eth0', 'fe80:0:0:0'],
    ['2001:db8:1:2:3:4:192.0.2.1', '2001:db8:1:2'],
    ['something else', 'something else']
  ])('%s is %s', (address, network) => {
    expect(networkOf(address)).toBe(network)
  })
})

describe('what a try is counted for', () => {
  const one = { email: 'Ann@leeds.example', from: '192.0.2.1', device: undefined }
  const keys = (...[changed, secret = 'secret']: [Partial<Parameters<typeof countedFor>[0]>, string?]) =>
    countedFor({ ...one, ...changed }, secret).map(({ key }) => key)

  it('is the same for an address however it is typed', () => {
    expect(keys({ email: ' ann@LEEDS.example ' })).toEqual(keys({}))
  })

  it('is the address, the address from that network, and the network', () => {
    const [address, addressFrom, network] = keys({})
    expect(keys({ from: '192.0.2.2' })).toEqual([
      address,
      expect.not.stringMatching(`^${addressFrom}$`),
      expect.anything()
    ])
    expect(keys({ email: 'ben@leeds.example' })[2]).toBe(network)
  })

  it('is a known browser alone, and never that of another address', () => {
    const known = keys({ device: 'a hash' })
    expect(known).toHaveLength(1)
    expect(keys({ device: 'a hash', email: 'ben@leeds.example' })).not.toEqual(known)
    expect(keys({})).not.toContain(known[0])
  })

  it('tells nobody who or where, without the secret', () => {
    expect(JSON.stringify(keys({}))).not.toMatch(/ann|leeds|192/i)
    expect(keys({}, 'another secret')).not.toEqual(keys({}))
  })
})

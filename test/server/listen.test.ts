/** Over a real socket: where it listens (what may never go wrong, 18), and what only a raw request can say. */
import { connect } from 'node:net'
import { networkInterfaces } from 'node:os'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { Entry, listen, makeServer } from '../../src/server/index.ts'
import { newTestServer } from '../support/server.ts'

let address = { host: '', origin: '' }
let port = 0
const close: (() => Promise<void>)[] = []
beforeAll(async () => {
  const { folder, remove } = newTestServer()
  const server = makeServer({
    folder,
    version: '0',
    address: () => address,
    entry: new Entry(() => new Date()),
    pages: new Map(),
    now: () => new Date(),
    loadCoder: () => Promise.reject(new Error('not needed')),
    readExample: () => Promise.reject(new Error('not needed')),
    logBug: async () => {},
  })
  const listening = await listen(server.app, 0)
  address = listening.address
  port = Number(new URL(address.origin).port)
  close.push(listening.close, server.close, remove)
})
afterAll(async () => {
  for (const step of close) await step()
})

function raw(text: string, host = '127.0.0.1'): Promise<string> {
  return new Promise((resolve) => {
    let answer = ''
    const socket = connect({ port, host }, () => socket.write(text))
    socket.on('data', (bytes) => {
      answer += bytes
      if (answer.includes('\r\n\r\n')) socket.end()
    })
    socket.on('error', () => resolve('refused'))
    socket.on('close', () => resolve(answer === '' ? 'closed' : (answer.split('\r\n')[0] ?? '')))
  })
}

test('answers at its own address', async () => {
  expect(await raw(`GET / HTTP/1.1\r\nHost: ${address.host}\r\n\r\n`)).toBe('HTTP/1.1 404 Not Found')
  expect((await fetch(`${address.origin}/api/state`)).status).toBe(401)
})

test('listens on loopback alone', async () => {
  const others = Object.values(networkInterfaces())
    .flatMap((addresses) => addresses ?? [])
    .filter(({ family, internal }) => family === 'IPv4' && !internal)
    .map((entry) => entry.address)
  for (const host of [...others, '::1']) {
    expect(await raw(`GET / HTTP/1.1\r\nHost: ${address.host}\r\n\r\n`, host), host).toBe('refused')
  }
})

test.each([
  ['no host', 'GET / HTTP/1.1\r\n\r\n', /^HTTP\/1\.1 400/],
  ['no host in HTTP/1.0', 'GET / HTTP/1.0\r\n\r\n', /^HTTP\/1\.1 4(00|03)/],
  ['two hosts', 'GET / HTTP/1.1\r\nHost: HOST\r\nHost: evil.example\r\n\r\n', /^(HTTP\/1\.1 4(00|03)|closed)/],
  ['another host', 'GET / HTTP/1.1\r\nHost: 127.evil.example\r\n\r\n', /^HTTP\/1\.1 403/],
  ['another host in the target', 'GET http://evil.example/ HTTP/1.1\r\nHost: evil.example\r\n\r\n', /^HTTP\/1\.1 403/],
  [
    'a socket that stays open',
    'GET / HTTP/1.1\r\nHost: HOST\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n',
    /^closed/,
  ],
  [
    'the same from elsewhere',
    'GET / HTTP/1.1\r\nHost: HOST\r\nOrigin: http://evil.example\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n',
    /^closed/,
  ],
  ['a tunnel', 'CONNECT evil.example:80 HTTP/1.1\r\nHost: HOST\r\n\r\n', /^(closed|HTTP\/1\.1 4\d\d)/],
  ['a path that climbs', 'GET /../../../../etc/passwd HTTP/1.1\r\nHost: HOST\r\n\r\n', /^HTTP\/1\.1 40[034]/],
] as const)('%s', async (_name, request, expected) => {
  expect(await raw(request.replace('HOST', address.host))).toMatch(expected)
})

test('a port that is taken is said to be', async () => {
  const { app, remove } = newTestServer()
  close.push(remove)
  await expect(listen(app, port)).rejects.toMatchObject({ code: 'port-in-use' })
})

import { Hono } from 'hono'
import { generateSpecs } from 'hono-openapi'
import { Desk } from './desk.ts'
import { Entry } from './entry.ts'
import { tokenHeader } from './guards/token.ts'
import type { ServerParts } from './parts.ts'
import { problemResponse } from './routes/route.ts'
import { apiRoutes } from './server-app.ts'

const about = `What the page in the browser and the program on the same machine say to each other. It listens on 127.0.0.1
alone, for its own page alone; \`regard\` prints the link whose one-use code \`POST /api/enter\` exchanges for the token.
No words of a session, no name and no key stand in an address.`

/** The API as an OpenAPI 3.1 document, made from the routes themselves. */
export async function openApiDocument(): Promise<object> {
  // Nothing is opened: the routes are only looked at.
  const unused = () => Promise.reject(new Error('routes are only described'))
  const parts: ServerParts = {
    folder: '',
    version: '',
    address: () => ({ host: '', origin: '' }),
    entry: new Entry(() => new Date(0)),
    pages: new Map(),
    now: () => new Date(0),
    loadCoder: unused,
    readExample: unused,
    logBug: unused,
  }
  const app = new Hono().route('/api', apiRoutes(new Desk(parts)))
  return generateSpecs(app, {
    documentation: {
      openapi: '3.1.0',
      info: { title: 'Regard', version: '1', description: about.replaceAll('\n', ' ') },
      servers: [{ url: 'http://127.0.0.1:{port}', variables: { port: { default: '0' } } }],
      security: [{ token: [] }],
      components: {
        responses: { Problem: problemResponse },
        securitySchemes: { token: { type: 'apiKey', in: 'header', name: tokenHeader } },
      },
    },
    defaultValidationErrorResponse: false,
  })
}

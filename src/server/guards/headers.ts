import type { MiddlewareHandler } from 'hono'
import { secureHeaders } from 'hono/secure-headers'

const none = ["'none'"]
const own = ["'self'"]

/**
 * On every answer, errors too: the page may load its own files and nothing else, runs no script and takes no style that
 * stands in it, is shown in no frame, tells nobody where it was, and is kept in no cache. `blob:` is for recordings,
 * which are played from memory.
 */
export function safeHeaders(): MiddlewareHandler {
  const secure = secureHeaders({
    contentSecurityPolicy: {
      defaultSrc: none,
      scriptSrc: own,
      styleSrc: own,
      imgSrc: own,
      fontSrc: own,
      connectSrc: own,
      mediaSrc: [...own, 'blob:'],
      baseUri: none,
      formAction: none,
      frameAncestors: none,
    },
    crossOriginEmbedderPolicy: 'require-corp',
    crossOriginOpenerPolicy: 'same-origin',
    crossOriginResourcePolicy: 'same-origin',
    referrerPolicy: 'no-referrer',
    xFrameOptions: 'DENY',
    // Over plain HTTP on loopback it says nothing.
    strictTransportSecurity: false,
    permissionsPolicy: { camera: [], geolocation: [], microphone: [], payment: [], usb: [], browsingTopics: [] },
  })
  return async (c, next) => {
    await secure(c, next)
    c.res.headers.set('cache-control', 'no-store')
  }
}

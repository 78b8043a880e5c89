import {
  createCipheriv,
  createDecipheriv,
  createHash,
  createHmac,
  hkdfSync,
  randomBytes,
  timingSafeEqual,
} from 'node:crypto'
import * as z from 'zod'
import { RegardError } from '../errors.ts'
import { normaliseRecoveryCode } from './recovery-code.ts'

const base64 = z.base64()

/** What Regard writes. A keyring that asks for less is refused as a downgrade, before anything is derived. */
export const kdfParameters = { name: 'argon2id', memoryKiB: 65_536, passes: 3, lanes: 4 } as const
/** In characters. An empty or a short passphrase never becomes a key, whoever asks. */
export const shortestPassphrase = 10
/** More than this would be an attack on the machine rather than a protection. */
const mostMemoryKiB = 1_048_576

const PassphraseWrap = z.strictObject({
  kdf: z.strictObject({
    name: z.literal('argon2id'),
    memoryKiB: z.int(),
    passes: z.int(),
    lanes: z.int(),
    salt: base64,
  }),
  nonce: base64,
  sealed: base64,
})
const RecoveryWrap = z.strictObject({
  kdf: z.strictObject({ name: z.literal('hkdf-sha256'), salt: base64 }),
  nonce: base64,
  sealed: base64,
})

/**
 * The data key, wrapped twice, each on its own. `checksum` tells damage without any key; each wrap is authenticated by
 * its own key, and `mac` binds the whole file to the data key.
 */
export const Keyring = z.strictObject({
  format: z.literal('regard.keyring'),
  version: z.literal(1),
  storeId: z.string().min(1),
  passphrase: PassphraseWrap,
  recovery: RecoveryWrap,
  mac: base64,
  checksum: base64,
})
export type Keyring = z.infer<typeof Keyring>
type Wrap = Keyring['passphrase'] | Keyring['recovery']

export type Secret = { readonly passphrase: string } | { readonly recoveryCode: string }

/**
 * A random 32-byte data key under a passphrase and under a recovery code.
 * @throws RegardError `passphrase-short`
 */
export async function makeKeyring(
  storeId: string,
  dataKey: Uint8Array,
  passphrase: string,
  recoveryCode: string,
): Promise<Keyring> {
  return finish(
    {
      storeId,
      passphrase: await wrapByPassphrase(storeId, dataKey, passphrase),
      recovery: wrapByRecoveryCode(storeId, dataKey, recoveryCode),
    },
    dataKey,
  )
}

/**
 * The data key. Wrong secret: `passphrase-wrong` or `recovery-code-wrong`.
 * @throws RegardError `keyring-weak`, `keyring-damaged` (a file that was changed by someone without the key)
 */
export async function openKeyring(keyring: Keyring, secret: Secret): Promise<Buffer> {
  const dataKey =
    'passphrase' in secret
      ? unwrap(
          keyring.storeId,
          'passphrase',
          keyring.passphrase,
          await stretch(secret.passphrase, keyring.passphrase.kdf),
        )
      : unwrap(keyring.storeId, 'recovery', keyring.recovery, spread(secret.recoveryCode, keyring.recovery.kdf.salt))
  if (!dataKey) throw new RegardError('passphrase' in secret ? 'passphrase-wrong' : 'recovery-code-wrong')
  const { mac: _, checksum: __, ...body } = keyring
  if (!timingSafeEqual(Buffer.from(keyring.mac, 'base64'), macOf(body, dataKey)))
    throw new RegardError('keyring-damaged')
  return dataKey
}

/** The same data key under another passphrase; the recovery code stays as it was. */
export async function withPassphrase(keyring: Keyring, dataKey: Uint8Array, passphrase: string): Promise<Keyring> {
  const { storeId, recovery } = keyring
  return finish({ storeId, recovery, passphrase: await wrapByPassphrase(storeId, dataKey, passphrase) }, dataKey)
}

/** The same data key under another recovery code; the passphrase stays as it was. */
export function withRecoveryCode(keyring: Keyring, dataKey: Uint8Array, recoveryCode: string): Keyring {
  const { storeId, passphrase } = keyring
  return finish({ storeId, passphrase, recovery: wrapByRecoveryCode(storeId, dataKey, recoveryCode) }, dataKey)
}

/**
 * A keyring from its file. Any one changed byte is found by the checksum.
 * @throws RegardError `keyring-damaged`, `keyring-newer`, `keyring-weak`
 */
export function parseKeyring(text: string): Keyring {
  let raw: unknown
  try {
    raw = JSON.parse(text)
  } catch {
    throw new RegardError('keyring-damaged')
  }
  const version = z.object({ format: z.literal('regard.keyring'), version: z.int() }).safeParse(raw).data?.version
  const parsed = Keyring.safeParse(raw)
  if (!parsed.success) throw new RegardError(version && version > 1 ? 'keyring-newer' : 'keyring-damaged')
  if (serialiseKeyring(parsed.data) !== text) throw new RegardError('keyring-damaged')
  const { checksum, ...rest } = parsed.data
  if (checksum !== checksumOf(rest)) throw new RegardError('keyring-damaged')
  const { kdf } = parsed.data.passphrase
  const weaker =
    kdf.memoryKiB < kdfParameters.memoryKiB || kdf.passes < kdfParameters.passes || kdf.lanes < kdfParameters.lanes
  if (weaker || kdf.memoryKiB > mostMemoryKiB) throw new RegardError('keyring-weak')
  return parsed.data
}

export function serialiseKeyring(keyring: Keyring): string {
  return `${JSON.stringify(keyring, null, 2)}\n`
}

function finish(parts: Pick<Keyring, 'storeId' | 'passphrase' | 'recovery'>, dataKey: Uint8Array): Keyring {
  const body = {
    format: 'regard.keyring' as const,
    version: 1 as const,
    storeId: parts.storeId,
    passphrase: parts.passphrase,
    recovery: parts.recovery,
  }
  const signed = { ...body, mac: macOf(body, dataKey).toString('base64') }
  return { ...signed, checksum: checksumOf(signed) }
}

function macOf(body: Omit<Keyring, 'mac' | 'checksum'>, dataKey: Uint8Array): Buffer {
  return createHmac('sha256', deriveKey(dataKey, 'keyring')).update(JSON.stringify(body)).digest()
}

function checksumOf(body: Omit<Keyring, 'checksum'>): string {
  return createHash('sha256').update(JSON.stringify(body)).digest('base64')
}

/** A key for one use, from the data key, so that no key does two things. */
export function deriveKey(key: Uint8Array, use: string, salt: Uint8Array = new Uint8Array(0)): Buffer {
  return Buffer.from(hkdfSync('sha256', key, salt, `regard ${use} 1`, 32))
}

async function wrapByPassphrase(storeId: string, dataKey: Uint8Array, passphrase: string) {
  if ([...passphrase.normalize('NFKC').trim()].length < shortestPassphrase) throw new RegardError('passphrase-short')
  const kdf = { ...kdfParameters, salt: randomBytes(16).toString('base64') }
  return wrap(storeId, 'passphrase', { kdf }, await stretch(passphrase, kdf), dataKey)
}

function wrapByRecoveryCode(storeId: string, dataKey: Uint8Array, recoveryCode: string) {
  const salt = randomBytes(16).toString('base64')
  return wrap(storeId, 'recovery', { kdf: { name: 'hkdf-sha256' as const, salt } }, spread(recoveryCode, salt), dataKey)
}

function wrap<T extends Pick<Wrap, 'kdf'>>(
  storeId: string,
  use: string,
  head: T,
  key: Uint8Array,
  dataKey: Uint8Array,
) {
  const nonce = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(bound(storeId, use, head.kdf))
  const sealed = Buffer.concat([cipher.update(dataKey), cipher.final(), cipher.getAuthTag()])
  return { ...head, nonce: nonce.toString('base64'), sealed: sealed.toString('base64') }
}

function unwrap(storeId: string, use: string, wrapped: Wrap, key: Uint8Array): Buffer | undefined {
  const sealed = Buffer.from(wrapped.sealed, 'base64')
  if (sealed.length !== 48) throw new RegardError('keyring-damaged')
  const decipher = createDecipheriv('aes-256-gcm', key, Buffer.from(wrapped.nonce, 'base64'))
  decipher.setAAD(bound(storeId, use, wrapped.kdf)).setAuthTag(sealed.subarray(32))
  try {
    return Buffer.concat([decipher.update(sealed.subarray(0, 32)), decipher.final()])
  } catch {
    return undefined
  }
}

/** The parameters are part of what is authenticated: weaker ones put in their place no longer open anything. */
function bound(storeId: string, use: string, kdf: Wrap['kdf']): Buffer {
  return Buffer.from(JSON.stringify(['regard.keyring', 1, storeId, use, kdf]))
}

async function stretch(passphrase: string, kdf: Keyring['passphrase']['kdf']): Promise<Buffer> {
  const { hashRaw } = await import('@node-rs/argon2')
  return hashRaw(passphrase.normalize('NFKC'), {
    algorithm: 2, // Argon2id; the package's enum exists in its types only
    salt: Buffer.from(kdf.salt, 'base64'),
    memoryCost: kdf.memoryKiB,
    timeCost: kdf.passes,
    parallelism: kdf.lanes,
    outputLen: 32,
  })
}

function spread(recoveryCode: string, salt: string): Buffer {
  return deriveKey(Buffer.from(normaliseRecoveryCode(recoveryCode)), 'recovery', Buffer.from(salt, 'base64'))
}

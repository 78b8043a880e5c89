import type { ErrorCode } from '../errors.ts'
import type { Coder, Coding } from '../model/coding.ts'
import type { Session } from '../model/session.ts'
import type { LoadOptions } from './load-coder.ts'

/** What the program says to the thread that codes. */
export type Asked =
  | { readonly kind: 'code'; readonly id: number; readonly session: Session; readonly goal?: string }
  | { readonly kind: 'close' }

/** What the thread says back. A failure crosses as its code: an error's own text may not leave the thread. */
export type Said =
  | { readonly kind: 'ready'; readonly coder: Coder }
  | { readonly kind: 'progress'; readonly id: number; readonly done: number; readonly total: number }
  | { readonly kind: 'coded'; readonly id: number; readonly coding: Coding }
  | { readonly kind: 'failed'; readonly id: number | null; readonly failure: Failure }
  | { readonly kind: 'closed' }

export type Failure =
  | { readonly code: ErrorCode; readonly details: Readonly<Record<string, string | number>> }
  | { readonly bug: string; readonly frames: string }

export type WorkerData = { readonly load: LoadOptions }

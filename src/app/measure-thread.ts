/** Measures one session in a thread of its own: the ranges take seconds, in which whoever asked can go on. */
import { parentPort, workerData } from 'node:worker_threads'
import { invariant } from '../errors.ts'
import { measureSession } from '../measures/index.ts'
import type { Measured, ToMeasure } from './measure-in-thread.ts'

invariant(parentPort, 'this file runs in a thread')
const coded = workerData as ToMeasure // given by measure-in-thread.ts alone
const measured: Measured = {
  coding: measureSession(coded, { interval: 'coding' }),
  sampling: measureSession(coded, { interval: 'sampling' }),
}
parentPort.postMessage(measured)

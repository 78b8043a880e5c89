import { askToChangeSpeakers, askToCode, readJob, type SpeakerChange } from '../app/index.ts'
import type { Desk } from './desk.ts'

/** Asks for the session to be coded; it begins at once if nothing else is being coded. Returns the job's id. */
export async function startCoding(desk: Desk, sessionId: string): Promise<string> {
  return startJob(desk, await askToCode(desk.store, sessionId))
}

export async function startSpeakerChange(desk: Desk, sessionId: string, change: SpeakerChange): Promise<string> {
  return startJob(desk, await askToChangeSpeakers(desk.store, sessionId, change))
}

/** Begins a job that was asked for. Returns its id. */
export async function startJob(desk: Desk, jobId: string): Promise<string> {
  desk.runner.add(await readJob(desk.store, jobId))
  return jobId
}

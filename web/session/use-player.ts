import { useCallback, useEffect, useRef } from 'react'
import type { RegardClient } from '../client.ts'

/** Plays the recording of a session from a moment on, from memory; a second call at the same place stops it. */
export function usePlayer(client: RegardClient, recording: string | undefined) {
  const audio = useRef<HTMLAudioElement>(undefined)
  // biome-ignore lint/correctness/useExhaustiveDependencies: another recording ends the one that plays
  useEffect(
    () => () => {
      const playing = audio.current
      if (!playing) return
      playing.pause()
      URL.revokeObjectURL(playing.src)
      audio.current = undefined
    },
    [recording],
  )
  const play = useCallback(
    async (start: number) => {
      if (recording === undefined) return
      if (audio.current && !audio.current.paused) {
        audio.current.pause()
        return
      }
      if (!audio.current) audio.current = new Audio(URL.createObjectURL(await client.recording(recording)))
      audio.current.currentTime = start
      await audio.current.play()
    },
    [client, recording],
  )
  return { ready: recording !== undefined, play: (start: number) => void play(start) }
}

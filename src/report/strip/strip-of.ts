import { sideOfTurn } from '../../measures/index.ts'
import { definitionOf } from '../../model/codebook-lookup.ts'
import type { CodedSession } from '../../model/coded-session.ts'
import type { CodeAssertion } from '../../model/coding.ts'
import { holds } from '../../model/holds.ts'
import type { Moment } from '../../model/moment.ts'
import type { Session } from '../../model/session.ts'
import { assertionsByTurn, likelihood } from '../assertions.ts'
import { clock } from '../clock.ts'
import { pausesOf } from '../pauses.ts'
import { geometry } from './geometry.ts'
import { type Placement, placeTurns } from './place-turns.ts'
import type {
  ClientColumn,
  FeelingLevel,
  Strip,
  StripBead,
  StripMark,
  StripPause,
  StripPiece,
  StripTick,
  TherapistColumn,
} from './strip.ts'

/**
 * The geometry of a session's strip: above the line what the client brought, below it what the therapist did, over the
 * session's time (or over its turns where times are not known). A session without turns gives an empty strip. People
 * who are neither keep their place in time and are not drawn: their turns are not coded.
 */
export function stripOf(coded: Pick<CodedSession, 'session' | 'coding' | 'moments'>): Strip {
  const { session, coding, moments } = coded
  const placement = placeTurns(session)
  const assertions = assertionsByTurn(coding)
  const pauses = pausesIn(session, placement)
  const client: ClientColumn[] = []
  const therapist: TherapistColumn[] = []
  session.turns.forEach((turn, position) => {
    const place = placement.places[position]
    if (!place) return
    const width = Math.max(geometry.minColumn, place.to - place.from)
    const x = Math.min(place.from, geometry.width - width)
    const codes = assertions.get(turn.index) ?? []
    if (turn.role === 'client') client.push({ turn: turn.index, x, width, ...clientSide(codes) })
    if (turn.role === 'therapist') therapist.push({ turn: turn.index, x, width, ...therapistSide(codes) })
  })
  const ticks = placement.scale === 'time' ? minuteTicks(placement) : turnTicks(placement)
  return {
    scale: placement.scale,
    width: geometry.width,
    from: placement.from,
    to: placement.to,
    placedBetween: placement.placedBetween,
    pieces: piecesBetween(pauses, session.turns.length > 0),
    pauses,
    client,
    therapist,
    beads: moments.flatMap((moment) => beadOf(moment, placement)),
    ticks,
    unit: placement.scale === 'turns' ? 'turn' : ticks.some(({ label }) => label.includes(':')) ? undefined : 'min',
  }
}

/** How many of the four codes are expected: feeling (any kind), shame, the inner critic, inner experience. 0 to 4. */
export function feelingIn(codes: readonly CodeAssertion[]): number {
  const most = { feeling: 0, shame: 0, 'inner-critic': 0, 'inner-experience': 0 }
  for (const assertion of codes) {
    const family = definitionOf(assertion.code).parent ?? assertion.code
    if (family === 'feeling' || family === 'shame' || family === 'inner-critic' || family === 'inner-experience') {
      most[family] = Math.max(most[family], likelihood(assertion))
    }
  }
  return most.feeling + most.shame + most['inner-critic'] + most['inner-experience']
}

/** Half a code to a step: under .5, under 1, under 1.5, under 2, 2 and more. */
function levelOf(feeling: number): FeelingLevel {
  if (feeling < 0.5) return 1
  if (feeling < 1) return 2
  if (feeling < 1.5) return 3
  return feeling < 2 ? 4 : 5
}

function clientSide(codes: readonly CodeAssertion[]): Pick<ClientColumn, 'feeling' | 'level' | 'height' | 'marks'> {
  const feeling = feelingIn(codes)
  const held = new Set(codes.filter(holds).map(({ code }) => code))
  const marks: readonly StripMark[] = ['inner-critic', 'shame', 'self-compassion']
  return {
    feeling,
    level: levelOf(feeling),
    height: Math.min(geometry.maxFeeling, geometry.minFeeling + geometry.perFeeling * feeling),
    marks: marks.filter((mark) => held.has(mark)),
  }
}

function therapistSide(
  codes: readonly CodeAssertion[],
): Pick<TherapistColumn, 'compassion' | 'pressing' | 'judging' | 'side' | 'neutral'> {
  const held = codes.filter(holds).map(({ code }) => definitionOf(code))
  // A parent and its kind are one code: a person may have accepted both.
  const compassion = new Set(held.filter(({ side }) => side === 'compassion').map(({ key, parent }) => parent ?? key))
    .size
  const pressing = held.some(({ side }) => side === 'pressing')
  const judging = held.some(({ side }) => side === 'judgement')
  const side = sideOfTurn(new Set(held.map(({ key }) => key)))
  return { compassion, pressing, judging, side, neutral: compassion === 0 && !pressing && !judging }
}

function pausesIn(session: Session, placement: Placement): readonly StripPause[] {
  if (placement.scale !== 'time') return []
  return pausesOf(session).map(({ after, before, start, end }) => {
    const middle = (placement.at(start) + placement.at(end)) / 2
    const half = Math.max(geometry.minPause, placement.at(end) - placement.at(start)) / 2
    return { after, before, seconds: end - start, from: Math.max(0, middle - half), to: middle + half }
  })
}

function piecesBetween(pauses: readonly StripPause[], any: boolean): readonly StripPiece[] {
  if (!any) return []
  const pieces: StripPiece[] = []
  let from = 0
  for (const pause of pauses) {
    if (pause.from > from) pieces.push({ from, to: pause.from })
    from = Math.max(from, pause.to)
  }
  return from < geometry.width ? [...pieces, { from, to: geometry.width }] : pieces
}

const beadShapes = { meets: 'full', explores: 'half', passes: 'ring', 'turns-from': 'ring' } as const

/** No bead where nobody answered: there the two did not meet. */
function beadOf(moment: Moment, placement: Placement): StripBead[] {
  const { opening, response, kind } = moment
  const before = placement.places[opening]
  const after = response === null ? undefined : placement.places[response]
  if (response === null || kind === 'unanswered' || !before || !after) return []
  const answer = placement.places[response - 1] ?? before
  const x = (Math.min(answer.to, after.from) + after.from) / 2
  return [{ opening, response, kind, shape: beadShapes[kind], x }]
}

/** Steps of minutes that give between four and ten ticks; the last one carries the unit. */
function minuteTicks({ from, to, at }: Placement): readonly StripTick[] {
  const minutes = (to - from) / 60
  const step = [0.25, 0.5, 1, 2, 5, 10, 15, 30, 60].find((step) => minutes / step <= 8) ?? 120
  const ticks: StripTick[] = []
  for (let minute = Math.ceil(from / 60 / step) * step; minute * 60 <= to; minute += step) {
    const whole = from === 0 && step >= 1
    ticks.push({ x: at(minute * 60), label: whole ? String(minute) : clock(minute * 60) })
  }
  return ticks
}

/** Turns are numbered by their index, from 0, as everywhere. */
function turnTicks({ places }: Placement): readonly StripTick[] {
  const step = [1, 2, 5, 10, 20, 50, 100, 200, 500].find((step) => places.length / step <= 8) ?? 1000
  return places.flatMap((place, position) =>
    position % step === 0 ? [{ x: place.from, label: String(position) }] : [],
  )
}

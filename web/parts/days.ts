const long = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', timeZone: 'UTC' })
const longWithYear = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
})
const shortMonth = new Intl.DateTimeFormat('en-US', { month: 'short', timeZone: 'UTC' })

/** `14 November`; with its year where it is not this year's. `day` is YYYY-MM-DD or an ISO time. */
export function dayInWords(day: string, now: Date = new Date()): string {
  const date = new Date(day.slice(0, 10))
  return (date.getUTCFullYear() === now.getFullYear() ? long : longWithYear).format(date)
}

/** `14 Nov` */
export function shortDay(day: string): string {
  const date = new Date(day.slice(0, 10))
  return `${date.getUTCDate()} ${shortMonth.format(date)}`
}

/** `2026-11-25`, in the place where the person is. */
export function today(now: Date = new Date()): string {
  const two = (value: number): string => String(value).padStart(2, '0')
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`
}

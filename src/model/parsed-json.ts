/** What a text says as JSON; undefined where it is none, which is a finding for whoever asked. */
export function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

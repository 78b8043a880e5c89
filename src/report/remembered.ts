/**
 * Makes something of an object once and gives the same again for as long as the object lives. For what several parts of
 * a page ask of one session: made anew for each moment, it would cost the square of a session's length.
 */
export function remembered<Key extends object, Value>(make: (key: Key) => Value): (key: Key) => Value {
  const made = new WeakMap<Key, { readonly value: Value }>()
  return (key) => {
    const known = made.get(key)
    if (known) return known.value
    const value = make(key)
    made.set(key, { value })
    return value
  }
}

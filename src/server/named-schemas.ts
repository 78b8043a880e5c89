import * as z from 'zod'
import * as model from '../model/index.ts'
import * as api from './api.ts'

/** Schemas that have a name of their own in the OpenAPI document, so that each stands in it once. */
const names = new Map<unknown, string>(
  Object.entries({ ...model, ...api }).flatMap(([name, value]) =>
    value instanceof z.ZodType ? [[value, name] as const] : [],
  ),
)

type Written = { readonly zodSchema: unknown; readonly jsonSchema: Record<string, unknown> }

/** Told to the writer of JSON Schemas; `ref` is what the writer of OpenAPI makes a component of. */
export const named = {
  override({ zodSchema, jsonSchema }: Written): void {
    const name = names.get(zodSchema)
    if (name !== undefined) jsonSchema.ref = name
    // Zod says of every whole number that it is safe; nobody who reads this needs to be told.
    if (jsonSchema.maximum === Number.MAX_SAFE_INTEGER) delete jsonSchema.maximum
    if (jsonSchema.minimum === Number.MIN_SAFE_INTEGER) delete jsonSchema.minimum
  },
}

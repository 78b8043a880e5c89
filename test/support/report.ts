import { parseHTML } from 'linkedom'
import type { DrawingDocument } from '../../src/report/drawing.ts'

/** A document without a browser, as the command line hands it to the report. */
export function drawingDocument(): DrawingDocument {
  return parseHTML('<!doctype html><html><head></head><body></body></html>').document
}

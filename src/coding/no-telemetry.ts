/**
 * onnxruntime from 1.29 on sends events to its maker unless this stands in the environment before it is loaded; then
 * nothing is sent, kept or looked up. It reads the process's own environment, which a thread has only a copy of: so
 * whoever starts a thread says it first.
 */
export function forbidTelemetry(): void {
  process.env.ORT_DISABLE_TELEMETRY = '1'
}

/** For tests only: colours as they reach an eye, and how far apart they are. */

export type Rgb = readonly [number, number, number]
export type Lab = readonly [number, number, number]
export type Eye = 'normal' | 'protan' | 'deutan' | 'tritan' | 'grey'

/** Machado, Oliveira & Fernandes (2009), severity 1.0, on linear RGB; `grey`: luminance alone (Rec. 709). */
const eyes: Readonly<Record<Eye, readonly [Rgb, Rgb, Rgb]>> = {
  normal: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protan: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deutan: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritan: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
  grey: [
    [0.2126, 0.7152, 0.0722],
    [0.2126, 0.7152, 0.0722],
    [0.2126, 0.7152, 0.0722],
  ],
}

/** Linear RGB, each 0 to 1, of `#rrggbb`. */
export function linearRgb(hex: string): Rgb {
  const channel = (at: number): number => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
  }
  return [channel(1), channel(3), channel(5)]
}

export function seenBy(eye: Eye, [r, g, b]: Rgb): Rgb {
  const row = ([x, y, z]: Rgb): number => Math.min(1, Math.max(0, x * r + y * g + z * b))
  const [first, second, third] = eyes[eye]
  return [row(first), row(second), row(third)]
}

/** WCAG 2.2: relative luminance against relative luminance, 1 to 21. */
export function contrast(one: string, other: string): number {
  const [low = 0, high = 0] = [luminance(linearRgb(one)), luminance(linearRgb(other))].toSorted((a, b) => a - b)
  return (high + 0.05) / (low + 0.05)
}

function luminance([r, g, b]: Rgb): number {
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

/** CIELAB under D65 of a linear sRGB colour. */
export function cielab([r, g, b]: Rgb): Lab {
  const f = (t: number): number => (t > 216 / 24389 ? Math.cbrt(t) : (24389 / 27 / 116) * t + 16 / 116)
  const x = f((0.4124564 * r + 0.3575761 * g + 0.1804375 * b) / 0.95047)
  const y = f(0.2126729 * r + 0.7151522 * g + 0.072175 * b)
  const z = f((0.0193339 * r + 0.119192 * g + 0.9503041 * b) / 1.08883)
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)]
}

/** OKLab (Ottosson 2020) of a linear sRGB colour. */
export function oklab([r, g, b]: Rgb): Lab {
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b)
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b)
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b)
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ]
}

const radians = (degrees: number): number => (degrees * Math.PI) / 180
const hueOf = (a: number, b: number): number =>
  a === 0 && b === 0 ? 0 : (Math.atan2(b, a) * 180) / Math.PI + (b < 0 ? 360 : 0)

/** CIEDE2000 with unit weights, after Sharma, Wu & Dalal (2005). */
export function ciede2000([lightness1, a1, b1]: Lab, [lightness2, a2, b2]: Lab): number {
  const meanChroma = (Math.hypot(a1, b1) + Math.hypot(a2, b2)) / 2
  const stretch = 1 + 0.5 * (1 - Math.sqrt(meanChroma ** 7 / (meanChroma ** 7 + 25 ** 7)))
  const [chroma1, chroma2] = [Math.hypot(a1 * stretch, b1), Math.hypot(a2 * stretch, b2)]
  const [hue1, hue2] = [hueOf(a1 * stretch, b1), hueOf(a2 * stretch, b2)]
  const grey = chroma1 * chroma2 === 0
  const turn = hue2 - hue1
  const hueStep = grey ? 0 : turn > 180 ? turn - 360 : turn < -180 ? turn + 360 : turn
  const hueDistance = 2 * Math.sqrt(chroma1 * chroma2) * Math.sin(radians(hueStep) / 2)
  const sum = hue1 + hue2
  const meanHue = grey ? sum : Math.abs(turn) <= 180 ? sum / 2 : sum < 360 ? (sum + 360) / 2 : (sum - 360) / 2
  const meanLightness = (lightness1 + lightness2) / 2
  const mean = (chroma1 + chroma2) / 2
  const t =
    1 -
    0.17 * Math.cos(radians(meanHue - 30)) +
    0.24 * Math.cos(radians(2 * meanHue)) +
    0.32 * Math.cos(radians(3 * meanHue + 6)) -
    0.2 * Math.cos(radians(4 * meanHue - 63))
  const offset = (meanLightness - 50) ** 2
  const lightness = (lightness2 - lightness1) / (1 + (0.015 * offset) / Math.sqrt(20 + offset))
  const chroma = (chroma2 - chroma1) / (1 + 0.045 * mean)
  const hue = hueDistance / (1 + 0.015 * mean * t)
  const rotation =
    -2 * Math.sqrt(mean ** 7 / (mean ** 7 + 25 ** 7)) * Math.sin(radians(60 * Math.exp(-(((meanHue - 275) / 25) ** 2))))
  return Math.sqrt(lightness ** 2 + chroma ** 2 + hue ** 2 + rotation * chroma * hue)
}

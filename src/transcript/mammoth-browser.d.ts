/** Mammoth's build for browsers: the only one that needs no `node:` module. Of its interface, what is used here. */
declare module 'mammoth/mammoth.browser.js' {
  const mammoth: {
    convertToHtml: (
      input: { arrayBuffer: ArrayBuffer },
      options: {
        includeEmbeddedStyleMap: boolean
        externalFileAccess: boolean
        transformDocument: (document: object) => object
      },
    ) => Promise<{ value: string }>
  }
  export default mammoth
}

/**
 * What this folder needs of a document to draw on. A browser's fits, and so does one without a browser; the names of
 * the DOM's own types are not used, since this folder also runs where there is none.
 */
export type DrawingNode = { appendChild(child: DrawingNode): unknown }

export type DrawingElement = DrawingNode & {
  setAttribute(name: string, value: string): void
  readonly outerHTML: string
}

export type DrawingDocument = {
  createElement(name: string): DrawingElement
  createElementNS(namespace: string, name: string): DrawingElement
  createTextNode(text: string): DrawingNode
}

export type Attributes = Readonly<Record<string, string | number | undefined>>

const svgNamespace = 'http://www.w3.org/2000/svg'

/** Makes an element with attributes and children; a string among the children becomes text, never markup. */
export type Maker = (
  name: string,
  attributes?: Attributes,
  ...children: readonly (DrawingNode | string | undefined)[]
) => DrawingElement

/** Two makers on one document: `html` for HTML elements, `svg` for SVG elements. */
export function makersOn(document: DrawingDocument): { readonly html: Maker; readonly svg: Maker } {
  const fill = (
    made: DrawingElement,
    attributes: Attributes,
    children: readonly (DrawingNode | string | undefined)[],
  ): DrawingElement => {
    for (const [name, value] of Object.entries(attributes)) {
      if (value !== undefined) made.setAttribute(name, String(value))
    }
    for (const child of children) {
      if (child !== undefined) made.appendChild(typeof child === 'string' ? document.createTextNode(child) : child)
    }
    return made
  }
  return {
    html: (name, attributes = {}, ...children) => fill(document.createElement(name), attributes, children),
    svg: (name, attributes = {}, ...children) =>
      fill(document.createElementNS(svgNamespace, name), attributes, children),
  }
}

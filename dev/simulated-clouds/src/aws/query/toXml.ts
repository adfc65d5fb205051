/** A value of an XML answer; what is undefined is left out. */
export type XmlValue =
  | string
  | number
  | boolean
  | undefined
  | readonly XmlValue[]
  | { readonly [name: string]: XmlValue };

/** The elements of an object; lists become elements named `itemName` (`member`, or `item` at EC2). */
export function toXml(value: XmlValue, itemName: string): string {
  if (value === undefined) return '';
  if (Array.isArray(value)) {
    return value.map(item => element(itemName, item, itemName)).join('');
  }
  if (typeof value !== 'object') return escape(String(value));
  return Object.entries(value)
    .filter(([, content]) => content !== undefined)
    .map(([name, content]) => element(name, content, itemName))
    .join('');
}

function element(name: string, content: XmlValue, itemName: string) {
  return `<${name}>${toXml(content, itemName)}</${name}>`;
}

function escape(text: string) {
  return text
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;');
}

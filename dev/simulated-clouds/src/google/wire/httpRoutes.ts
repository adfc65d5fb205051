import { httpRules, HttpRule } from './containerProtos';

/** An HTTP call that means a method of the service, with the fields that its path holds. */
export interface MatchedRoute {
  method: string;
  pathFields: Record<string, string>;
}

interface Route extends HttpRule {
  pattern: RegExp;
  fields: string[];
}

const ROUTES: readonly Route[] = httpRules.map(rule => ({
  ...rule,
  ...compile(rule.template),
}));

/** Finds what `GET /v1/projects/P/locations/L/clusters` and the like mean. */
export function matchRoute(
  verb: string,
  path: string,
): MatchedRoute | undefined {
  for (const route of ROUTES) {
    const match =
      route.verb === verb.toLowerCase() ? route.pattern.exec(path) : null;
    if (!match) continue;
    const pairs = route.fields.map((field, index) => [
      field,
      decodeURIComponent(match[index + 1] ?? ''),
    ]);
    return { method: route.method, pathFields: Object.fromEntries(pairs) };
  }
  return undefined;
}

// `{parent=projects/*/locations/*}` takes what the pattern says, `{zone}` one segment.
function compile(template: string): { pattern: RegExp; fields: string[] } {
  const fields: string[] = [];
  const source = template.replace(
    /\{(\w+)(?:=([^}]+))?\}/g,
    (_, field: string, pattern: string = '*') => {
      fields.push(camelCase(field));
      return `(${pattern.replaceAll('*', '[^/:]+')})`;
    },
  );
  return { pattern: new RegExp(`^${source}$`), fields };
}

function camelCase(field: string) {
  return field.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase());
}

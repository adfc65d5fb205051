interface OperationObject {
  operationId?: string;
  responses: Record<string, unknown>;
}

/** An OpenAPI document, as far as the router reads it. */
export interface OpenApiDocument {
  paths: Record<string, Record<string, OperationObject | undefined>>;
}

const METHODS = ['get', 'post', 'patch', 'delete', 'put'] as const;

/** Where an operation stands: its method, its path as express writes it, and its status of success. */
export interface Place {
  method: (typeof METHODS)[number];
  path: string;
  success: number;
}

/** All operations of the document, by their ids. */
export function placesOf(document: OpenApiDocument): Map<string, Place> {
  const places = new Map<string, Place>();
  for (const [path, item] of Object.entries(document.paths)) {
    for (const method of METHODS) {
      const operation = item[method];
      if (!operation?.operationId) continue;
      places.set(operation.operationId, {
        method,
        path: toExpressPath(path),
        success: successOf(operation),
      });
    }
  }
  return places;
}

/** Throws where an operation is not in the document. */
export function placeOf(document: OpenApiDocument, id: string): Place {
  const place = placesOf(document).get(id);
  if (!place) throw new Error(`No operation ${id} in the OpenAPI document`);
  return place;
}

function toExpressPath(path: string) {
  return path.replace(/\{(\w+)\}/g, ':$1');
}

function successOf({ responses }: OperationObject) {
  return Number(Object.keys(responses).find(status => status.startsWith('2')));
}

import { fromJSON, MethodDefinition, Options } from '@grpc/proto-loader';
import descriptors from '@google-cloud/container/build/protos/protos.json';

const SERVICE = 'google.container.v1.ClusterManager';

// 64-bit numbers are strings and enums are names on Google's JSON face; the gRPC face gets the same objects.
const AS_JSON: Options = { longs: String, enums: String, bytes: String };

/** One method of the service: how its messages are written, and which HTTP calls mean it. */
export type ContainerMethodDefinition = MethodDefinition<object, object>;

/** The wire definitions of `google.container.v1.ClusterManager`, from the protos inside Google's own package. */
export const containerDefinitions = fromJSON(
  descriptors as Parameters<typeof fromJSON>[0],
  AS_JSON,
)[SERVICE] as Readonly<Record<string, ContainerMethodDefinition>>;

export interface HttpRule {
  method: string;
  verb: 'get' | 'post' | 'put' | 'delete';
  /** As in `google.api.http`; `{field=pattern}` names the part that goes into a field of the request. */
  template: string;
}

/** The HTTP rules of every method, by their `google.api.http` options. */
export const httpRules: readonly HttpRule[] = Object.entries(
  descriptors.nested.google.nested.container.nested.v1.nested.ClusterManager
    .methods as Record<string, { options: Record<string, unknown> }>,
).flatMap(([method, { options }]) => rulesOf(method, options));

function rulesOf(method: string, options: Record<string, unknown>): HttpRule[] {
  return Object.entries(options).flatMap(([key, template]) => {
    const verb =
      /^\(google\.api\.http\)\.(?:additional_bindings\.)?(get|post|put|delete)$/.exec(
        key,
      )?.[1];
    return verb
      ? [{ method, verb: verb as HttpRule['verb'], template: String(template) }]
      : [];
  });
}

/** The method's answer as both faces give it: only what the protos know, in the JSON form. */
export function normalize(
  definition: ContainerMethodDefinition,
  answer: object,
): object {
  return definition.responseDeserialize(definition.responseSerialize(answer));
}

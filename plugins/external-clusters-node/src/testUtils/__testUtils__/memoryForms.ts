import { JsonObject } from '@backstage/types';
import { FieldProblem, Form } from 'backstage-plugin-external-clusters-common';
import { ProviderError } from '../../ProviderError';
import { MemoryCloud, MemoryCluster } from './MemoryCloud';

/** What a cluster in memory can be. */
export function clusterForm(cloud: MemoryCloud, settings: JsonObject): Form {
  const { name, version } = settings;
  const problems: FieldProblem[] = [];
  if (typeof name === 'string' && !/^[a-z]/.test(name)) {
    problems.push({ field: 'name', message: 'Begin with a letter.' });
  }
  if (typeof version === 'string' && !cloud.versions.includes(version)) {
    problems.push({ field: 'version', message: 'The cloud has it not.' });
  }
  const choices = cloud.versions.map(value => ({ value, label: value }));
  return {
    sections: [
      {
        title: 'Cluster',
        fields: [
          { name: 'name', label: 'Name', kind: 'text', required: true },
          {
            name: 'version',
            label: 'Version',
            kind: 'choice',
            required: true,
            choices,
          },
          { name: 'nodes', label: 'Nodes', kind: 'number', required: true },
        ],
      },
    ],
    problems,
  };
}

/** What a node pool in memory can be. */
export function nodePoolForm(
  cluster: MemoryCluster,
  settings: JsonObject,
): Form {
  const isTaken = cluster.nodePools?.some(({ name }) => name === settings.name);
  return {
    sections: [
      {
        title: 'Node pool',
        fields: [
          { name: 'name', label: 'Name', kind: 'text', required: true },
          { name: 'nodes', label: 'Nodes', kind: 'number', required: true },
        ],
      },
    ],
    problems: isTaken ? [{ field: 'name', message: 'It is taken.' }] : [],
  };
}

/** Throws `InvalidRequest` where there are problems. */
export function refuse(problems: FieldProblem[]) {
  const [first] = problems;
  if (!first) return;
  throw new ProviderError('InvalidRequest', first.message, {
    field: first.field,
    problems,
  });
}

import { FieldProblem } from 'backstage-plugin-external-clusters-common';
import { Settings } from '../../shared/forms';
import { limitProblems } from './nodePoolRules';
import { tagProblems } from './tagRules';

/** Azure keeps the nodes in a group of its own. Source: naming rules of AKS. */
const LONGEST_NODE_GROUP = 80;

/** Rules of a new cluster that are about more than one field; none of them needs a call. */
export function clusterRules(settings: Settings): FieldProblem[] {
  return [
    ...nodeGroupProblems(settings),
    ...limitProblems(settings),
    ...tagProblems(settings.keyValues('tags')),
  ];
}

function nodeGroupProblems(settings: Settings): FieldProblem[] {
  const name = settings.text('name');
  const group = settings.text('resourceGroup');
  const location = settings.text('location');
  if (!name || !group || !location) return [];
  const nodeGroup = `MC_${group}_${name}_${location}`;
  if (nodeGroup.length <= LONGEST_NODE_GROUP) return [];
  const excess = nodeGroup.length - LONGEST_NODE_GROUP;
  return [
    {
      field: 'name',
      message: `Azure names the group of the nodes ${nodeGroup}, which is ${excess} characters too long: choose a shorter name.`,
    },
  ];
}

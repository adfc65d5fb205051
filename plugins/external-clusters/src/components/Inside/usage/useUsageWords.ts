import { ResourceUsage } from 'backstage-plugin-external-clusters-common';
import { useText } from '../../../hooks/useText';
import {
  AmountKind,
  toAmountText,
  toPercent,
  toShareText,
} from '../parts/amounts';

/** What of a resource is known, in words; the share in percent where both sides of it are. */
export function useUsageWords(
  kind: AmountKind,
  { used, allocatable }: ResourceUsage,
): { amounts: string; percent: number | undefined } {
  const t = useText();
  const percent = toPercent(used, allocatable);
  if (used !== undefined && allocatable !== undefined) {
    return { amounts: toShareText(kind, used, allocatable, t), percent };
  }
  if (used !== undefined) {
    return { amounts: toAmountText(kind, used, t), percent };
  }
  if (allocatable === undefined) {
    return { amounts: t('inside.usage.unknown'), percent };
  }
  const amount = toAmountText(kind, allocatable, t);
  return { amounts: t('inside.usage.available', { amount }), percent };
}

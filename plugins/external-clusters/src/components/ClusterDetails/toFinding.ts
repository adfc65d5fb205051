import { Condition } from 'backstage-plugin-external-clusters-common';
import { Text } from '../../hooks/useText';
import { Finding, FindingTone } from '../common/FindingList';

const tones: Record<Condition['status'], FindingTone> = {
  True: 'good',
  False: 'warning',
  Unknown: 'unknown',
};

/** Reasons of the condition `CredentialValid` that are about the end of the credential: it works, and yet is no tick. */
const endings: Record<string, { word: Ending; tone: FindingTone }> = {
  ExpiresWithinAMonth: { word: 'Month', tone: 'note' },
  ExpiresWithinAWeek: { word: 'Week', tone: 'warning' },
  ExpiresWithinADay: { word: 'Day', tone: 'bad' },
  CredentialExpired: { word: 'Expired', tone: 'bad' },
};

type Ending = 'Month' | 'Week' | 'Day' | 'Expired';

/** A condition of a cluster as people read it; its message says the date where a credential ends. */
export function toFinding(condition: Condition, t: Text): Finding {
  const { type, status, reason, message, lastTransitionTime } = condition;
  const ending =
    type === 'CredentialValid' && Object.hasOwn(endings, reason)
      ? endings[reason]
      : undefined;
  if (ending) {
    return {
      type,
      tone: ending.tone,
      text: t(`details.conditions.CredentialValid.${ending.word}`),
      more: message,
    };
  }
  return {
    type,
    tone: tones[status],
    text: t(`details.conditions.${type}.${status}`),
    since: lastTransitionTime,
    more: message,
  };
}

import {
  TranslationFunction,
  useTranslationRef,
} from '@backstage/frontend-plugin-api';
import { externalClustersTranslationRef } from '../translation';

/** The plugin's texts by their keys. */
export type Text = TranslationFunction<typeof externalClustersTranslationRef.T>;

/** The plugin's texts in the language of the user. */
export function useText(): Text {
  return useTranslationRef(externalClustersTranslationRef).t;
}

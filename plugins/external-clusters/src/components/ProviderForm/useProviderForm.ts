import { useCallback, useEffect, useRef, useState } from 'react';
import { JsonObject, JsonValue } from '@backstage/types';
import {
  ExternalClustersError,
  FieldProblem,
  Form,
} from 'backstage-plugin-external-clusters-common';
import { toExternalClustersError } from '../../hooks/toExternalClustersError';
import { Text, useText } from '../../hooks/useText';
import { complaintOf } from './complaintOf';
import { fieldsOf, fitSettings, sentSettings } from './FormSettings';

/** Asks the backend for the form, given what was entered so far. */
export type AskForForm = (
  settings: JsonObject,
  signal: AbortSignal,
) => Promise<Form>;

/** A provider's form with what was entered into it. */
export interface ProviderFormModel {
  /** The latest form; absent until the first one came. */
  form?: Form;
  settings: JsonObject;
  /** What is wrong, for fields that were left or after the form was checked. */
  problems: FieldProblem[];
  asking: boolean;
  /** Why the form could not be asked for. */
  error?: ExternalClustersError;
  set: (name: string, value: JsonValue | undefined) => void;
  /** Asks again after a failure. */
  retry: () => void;
  /** Checks all fields, those that only the provider can judge too. Resolves to what to send, or to nothing. */
  check: () => Promise<JsonObject | undefined>;
}

/** Defaults of defaults of defaults end somewhere; a provider whose defaults change each other does not. */
const MOST_QUESTIONS = 5;

/**
 * Keeps a form whose fields depend on each other: it is asked for again when a field changes that affects others. An
 * answer that comes late, after another question, is not looked at.
 *
 * @param ask - must be memoised; another function is another form, and begins with `initial` again.
 */
export function useProviderForm(
  ask: AskForForm,
  initial: JsonObject,
): ProviderFormModel {
  const t = useText();
  const [form, setForm] = useState<Form>();
  const [settings, setSettings] = useState<JsonObject>(initial);
  const [problems, setProblems] = useState<FieldProblem[]>([]);
  const [asking, setAsking] = useState(true);
  const [error, setError] = useState<ExternalClustersError>();
  const latest = useRef(settings);
  const question = useRef<AbortController>();

  const keep = useCallback((next: JsonObject) => {
    latest.current = next;
    setSettings(next);
  }, []);

  const load = useCallback(
    async (given: JsonObject): Promise<Form | undefined> => {
      question.current?.abort();
      const controller = new AbortController();
      question.current = controller;
      setAsking(true);
      setError(undefined);
      const { signal } = controller;
      try {
        let asked = given;
        for (let questions = 1; ; questions += 1) {
          const answer = await ask(asked, signal);
          if (signal.aborted) return undefined;
          setForm(answer);
          keep(fitSettings(answer, latest.current));
          const filled = sentSettings(answer, latest.current);
          if (
            isSettled(answer, asked, filled) ||
            questions === MOST_QUESTIONS
          ) {
            setAsking(false);
            return answer;
          }
          asked = filled;
        }
      } catch (thrown) {
        if (!signal.aborted) {
          setAsking(false);
          setError(toExternalClustersError(thrown));
        }
        return undefined;
      }
    },
    [ask, keep],
  );

  const start = useRef(initial);
  useEffect(() => {
    load(start.current);
    return () => question.current?.abort();
  }, [load]);

  const set = (name: string, value: JsonValue | undefined) => {
    keep({ ...latest.current, [name]: value });
    setProblems(before => before.filter(({ field }) => field !== name));
    const field = form && fieldsOf(form).find(each => each.name === name);
    if (field?.affectsForm) load(sent(form, latest.current));
  };

  const check = async () => {
    if (!form) return undefined;
    const mine = complaintsOf(form, latest.current, t);
    setProblems(mine);
    if (mine.length > 0) return undefined;
    const answer = await load(sent(form, latest.current));
    if (!answer) return undefined;
    // The answer may ask for more than the form before it, and take choices back.
    const found = [
      ...answer.problems,
      ...complaintsOf(answer, latest.current, t),
    ];
    setProblems(found);
    return found.length === 0
      ? sentSettings(answer, latest.current)
      : undefined;
  };

  return {
    form,
    settings,
    problems,
    asking,
    error,
    set,
    retry: () => load(sent(form, latest.current)),
    check,
  };
}

function sent(form: Form | undefined, settings: JsonObject): JsonObject {
  return form ? sentSettings(form, settings) : settings;
}

/** False where a default, or a choice taken back, decides what else there is to choose. */
function isSettled(form: Form, asked: JsonObject, filled: JsonObject) {
  return fieldsOf(form).every(
    ({ name, affectsForm }) =>
      !affectsForm ||
      JSON.stringify(asked[name]) === JSON.stringify(filled[name]),
  );
}

function complaintsOf(form: Form, settings: JsonObject, t: Text) {
  return fieldsOf(form).flatMap(field => {
    const message = complaintOf(field, settings[field.name], t);
    return message ? [{ field: field.name, message }] : [];
  });
}

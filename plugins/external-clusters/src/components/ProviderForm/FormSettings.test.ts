import { Form, FormField } from 'backstage-plugin-external-clusters-common';
import { fitSettings, sentSettings } from './FormSettings';

function formOf(...fields: Partial<FormField>[]): Form {
  const whole = fields.map((field, index) => ({
    name: `field${index}`,
    label: 'Field',
    kind: 'text' as const,
    required: false,
    ...field,
  }));
  return { sections: [{ title: 'All', fields: whole }], problems: [] };
}

const version = {
  name: 'version',
  kind: 'choice' as const,
  default: '1.34',
  choices: [
    { value: '1.34', label: '1.34' },
    { value: '1.33', label: '1.33' },
    { value: '1.20', label: '1.20', unavailable: 'Out of support' },
  ],
};

describe('fitSettings', () => {
  it('fills in defaults and leaves what was entered', () => {
    const form = formOf({ name: 'name', default: 'c1' }, version);
    expect(fitSettings(form, { name: 'mine' })).toEqual({
      name: 'mine',
      version: '1.34',
    });
  });

  it('does not fill a field again that was emptied', () => {
    const form = formOf({ name: 'name', default: 'c1' });
    expect(fitSettings(form, { name: '' })).toEqual({ name: '' });
  });

  it.each(['1.32', '1.20'])('takes %s back, which is not offered', given => {
    expect(fitSettings(formOf(version), { version: given })).toEqual({
      version: '1.34',
    });
  });

  it('keeps a value of its own where that is allowed', () => {
    const form = formOf({ ...version, freeText: true });
    expect(fitSettings(form, { version: '1.32' })).toEqual({ version: '1.32' });
  });

  it('keeps those of several choices that are still offered', () => {
    const form = formOf({ ...version, kind: 'choices', default: undefined });
    expect(fitSettings(form, { version: ['1.33', '1.32'] })).toEqual({
      version: ['1.33'],
    });
  });
});

describe('sentSettings', () => {
  it('sends what the form asks for and is filled', () => {
    const form = formOf({ name: 'a' }, { name: 'b' }, { name: 'c' });
    expect(sentSettings(form, { a: 'x', b: '', gone: 'y', c: false })).toEqual({
      a: 'x',
      c: false,
    });
  });
});

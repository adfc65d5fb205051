import { JsonObject } from '@backstage/types';
import { Taint } from 'backstage-plugin-external-clusters-common';

/** Reads settings that were checked against their form: what is missing or of another kind is undefined. */
export class Settings {
  constructor(private readonly values: JsonObject) {}

  text(name: string): string | undefined {
    const value = this.values[name];
    return typeof value === 'string' && value !== '' ? value : undefined;
  }

  number(name: string): number | undefined {
    const value = this.values[name];
    return typeof value === 'number' ? value : undefined;
  }

  /** Undefined where nobody chose. */
  isOn(name: string): boolean | undefined {
    const value = this.values[name];
    return typeof value === 'boolean' ? value : undefined;
  }

  texts(name: string): string[] {
    const value = this.values[name];
    return Array.isArray(value)
      ? value.filter(each => typeof each === 'string')
      : [];
  }

  keyValues(name: string): Record<string, string> {
    const value = this.values[name];
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
      return {};
    }
    return Object.fromEntries(
      Object.entries(value).flatMap(([key, text]) =>
        typeof text === 'string' ? [[key, text]] : [],
      ),
    );
  }

  taints(name: string): Taint[] {
    const value = this.values[name];
    return Array.isArray(value) ? (value as unknown as Taint[]) : [];
  }
}

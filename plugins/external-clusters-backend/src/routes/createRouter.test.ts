import { createValidatedOpenApiRouter } from '@backstage/backend-openapi-utils';
import express from 'express';
import request from 'supertest';
import { readOpenApiDocument } from './createRouter';

async function statusWith(document: object): Promise<number> {
  const router = createValidatedOpenApiRouter(document as never, {
    validatorOptions: { validateApiSpec: true },
  });
  const { status } = await request(express().use(router)).get('/openapi.json');
  return status;
}

describe('the OpenAPI document', () => {
  it('is valid: nothing checks it at the start of a portal', async () => {
    await expect(statusWith(readOpenApiDocument())).resolves.toBe(200);
  });

  it('would be seen here when it is not', async () => {
    jest.spyOn(console, 'error').mockImplementation(() => {});
    const document = { ...readOpenApiDocument(), info: undefined };
    await expect(statusWith(document)).resolves.toBe(500);
  });
});

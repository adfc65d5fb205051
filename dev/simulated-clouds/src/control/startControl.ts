import express from 'express';
import { listen, Listener } from '../core';
import type { World } from '../World';
import { ControlledAws } from './ControlledAws';
import { ControlledAzure } from './ControlledAzure';
import { ControlledGoogle } from './ControlledGoogle';
import { controlRouter } from './controlRouter';

/** Starts the control endpoint of a world: plain HTTP, loopback only, no sign-in. */
export function startControl(world: World, port: number): Promise<Listener> {
  const clouds = {
    azure: new ControlledAzure(world.azure),
    aws: new ControlledAws(world.aws),
    google: new ControlledGoogle(world.google),
  };
  const app = express().disable('x-powered-by');
  return listen(app.use(controlRouter(world, clouds)), { port });
}

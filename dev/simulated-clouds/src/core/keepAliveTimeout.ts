/**
 * How long the servers keep idle connections, as the load balancers of clouds do. Longer than clients do, so that a
 * machine that stalls for some seconds does not let a server close what a client is just about to use. Milliseconds.
 */
export const keepAliveTimeout = 60_000;

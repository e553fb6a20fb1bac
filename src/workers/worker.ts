/// <reference lib="webworker" />
import { HANDLERS } from './handlers/table.ts';
import { type HostPort, startHost } from './host.ts';

startHost(self as unknown as HostPort, HANDLERS);

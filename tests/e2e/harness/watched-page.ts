import { test as base, expect } from '@playwright/test';

/**
 * Every browser test runs on a page that is watched: a request to another origin, a console error, an uncaught
 * exception or a breach of the Content-Security-Policy fails the test it happened in, at its end.
 */
export const test = base.extend<{ readonly watch: PageWatch; readonly watched: undefined }>({
  watch: async ({ baseURL }, use) => {
    if (!baseURL) throw new Error('the configuration gives no baseURL');
    await use({ origin: new URL(baseURL).origin, requests: [], faults: [], expected: [] });
  },
  watched: [
    async ({ context, watch }, use) => {
      // Routed and not only listened to: a request that would leave is stopped, so nothing leaks from a failing test.
      await context.route(/^(?!(?:data|blob):)/, async (route) => {
        const url = route.request().url();
        watch.requests.push(url);
        if (new URL(url).origin === watch.origin) return route.continue();
        watch.faults.push(`request to another origin: ${url}`);
        return route.abort();
      });
      context.on('console', (message) => {
        if (message.type() === 'error') watch.faults.push(`console error: ${message.text()}`);
      });
      context.on('weberror', (error) =>
        watch.faults.push(`uncaught: ${error.error().stack ?? error.error()}`),
      );
      await context.addInitScript(() => {
        document.addEventListener('securitypolicyviolation', (event) =>
          console.error(`policy: ${event.violatedDirective} refused ${event.blockedURI}`),
        );
      });
      await use(undefined);
      const unexpected = watch.faults.filter((fault) => !watch.expected.some((known) => known.test(fault)));
      expect(unexpected, 'faults of the page').toEqual([]);
    },
    { auto: true },
  ],
});

export interface PageWatch {
  readonly origin: string;
  readonly requests: string[];
  readonly faults: string[];
  /** What a test provokes on purpose. */
  readonly expected: RegExp[];
}

export { expect };

import { contentSecurityPolicy } from './content-security-policy.mjs';

/**
 * Sent with every answer. COOP and COEP isolate the page, so that SharedArrayBuffer exists; IGN tiles still load, being
 * fetched with CORS.
 * @param {{ ignTiles: boolean }} options
 * @returns {Readonly<Record<string, string>>}
 */
export function securityHeaders({ ignTiles }) {
  return {
    'Content-Security-Policy': contentSecurityPolicy({ ignTiles, asHeader: true }),
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'no-referrer',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Embedder-Policy': 'require-corp',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Permissions-Policy':
      'accelerometer=(), camera=(), geolocation=(), gyroscope=(), microphone=(), payment=(), usb=()',
  };
}

import { expect, test } from 'vitest';
import { RefusedError } from '../refused-error.ts';
import { engineError } from './engine-error.ts';
import { loadEnginePackage } from './engine-folder.ts';

const where = 'Le serveur carte.example:8123';

test.each([
  [
    Object.assign(new Error('connect ECONNREFUSED 127.0.0.1:8123'), { code: 'ECONNREFUSED' }),
    /ne répond pas/,
  ],
  [
    Object.assign(new AggregateError([new Error('connect ECONNREFUSED ::1:1')]), { message: '' }),
    /ne répond pas/,
  ],
  [
    Object.assign(new Error('x: Authentication failed: password is incorrect'), { code: '516' }),
    /refuse le nom/,
  ],
  [Object.assign(new Error('Not enough rights'), { type: 'ACCESS_DENIED' }), /créer des tables/],
  [
    new Error('Code: 243. DB::Exception: Cannot reserve 1 MiB (NOT_ENOUGH_SPACE)'),
    /n’a plus de place sur le disque/,
  ],
  [new Error('Code: 241. (MEMORY_LIMIT_EXCEEDED)'), /manque de mémoire/],
  [new Error(`Code: 62. Syntax error\n${'at '.repeat(900)}`), /^.{20,260}$/],
])('one sentence for what an engine threw: %s', (error, sentence) => {
  const told = engineError(where, error);
  expect(told).toBeInstanceOf(RefusedError);
  expect(told.message).toMatch(sentence);
  expect(told.message.split('\n').length).toBe(1);
});

test('an engine that is not there is told with the command that installs it, at the version that was compared', () => {
  const before = process.env.DIAGNOSTIC_ENGINE;
  process.env.DIAGNOSTIC_ENGINE = '/nowhere at all';
  try {
    expect(() => loadEnginePackage('chdb', 'Le moteur ClickHouse intégré')).toThrow(
      'Le moteur ClickHouse intégré n’est pas installé ; pour l’installer : npm install --save-exact --prefix "/nowhere at all" chdb@3.4.0',
    );
  } finally {
    if (before === undefined) delete process.env.DIAGNOSTIC_ENGINE;
    else process.env.DIAGNOSTIC_ENGINE = before;
  }
});

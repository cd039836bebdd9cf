import { expect, it } from 'vitest';
import { confirm } from '../../shared/confirm.model.ts';
import { refusal } from '../../testing/fakes.ts';
import type { Studio } from '../studio.model.ts';
import { createCalls } from './calls.model.ts';

it('knows the hosts and the secret, and makes another one only when it was meant', async () => {
  const asked: string[] = [];
  const callSite = (method: string): Promise<unknown> => {
    asked.push(method);
    return Promise.resolve({ secret: `secret ${asked.length}`, changedAt: '', hosts: ['shop.example'] });
  };
  const calls = createCalls({ callSite: callSite as Studio['callSite'] });
  await calls.load();
  expect(calls.facts.value).toMatchObject({ secret: 'secret 1', hosts: ['shop.example'] });

  const not = calls.renew();
  confirm.settle(false);
  await not;
  expect(asked).toEqual(['GET']);

  const yes = calls.renew();
  confirm.settle(true);
  await yes;
  expect([asked, calls.facts.value?.secret]).toEqual([['GET', 'POST'], 'secret 2']);
});

it('says why it knows nothing', async () => {
  const calls = createCalls({ callSite: () => Promise.reject(refusal('offline')) });
  await calls.load();
  expect(calls.facts.value).toBeNull();
  expect(calls.problem.value).not.toBeNull();
});

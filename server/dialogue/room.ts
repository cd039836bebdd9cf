import { AppError, command, type Actor, type Room, type VisitorActor } from '../platform/index.ts';
import type { House } from '../realtime/index.ts';
import { blockShopper } from './blockShopper.ts';
import { giveContact } from './giveContact.ts';
import { askForPerson } from './handOver.ts';
import { sendMessage } from './sendMessage.ts';

export function dialogueRoom(house: House): Room {
  return {
    name: 'dialogue',
    commands: [
      command({
        name: 'message.send',
        audiences: ['visitor', 'agent'],
        limit: { times: 30, seconds: 20 },
        run: (actor, body) => sendMessage(house, actor, body),
      }),
      command({
        name: 'conversation.handOver',
        audiences: ['visitor'],
        limit: { times: 10, seconds: 60 },
        run: (actor, body) => askForPerson(house, asVisitor(actor), body),
      }),
      command({
        name: 'conversation.setContact',
        audiences: ['visitor'],
        limit: { times: 10, seconds: 60 },
        run: (actor, body) => giveContact(house, asVisitor(actor), body),
      }),
      command({
        name: 'visitor.block',
        audiences: ['agent'],
        limit: { times: 60, seconds: 60 },
        run: async (_actor, body) => {
          await blockShopper(house, body);
          return {};
        },
      }),
    ],
  };
}

function asVisitor(actor: Actor): VisitorActor {
  if (actor.kind !== 'visitor') throw new AppError('forbidden');
  return actor;
}

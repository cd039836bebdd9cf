import type { CommandName } from '../../protocol/commands.ts';

/** Last part of each command's path; what stands before it follows from the thing that the command is about. */
const ENDS: Record<CommandName, string> = {
  'message.send': 'messages',
  'conversation.mark': 'marks',
  'conversation.typing': 'typing',
  'message.rate': 'ratings',
  'conversation.setContact': 'contact',
  'conversation.handOver': 'hand-over',
  'conversation.leaveQueue': 'leave-queue',
  'conversation.close': 'close',
  'ticket.take': 'take',
  'ticket.assign': 'assign',
  'ticket.setStatus': 'status',
  'ticket.setPriority': 'priority',
  'visitor.block': 'block',
  'presence.set': 'presence',
};

/**
 * Where a command is posted, and what remains of its body. The table of paths in `protocol/commands.ts` stands beside
 * schemas and would bring them into the browser; a test keeps the two equal.
 */
export function commandRequest(name: CommandName, fields: Record<string, unknown>): { path: string; body: object } {
  const { conversation, ticket, visitor, ...body } = fields;
  const thing = conversation
    ? `conversations/${conversation}`
    : ticket
      ? `tickets/${ticket}`
      : visitor
        ? `visitors/${visitor}`
        : 'staff/me';
  return { path: `/api/${thing}/${ENDS[name]}`, body };
}

/** The door of the integrations: what goes out to other servers. */
export { integrationsRoom } from './room.ts';

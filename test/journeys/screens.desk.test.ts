import { lookAt } from './screens/look.ts';

lookAt('desk');

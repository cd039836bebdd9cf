import { parentPort, workerData } from 'node:worker_threads';
import { clusterQuestions, type Question } from './cluster.ts';

const { questions, background } = workerData as { questions: Question[]; background: string[] };
parentPort?.postMessage(clusterQuestions(questions, background));

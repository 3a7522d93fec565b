// Types of a selector.json of schema version 2, and of the walker beside. selector.schema.json says more about each.

export type Phase = 'pretrain' | 'finetune' | 'inference';
export type Effect = 'fits' | 'others' | 'anything';

export interface Selector {
  schemaVersion: string;
  contentHash: string;
  version: string;
  form: 'shared' | 'plain';
  title: string;
  licence: string;
  review: { title: string; searches: string[]; catalogHash?: string };
  meaning: { outcomes: Record<Leaf['outcome'], string>; starred: string; counts: string; similar: string };
  rules: {
    displayRule?: { moreThanStarred: number; moreThanCandidates: number };
    priceDays: number;
    accepted: { check: string; place: string; reason: string }[];
  };
  trees: Tree[];
  versions: Version[];
  restricted: string[];
  uses: Use[];
  evidence: Evidence[];
  studies: Study[];
}

export interface Tree {
  key: string;
  stage: string;
  title: string;
  query: string;
  root: string;
  neverAsked: string[];
  tasksWithoutQuestion: string[];
  questions: Question[];
  nodes: (Branch | Leaf)[];
}

export interface Question {
  key: string;
  kind: 'input' | 'output' | 'sharing' | 'task' | 'attribute' | 'deployment';
  question: string;
  explanation: string;
  condition: {
    of: 'version' | 'evidence';
    attribute: string;
    is: string[];
    atMost?: number;
    atLeast?: number;
    unknown?: 'keep' | 'drop';
    sql?: string;
  };
  yes: { effect: Effect; meaning: string };
  no: { effect: Effect; meaning: string };
}

export interface Branch { kind: 'question'; id: string; question: string; yes: string; no: string }

export interface Leaf {
  kind: 'leaf';
  id: string;
  outcome: 'models' | 'none' | 'insufficient';
  versions: { version: string; starred: boolean }[];
  uses: string[];
}

export interface Version {
  version: string;
  model: string;
  size?: string;
  access: 'api' | 'open';
  link?: string;
  prices: { inputUsdPer1kTokens?: number; outputUsdPer1kTokens?: number; date?: string; origin?: string }[];
  resources: {
    phase: Phase; gpus?: string; gpu?: string; memoryGb?: number; tdpW?: number; priceUsd?: number;
    date?: string; origin?: string;
  }[];
  similar: { phase: Phase; versions: string[] }[];
}

export interface Use {
  id: string; stage: string; task: string; subtask: string; mandatoryInput: string; optionalInput?: string; output: string;
}

export interface Evidence { use: string; version: string; study?: string; applied: number; best: number }

export interface Study { study: string; reports: { citation: string; text: string; doi?: string }[] }

export interface Ending { id: string; answers: Map<string, boolean>; leaf: Leaf }

export function load(text: string): Promise<Walker>;

export class Walker {
  constructor(document: Selector);
  readonly document: Selector;
  readonly trees: Map<string, Tree>;
  readonly versions: Map<string, Version>;
  readonly uses: Map<string, Use>;
  readonly studies: Map<string, Study>;
  readonly nodes: Map<string, Branch | Leaf>;
  walk(tree: string, says: (question: Question) => boolean): Ending;
  evidence(leaf: Leaf, version: string): Evidence[];
  studiesBehind(leaf: Leaf, version: string, best?: boolean): Study[];
  query(ending: Ending): string;
}

import { argmax, Tagger, TAGGER_FEATURES, taggerFeatures } from '../../src/extract/syntax/tagger.js'
import { PARSER_FEATURES, parserFeatures } from '../../src/extract/syntax/parser-features.js'
import { ParserState } from '../../src/extract/syntax/transitions.js'
import type { Word, WordReader } from '../../src/extract/syntax/words.js'
import { stepCosts, type GoldTree } from './oracle.js'
import { Perceptron } from './perceptron.js'
import type { Random } from './random.js'
import type { GoldSentence } from './treebank.js'

export interface Inventory {
  readonly words: WordReader
  readonly tags: readonly string[]
  readonly labels: readonly string[]
}

export interface Example {
  readonly words: readonly Word[]
  readonly tags: Int32Array
  readonly tree: GoldTree
}

export function toExample(sentence: GoldSentence, { words, tags, labels }: Inventory): Example {
  const index = (list: readonly string[], value: string) => Math.max(0, list.indexOf(value))
  const n = sentence.forms.length
  return {
    words: words.read(sentence.forms),
    tags: Int32Array.from(sentence.tags, (t) => index(tags, t)),
    tree: {
      heads: Int32Array.from(sentence.heads, (h) => (h < 0 ? n : h)),
      labels: Int32Array.from(sentence.labels, (l) => index(labels, l) + 1),
    },
  }
}

/** Trains a greedy tagger; `epochs` passes in an order drawn from `random`. */
export function trainTagger(examples: readonly Example[], classes: number, epochs: number, random: Random): Perceptron {
  const model = new Perceptron()
  const scores = new Float32Array(classes)
  const keys = new Int32Array(2 * TAGGER_FEATURES)
  for (let epoch = 0; epoch < epochs; epoch++)
    for (const { words, tags } of random.shuffled(examples)) {
      let before1 = 0
      let before2 = 0
      for (let i = 0; i < words.length; i++) {
        model.tick()
        scores.fill(0)
        taggerFeatures(words, i, before1, before2, keys)
        model.addAll(keys, TAGGER_FEATURES, scores, 0)
        const guess = argmax(scores)
        const gold = tags[i] as number
        if (guess !== gold) model.learn(keys, TAGGER_FEATURES, gold, guess)
        before2 = before1
        before1 = guess + 1
      }
    }
  model.average()
  return model
}

/** Tags every example by a model that has not seen it, so that the parser learns from tags as they will be. */
export function jackknife(
  examples: readonly Example[],
  classes: number,
  folds: number,
  epochs: number,
  random: Random,
): Int32Array[] {
  const tags = new Array<Int32Array>(examples.length)
  for (let fold = 0; fold < folds; fold++) {
    const model = trainTagger(
      examples.filter((_, i) => i % folds !== fold),
      classes,
      epochs,
      random,
    )
    const tagger = new Tagger(classes, model)
    examples.forEach((example, i) => {
      if (i % folds === fold) tags[i] = tagger.tag(example.words).slice(0, example.words.length)
    })
  }
  return tags
}

/** Trains the parser with a dynamic oracle: after the first pass it mostly follows its own choices, so that it learns to recover. */
export function trainParser(
  examples: readonly Example[],
  tags: readonly Int32Array[],
  labelCount: number,
  epochs: number,
  random: Random,
  report: (epoch: number, model: Perceptron) => void,
): Perceptron {
  const model = new Perceptron()
  const order = examples.map((example, i) => ({ example, tags: tags[i] as Int32Array }))
  for (let epoch = 0; epoch < epochs; epoch++) {
    for (const { example, tags } of random.shuffled(order))
      trainSentence(model, example, tags, labelCount, epoch > 0 ? 0.9 : 0, random)
    report(epoch, model)
  }
  model.average()
  return model
}

function trainSentence(
  model: Perceptron,
  { words, tree }: Example,
  tags: Int32Array,
  labelCount: number,
  explore: number,
  random: Random,
): void {
  const state = new ParserState(words.length, labelCount)
  const scores = new Float32Array(1 + 2 * labelCount)
  const keys = new Int32Array(2 * PARSER_FEATURES)
  const ids = Int32Array.from(words, ({ id }) => id)
  while (!state.done) {
    model.tick()
    scores.fill(0)
    parserFeatures(state, ids, tags, keys)
    model.addAll(keys, PARSER_FEATURES, scores, 0)
    const { guess, gold, good } = choose(state, tree, scores, labelCount)
    if (!good) model.learn(keys, PARSER_FEATURES, gold, guess)
    state.apply(good || random.next() < explore ? guess : gold)
  }
}

/** The model's best allowed step, the best of the steps that cost least, and whether the first is one of those. */
function choose(
  state: ParserState,
  tree: GoldTree,
  scores: Float32Array,
  L: number,
): { guess: number; gold: number; good: boolean } {
  const costs = stepCosts(state, tree)
  const least = Math.min(costs.shift, costs.left, costs.right)
  let guess = -1
  let gold = -1
  let good = false
  const better = (c: number, than: number) => than < 0 || (scores[c] as number) > (scores[than] as number)
  const consider = (from: number, to: number, cost: number, only: number) => {
    if (cost === Infinity) return
    for (let c = from; c <= to; c++) {
      const free = cost === least && (only < 0 || c === only)
      if (better(c, guess)) {
        guess = c
        good = free
      }
      if (free && better(c, gold)) gold = c
    }
  }
  const s0 = state.depth > 0 ? (state.stack[state.depth - 1] as number) : -1
  const below = state.depth > 1 ? (state.stack[state.depth - 2] as number) : -1
  const head = s0 < 0 ? -2 : (tree.heads[s0] as number)
  const label = s0 < 0 ? 0 : (tree.labels[s0] as number)
  consider(0, 0, costs.shift, -1)
  consider(1, L, costs.left, head === state.next ? label : -1)
  consider(L + 1, 2 * L, costs.right, head === below ? L + label : -1)
  return { guess, gold, good }
}

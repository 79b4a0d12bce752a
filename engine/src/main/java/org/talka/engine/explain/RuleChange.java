package org.talka.engine.explain;

/**
 * One difference between two sets of rules, in words.
 *
 * @param words what differs
 * @param pointer JSON pointer in the file; items of lists with ids are named by id
 * @param before "–" where the first rules have nothing there
 * @param after "–" where the second have nothing there
 */
public record RuleChange(String words, String pointer, String before, String after) {}

package io.deskweave.metadata.expressions.checking;

/**
 * Something wrong with the text of a rule.
 *
 * @param offset where it is, in code points from the start of the text
 * @param line from 1
 * @param column from 1, in code points
 */
public record RuleFinding(String code, String message, String advice, int offset, int line, int column) {}

/**
 * The rule language: CEL as it is read, our own types, functions and treatment of missing values. {@code RuleLanguage}
 * makes a checked tree of a text, {@code CheckedRule} answers by it. Pure Java, without a database or a container.
 *
 * <p>A rule is read in a {@code RuleContext}: the fields of a record, and names beside it. Every place where
 * rules stand has one; whoever brings such a place writes
 *
 * <pre>{@code
 * var context = RuleContext.of(vocabulary, ticket)                   // DefinitionVocabulary, ModelVocabulary
 *         .with("approved", new ValueShape.YesNo())                  // a flow's variable
 *         .withRecord("candidate", personId);                        // candidate.skills
 * var reading = RuleLanguage.condition("approved && priority == 'P0'", context);
 * findings.addAll(RuleFaults.of(reading, "The branch 'urgent'", path)); // told with line, column and advice
 * RuleLanguage.choice("amount > 500.0 ? 'senior' : 'field'", context, teamKeys);
 *
 * var rule = new CheckedRule(text, reading.tree().orElseThrow());    // kept, asked by many at once
 * rule.holds(new RecordFacts(values, related, around).with("approved", true), false);
 * }</pre>
 *
 * <p>{@code rule.inputs()} says what must be known before it is asked: fields of the record, values of related records,
 * and what is beside, under {@code RuleContext.idBeside}.
 */
@NullMarked
package io.deskweave.metadata.expressions;

import org.jspecify.annotations.NullMarked;

/**
 * The rule language: CEL as it is read, our own types, functions and treatment of missing values. {@code RuleLanguage}
 * makes a checked rule of a text; a checked rule answers about a record. Pure Java, without a database or a container.
 */
@NullMarked
package io.deskweave.metadata.expressions;

import org.jspecify.annotations.NullMarked;

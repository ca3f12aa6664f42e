/**
 * The functions and operators of the rule language, each with its types, what it makes of missing values, what it costs
 * and what it does. All are total: what cannot be answered is null, nothing throws.
 */
@NullMarked
package io.deskweave.metadata.expressions.functions;

import org.jspecify.annotations.NullMarked;

/** The rule language from outside: what it reads, what it refuses, what it answers, what it costs. */
@NullMarked
package io.deskweave.metadata.expressions;

import org.jspecify.annotations.NullMarked;

/**
 * Examples that belong to the rules of an object: a record in a few words, and what its rules must say about it. They
 * are tried whenever a definition is checked, so that a draft shows at once which rule no longer does what was meant,
 * and nothing is published that breaks one.
 */
@NullMarked
package io.deskweave.metadata.examples;

import org.jspecify.annotations.NullMarked;

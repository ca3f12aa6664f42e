/**
 * What {@code mvn -Pdemo} runs: it starts the infrastructure and the platform as a new user would have them, brings the
 * demo's tenants, people and records in through the platform's own front door, says how to begin, and takes
 * everything down again. No rule of the platform lives here.
 */
@NullMarked
package io.deskweave.demo;

import org.jspecify.annotations.NullMarked;

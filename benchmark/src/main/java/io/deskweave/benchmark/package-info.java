/**
 * Measures the house on this machine and prints each figure beside what is asked of it. It speaks to the platform
 * through the front door and to PostgreSQL directly; nothing here runs in production or in the tests.
 */
@NullMarked
package io.deskweave.benchmark;

import org.jspecify.annotations.NullMarked;

/**
 * What tests about records stand on: a desk with tickets, customers and comments whose definition, model and tables are
 * made without publishing anything.
 */
@NullMarked
package io.deskweave.metadata.records.testing;

import org.jspecify.annotations.NullMarked;

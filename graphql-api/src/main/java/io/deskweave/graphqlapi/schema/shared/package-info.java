/** The types of the API that every desk has, whatever it defines: scalars, filters of values, composite values. */
@NullMarked
package io.deskweave.graphqlapi.schema.shared;

import org.jspecify.annotations.NullMarked;

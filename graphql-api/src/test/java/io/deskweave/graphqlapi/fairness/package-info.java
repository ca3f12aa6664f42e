@NullMarked
package io.deskweave.graphqlapi.fairness;

import org.jspecify.annotations.NullMarked;

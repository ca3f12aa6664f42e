/**
 * The journeys of the house, through HTTP, on real servers: one class for each. They are its best description.
 */
@NullMarked
package io.deskweave.graphqlapi.journeys;

import org.jspecify.annotations.NullMarked;

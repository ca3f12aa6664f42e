/**
 * What holds for the whole house, read off the sources of all rooms: walls, limits, words, papers. A rule that no test
 * knows is a wish.
 */
@NullMarked
package io.deskweave.house;

import org.jspecify.annotations.NullMarked;

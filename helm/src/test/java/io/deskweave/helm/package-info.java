/**
 * The chart in {@code helm/deskweave}, linted and rendered as Helm itself does it. There is no production code here.
 */
@NullMarked
package io.deskweave.helm;

import org.jspecify.annotations.NullMarked;

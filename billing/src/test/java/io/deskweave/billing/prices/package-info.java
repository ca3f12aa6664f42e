/** Price books that are wrong, and what is said about them. */
@NullMarked
package io.deskweave.billing.prices;

import org.jspecify.annotations.NullMarked;

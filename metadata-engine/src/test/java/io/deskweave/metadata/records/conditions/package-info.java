/** Rules and the filters made of them, side by side. */
@NullMarked
package io.deskweave.metadata.records.conditions;

import org.jspecify.annotations.NullMarked;
